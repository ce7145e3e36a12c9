import { Table } from "../table.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "Notifications",
    example: (
      <Table
        caption="Sent in November 2026"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[{ text: "Location" }, { text: "Sent" }]}
        rows={[
          [{ text: "Larkspur House" }, { text: "22 November 2026" }],
          [{ text: "Larkspur Lodge" }, { text: "4 November 2026" }],
        ]}
      />
    ),
  },
  {
    name: "Numbers, to the right",
    example: (
      <Table
        caption="Waiting in the inbox"
        head={[{ text: "Type" }, { text: "Waiting", format: "numeric" }]}
        rows={[[{ text: "Serious injury" }, { text: "14", format: "numeric" }]]}
      />
    ),
  },
];
