import { describe, expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import type { Answers, Field, Known } from "#lib/journeys/field.ts";
import { everyPage, knownAt } from "#lib/journeys/loop.ts";
import type { Page } from "#lib/journeys/page.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { larkspur as facts, typed } from "./larkspur.ts";

/** What people may get wrong in each box of a question: nothing, too much, half of it, or what cannot be. */
const boxes: readonly Texts[] = [
  { "": "", day: "", month: "", year: "", time: "" },
  { "": "?", day: "?", month: "?", year: "?", time: "?" },
  { "": "x".repeat(5000), day: "4", month: "", year: "", time: "9am" },
  { "": "99999999", day: "4", month: "11", year: "26", time: "9am" },
  { "": "Mary Okafor", day: "31", month: "4", year: "2026", time: "9am" },
  { "": "\uFFFD", day: "4", month: "11", year: "2099", time: "9am" },
  { day: "4", month: "11", year: "2026", time: "", notKnown: "notKnown" },
  { day: "4", month: "11", year: "2026", time: "9", notKnown: "" },
  { day: "4", month: "11", year: "2026", time: "12", notKnown: "" },
  { day: "4", month: "11", year: "2026", time: "24:00", notKnown: "" },
  { day: "", month: "", year: "", time: "9am", notKnown: "notKnown" },
  { day: "29", month: "3", year: "2026", time: "1:30am", notKnown: "" },
  { day: "25", month: "10", year: "2026", time: "1:30am", notKnown: "" },
];

const wordsOf = (name: string, field: Field<unknown>, known: Known, posted: Texts): readonly string[] => {
  const parsed = field.parse(typed(posted), name, known);
  if (parsed.ok) return parsed.value === undefined && field.missing ? [field.missing] : [];
  return [typeof parsed.error === "string" ? parsed.error : parsed.error.words];
};

/** All that each question of a page may say of an answer, with the day before it that a time is asked about. */
function wordsOn(page: Page, { given }: Known) {
  return Object.entries(page.fields).map(([name, field]) => {
    const all = boxes.flatMap((typedIn) => {
      const posted = Object.fromEntries(
        Object.entries(typedIn).map(([box, text]) => [box === "" ? name : `${name}-${box}`, text]),
      );
      const iso = `${typedIn.year}-${String(typedIn.month).padStart(2, "0")}-${String(typedIn.day).padStart(2, "0")}`;
      const days = Object.keys(page.fields).filter((other) => page.fields[other]?.kind === "date");
      return wordsOf(
        name,
        field,
        { given: { ...given, ...Object.fromEntries(days.map((one) => [one, iso])) }, facts },
        posted,
      );
    });
    const offered = Object.keys(field.options?.({ given, facts }) ?? {});
    const tooMany = field.kind === "checkboxes" ? wordsOf(name, field, { given, facts }, { [name]: offered }) : [];
    return [name, [...new Set([...all, ...tooMany])]] as const;
  });
}

/** What the page says of its dates when all are as early, or as late, as can be. */
function checksOn(page: Page, given: Answers) {
  const at = (kind: string, day: string, time: string) =>
    kind === "date" ? day : kind === "time" ? time : kind === "datetime" ? `${day}T${time}` : undefined;
  return [
    ["1900-01-01", "00:00"],
    ["2026-11-22", "14:31"],
    ["2099-12-31", "23:59"],
  ].map(([day = "", time = ""]) => {
    const dated = Object.entries(page.fields).flatMap(([name, { kind }]) =>
      at(kind, day, time) ? [[name, at(kind, day, time)]] : [],
    );
    return Object.values(page.check({ ...given, ...Object.fromEntries(dated) }, facts));
  });
}

const repeated = (all: readonly string[]) => all.filter((one, index) => all.indexOf(one) !== index);

describe.each(catalogue.map((journey) => [`${journey.slug} ${journey.version}`, journey] as const))(
  "%s",
  (_, journey) => {
    const known = { given: sampleAnswers(journey, facts), facts };
    const pages = everyPage(journey).map((page) => [page.slug, page] as const);

    test.each(pages)("%s says of no two questions the same", (_slug, page) => {
      const words = wordsOn(page, knownAt(page, known));
      expect(repeated(words.flatMap(([, all]) => all))).toEqual([]);
      for (const said of checksOn(page, knownAt(page, known).given)) expect(repeated(said)).toEqual([]);
    });

    test("names a question by its words, not as “your answer” alone", () => {
      const words = pages.flatMap(([, page]) => wordsOn(page, knownAt(page, known)).flatMap(([, all]) => all));
      expect(words.length).toBeGreaterThan(30);
      expect(words.filter((one) => /\byour answer\b(?! to “)/i.test(one))).toEqual([]);
    });
  },
);
