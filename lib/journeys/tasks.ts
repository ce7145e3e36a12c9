import type { Page } from "./page.ts";
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

/**
 * What tells the pages of a section from each other where nothing may be told of the event: `The person, question 2 of
 * 5`, counted over what stands on the path.
 */
export function placeInSection({ slug, section }: Page, { path }: Walk): string {
  const slugs = path.filter((page) => page.section === section).map((page) => page.slug);
  return `${section}, question ${slugs.indexOf(slug) + 1} of ${slugs.length}`;
}
