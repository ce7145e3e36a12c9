import { longDate } from "#lib/kernel/dates.ts";
import { catalogue } from "./catalogue.ts";
import type { Answers } from "./field.ts";
import type { Journey } from "./journey.ts";
import { knownDay } from "./known-days.ts";

/** The names of all answers by which events are told apart. */
export const identifyingNames: readonly string[] = [...new Set(catalogue.flatMap(({ identifiedBy }) => identifiedBy))];

/** What people know one of several of a type by: the code of the person and the day of the event, where they are answered. */
export function markersOf({ pages, identifiedBy }: Pick<Journey, "pages" | "identifiedBy">, answers: Answers) {
  return identifiedBy.flatMap((name): string[] => {
    const field = pages.find(({ fields }) => Object.hasOwn(fields, name))?.fields[name];
    const answer = field?.schema.safeParse(answers[name]).data;
    if (field?.holds !== "coded" || typeof answer !== "string") return [];
    if (field.kind === "text") return [answer];
    const day = field.kind === "date" || field.kind === "datetime" ? knownDay(answer) : undefined;
    return day === undefined ? [] : [longDate(day)];
  });
}
