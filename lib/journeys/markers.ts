import { longDate } from "#lib/kernel/dates.ts";
import { catalogue } from "./catalogue.ts";
import type { Answers } from "./field.ts";
import type { Journey } from "./journey.ts";
import { knownDay } from "./known-days.ts";
import { itemsOf } from "./loop.ts";
import type { Loop } from "./page.ts";

/** The names of all answers by which events are told apart. */
export const identifyingNames: readonly string[] = [...new Set(catalogue.flatMap(({ identifiedBy }) => identifiedBy))];

/** What people know one of several of a type by: the code of a person and the day of the event, where they are answered. */
export function markersOf({ pages, identifiedBy }: Pick<Journey, "pages" | "identifiedBy">, answers: Answers) {
  return identifiedBy.flatMap((name): string[] => {
    const loop = loopNamed(name, pages);
    if (loop) return codesOf(loop, answers).slice(0, 1);
    const field = pages.find(({ fields }) => Object.hasOwn(fields, name))?.fields[name];
    const answer = field?.schema.safeParse(answers[name]).data;
    if (field?.holds !== "coded" || typeof answer !== "string") return [];
    if (field.kind === "text") return [answer];
    const day = field.kind === "date" || field.kind === "datetime" ? knownDay(answer) : undefined;
    return day === undefined ? [] : [longDate(day)];
  });
}

export const loopNamed = (name: string, pages: Journey["pages"]) => pages.find(({ loop }) => loop?.name === name)?.loop;

/** The name of the code by which the items of a loop are known. */
export const codeOfItem = ({ pages }: Loop) =>
  pages
    .flatMap(({ fields }) => Object.entries(fields))
    .find(([, { kind, holds }]) => kind === "text" && holds === "coded")?.[0] ?? "";

/** Of the items of a loop, those codes that are answered. */
export const codesOf = (loop: Loop, answers: Answers): readonly string[] =>
  itemsOf(loop, answers).flatMap((item) => {
    const code = item[codeOfItem(loop)];
    return typeof code === "string" ? [code] : [];
  });
