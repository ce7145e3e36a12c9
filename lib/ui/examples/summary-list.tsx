import { SummaryList } from "../summary-list.tsx";
import type { Example } from "./example.ts";

const change = (what: string) => ({ items: [{ href: "#change", text: "Change", visuallyHiddenText: what }] });

export const examples: readonly Example[] = [
  {
    name: "Answers to check",
    example: (
      <SummaryList
        rows={[
          { key: { text: "Location" }, value: { text: "Larkspur House" } },
          { key: { text: "Outcome" }, value: { text: "The application was granted" }, actions: change("outcome") },
          { key: { text: "Date" }, value: { text: "22 November 2026" }, actions: change("date") },
        ]}
      />
    ),
  },
  {
    name: "One section, in a card",
    example: (
      <SummaryList
        card={{ title: { text: "The person", headingLevel: 3 }, actions: change("all answers") }}
        rows={[{ key: { text: "Your code for them" }, value: { text: "LH-14" } }]}
      />
    ),
  },
];
