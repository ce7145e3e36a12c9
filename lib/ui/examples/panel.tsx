import { Panel } from "../panel.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "A notification was sent",
    example: (
      <Panel headingLevel={2} titleText="Notification sent">
        Your reference is
        <br />
        <strong>N26-7F3K2Q-E</strong>
      </Panel>
    ),
  },
  {
    name: "Stop and check",
    example: (
      <Panel
        kind="interruption"
        headingLevel={2}
        titleText="Is the date right?"
        actions={{
          items: [
            { text: "Yes, go on", href: "#yes", type: "button" },
            { text: "No, change it", href: "#no" },
          ],
        }}
      >
        <p className="govuk-body">You entered 4 November 1926.</p>
      </Panel>
    ),
  },
];
