import { TaskList } from "../task-list.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "What is left to answer",
    example: (
      <TaskList
        items={[
          { title: { text: "The location" }, href: "#e1", status: { text: "Completed" } },
          {
            title: { text: "The person" },
            hint: { text: "Do not give their name." },
            href: "#e2",
            status: { tag: { text: "Not started" } },
          },
          {
            title: { text: "Check and send" },
            status: { text: "Cannot start yet", classes: "govuk-task-list__status--cannot-start-yet" },
          },
        ]}
      />
    ),
  },
  {
    name: "All answered",
    example: (
      <TaskList
        idPrefix="done"
        items={[{ title: { text: "The outcome" }, href: "#e3", status: { text: "Completed" } }]}
      />
    ),
  },
];
