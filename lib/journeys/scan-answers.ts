import { chosenLocation } from "./registered-for.ts";
import { type Finding, scan } from "./scan.ts";
import { questionsAsked, type Walk } from "./walk.ts";

/** A finding in an answer: `page` and `field` are where to take it out, `question` is what was asked there. */
export type Suspicion = Finding & { readonly page: string; readonly field: string; readonly question: string };

/**
 * What may identify a person in the free text of the answers given. Professional contacts may be named, so the questions about
 * them are passed by. `colleagues` are full names.
 */
export function suspicionsIn(walked: Walk, colleagues: readonly string[]): readonly Suspicion[] {
  const setting = { postcode: chosenLocation(walked)?.postcode ?? "", colleagues, today: walked.facts.today };
  return questionsAsked(walked).flatMap(({ page, name, field, answer }) =>
    field.holds === "freeText" && !field.mayName && typeof answer === "string"
      ? scan(answer, setting).map((finding) => ({ ...finding, page, field: name, question: field.label }))
      : [],
  );
}
