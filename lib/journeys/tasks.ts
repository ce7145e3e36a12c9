import { mayOpen, type Walk } from "./walk.ts";

/** A section of a journey on its task list. `page` is where to go on: its first unanswered page, or its first. */
export type Task = { readonly title: string; readonly page: string; readonly status: TaskStatus };
export type TaskStatus = "completed" | "inProgress" | "notStarted" | "cannotStartYet";

/** The sections of a journey in order, with how far each has come. */
export const tasksOf = (walked: Walk): readonly Task[] =>
  [...Map.groupBy(walked.path, (page) => page.section)].map(([title, pages]) => {
    const left = pages.filter((page) => walked.unanswered.includes(page));
    const [open = pages[0]] = left;
    const mayStart = open !== undefined && mayOpen(walked, open);
    const status =
      left.length === 0
        ? "completed"
        : !mayStart
          ? "cannotStartYet"
          : left.length < pages.length
            ? "inProgress"
            : "notStarted";
    return { title, page: open?.slug ?? "", status };
  });
