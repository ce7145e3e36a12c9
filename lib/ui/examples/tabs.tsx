import { SummaryList } from "../summary-list.tsx";
import { Tabs } from "../tabs.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "Two sides of one thing",
    example: (
      <Tabs
        title="Notification N26-7F3K2Q-E"
        items={[
          {
            id: "answers",
            label: "Answers",
            panel: { text: <SummaryList rows={[{ key: { text: "Location" }, value: { text: "Larkspur House" } }]} /> },
          },
          { id: "history", label: "History", panel: { text: "Received on 22 November 2026." } },
        ]}
      />
    ),
  },
  {
    name: "Numbers by time",
    example: (
      <Tabs
        title="Notifications received"
        idPrefix="received"
        items={[
          { label: "Today", panel: { text: "4 notifications" } },
          { label: "This week", panel: { text: "31 notifications" } },
        ]}
      />
    ),
  },
];
