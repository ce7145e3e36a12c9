import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue, journeyOf } from "#lib/journeys/catalogue.ts";
import type { Answers, Fields } from "#lib/journeys/field.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { answersAfter, everyPage, knownAt } from "#lib/journeys/loop.ts";
import { everywhere } from "#lib/journeys/notification.ts";
import { always } from "#lib/journeys/page.ts";
import { journeyAsJson, sampleAnswers } from "#lib/journeys/samples.ts";
import { type FieldView, fieldsToShow } from "#lib/journeys/view.ts";
import { documentOf, parsePage, type Walk, walk } from "#lib/journeys/walk.ts";
import { kestrel, kestrelOneAbsent, larkspur, pathOf, typed, whoNeed, willow } from "./larkspur.ts";

const everybody = { larkspur, kestrel, kestrelOneAbsent, willow };

test("every definition is in the catalogue", () => {
  const folder = "lib/journeys/definitions";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .filter((name) => /\b(notification|application)\(\{/.test(readFileSync(`${folder}/${name}`, "utf8"))); // others are parts of one
  const named = catalogue.map(({ slug, version }) => `${slug}${isCurrent(slug, version) ? "" : `-${version}`}.ts`);
  expect(named.sort()).toEqual(files.map((name) => name.split("/").at(-1)).sort());
});

const isCurrent = (slug: string, version: number) =>
  catalogue.every((other) => other.slug !== slug || other.version <= version);

describe.each(catalogue.map((journey) => [journey.slug, journey] as const))("%s", (_slug, journey) => {
  const pages = everyPage(journey);
  const fields = pages.flatMap((page) => Object.entries(page.fields));
  // An absence is a fact of those alone that have two parts.
  const people = whoNeed(journey, everybody).filter(([name]) => journey.secondPart || name !== "kestrelOneAbsent");

  test("is found by its type and version", () => {
    expect(journeyOf(journey.slug, journey.version)).toBe(journey);
    expect(journeyOf(journey.slug, 99)).toBeUndefined();
  });

  test("says from which day it replaces the version before it", () => {
    if (journey.version > 1 || journey.from !== undefined) expect(journey.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test("cites its regulation", () => {
    expect(journey.source).toMatch(/^Care Quality Commission \(Registration\) Regulations 2009, regulation \d/);
  });

  test("says in words which places can need it, unless every place can", () => {
    if (journey.kind === "N" && journey.offeredAt !== everywhere)
      expect(journey.offeredWhen).toMatch(/^It is for (services|places) .+\.$/);
  });

  test("has a page, and a question, of each name once", () => {
    expect(repeated(pages.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(fields.map(([name]) => name))).toEqual([]);
  });

  test("names its pages by letter and number, and says nothing of the event in its sections", () => {
    for (const { slug } of pages) expect(slug).toMatch(/^[a-z]\d{1,2}(\.1)?$/);
    expect([...new Set(pages.map(({ section }) => section))].filter((title) => !NEUTRAL.includes(title))).toEqual([]);
  });

  test("has a heading on every page, and words for every question that is left", () => {
    for (const { heading } of pages) expect(heading).not.toBe("");
    for (const [name, { optional, missing }] of fields) {
      if (!optional) expect(missing, name).toMatch(/^(Enter|Select) /);
    }
  });

  test("reveals a question only by an option of an earlier question of its page", () => {
    for (const page of pages) {
      const names = Object.keys(page.fields);
      for (const [name, { revealedBy }] of Object.entries(page.fields)) {
        if (!revealedBy) continue;
        const revealer = page.fields[revealedBy.field];
        expect(names.indexOf(revealedBy.field), name).toBeLessThan(names.indexOf(name));
        expect(revealer?.options?.({ given: {}, facts: larkspur }), name).toHaveProperty(revealedBy.is);
      }
    }
  });

  describe.each(people)("for %s", (_name, facts) => {
    const samples = sampleAnswers(journey, facts);

    test("stores what was parsed of each sample, and gives the form it came from", () => {
      for (const page of pages) {
        const known = knownAt(page, { given: samples, facts });
        for (const [name, field] of Object.entries(page.fields)) {
          if (field.kind === "fixed") continue;
          const sample = known.given[name];
          expect(field.parse(typed(field.posted(sample, name)), name, known), name).toEqual({
            ok: true,
            value: sample,
          });
          expect(field.schema.parse(sample), name).toEqual(sample);
          expect(JSON.parse(JSON.stringify(sample)), name).toEqual(sample);
        }
      }
    });

    test("comes to check-answers when the samples are posted page by page", () => {
      const { answers, slugs } = posted(journey, facts);
      const walked = walk(journey, answers, facts);
      expect(slugs).toEqual(walked.path.map(({ slug }) => slug));
      expect(walked.next).toBeUndefined();
      expect(
        documentOf(walked)
          .flatMap(({ rows, items = [] }) => [...rows, ...items.flatMap((item) => item.rows)])
          .filter(({ answer }) => ["Not answered", "No longer offered"].includes(answer)),
      ).toEqual([]);
    });

    test.each(["2027-02-28", "2028-02-29", "2027-03-31", "2027-10-31", "2030-01-01"])(
      "comes there on %s too",
      (today) => {
        const later = { ...facts, today, now: `${today}T00:30:00Z` };
        expect(posted(journey, later).slugs).toEqual(pathOf(journey, sampleAnswers(journey, later), later));
      },
    );

    test("has no longer path than that of the samples", () => {
      const longest = pathOf(journey, samples, facts).length;
      expect(Math.max(...variedWalks(journey, facts).map(({ path }) => path.length))).toBe(longest);
    });

    test("follows a path from nothing, and from any beginning of the answers", () => {
      let answers: Answers = {};
      expect(walk(journey, answers, facts).path.length).toBeGreaterThan(0);
      for (const name of Object.keys(samples)) {
        answers = { ...answers, [name]: samples[name] };
        expect(() => documentOf(walk(journey, answers, facts))).not.toThrow();
        journey.urgentWhen(answers, facts);
        journey.owes(answers);
      }
    });
  });

  test("leads to every page by some answers, and past every page that has a condition by others", () => {
    const walks = people.flatMap(([, facts]) => variedWalks(journey, facts));
    const paths = walks.map(({ path }) => path.map(({ slug }) => slug));
    for (const { onlyWhen, slug } of pages) {
      const there = walks.filter(({ path }) => path.some((page) => page.slug === slug));
      for (const [name, isMet] of Object.entries(onlyWhen))
        expect(new Set(there.map(({ given, facts }) => isMet(given, facts))), name).toEqual(new Set([true, false]));
    }
    const never = pages.filter(({ slug }) => !paths.some((path) => path.includes(slug)));
    const conditional = pages.filter(({ isAsked }) => isAsked !== always);
    const unavoidable = conditional.filter(({ slug }) => paths.every((path) => path.includes(slug)));
    expect({ never: never.map(({ slug }) => slug), unavoidable: unavoidable.map(({ slug }) => slug) }).toEqual({
      never: [],
      unavoidable: [],
    });
  });
});

const NEUTRAL = [
  "About this notification",
  "The person",
  "The people",
  "The application",
  "The outcome",
  "What happened",
  "Care and what followed",
  "Risks and plans",
  "What you have done",
  "More about the person",
  "Anything else",
];

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

/** Goes where a driver of the browser goes: from each page to the next that is unanswered. */
function posted(journey: Journey, facts: typeof larkspur) {
  const pages = new Map(journeyAsJson(journey, facts).pages.map((page) => [page.slug, page]));
  const slugs: string[] = [];
  let answers: Answers = {};
  for (let walked = walk(journey, answers, facts); walked.next; walked = walk(journey, answers, facts)) {
    const { next } = walked;
    const { fields } = pages.get(next.slug)!;
    const shown = shownOn(fieldsToShow(next, walked));
    expect(fields.filter(({ name, sample }) => Object.keys(sample).length > 0 && !shown.includes(name))).toEqual([]);
    const form = typed(Object.assign({}, ...fields.map(({ sample }) => sample)));
    const parsed = parsePage(next, form, walked);
    if (!parsed.ok || slugs.includes(next.slug)) throw new Error(`${next.slug}: ${JSON.stringify(parsed)}`);
    answers = answersAfter(next, answers, parsed.value);
    slugs.push(next.slug);
  }
  return { answers, slugs };
}

/** The names of the questions that somebody sees, and of those that an option reveals. */
const shownOn = (fields: readonly FieldView[]): readonly string[] =>
  fields.flatMap(({ name, options }) => [name, ...options.flatMap(({ reveals = [] }) => shownOn(reveals))]);

const walked = new Map<Journey, Map<object, readonly Walk[]>>();

/** Where the variations of the answers lead, walked once. */
function variedWalks(journey: Journey, facts: typeof larkspur): readonly Walk[] {
  const ofJourney = walked.get(journey) ?? new Map<object, readonly Walk[]>();
  const walks = ofJourney.get(facts) ?? variations(journey, facts).map((answers) => walk(journey, answers, facts));
  walked.set(journey, ofJourney.set(facts, walks));
  return walks;
}

/**
 * The samples, and all answered "no", with any one or two of the answers that conditions read given otherwise: of boxes
 * to tick the last alone where there are two, of a loop the last answer of its only item.
 */
function variations(journey: Journey, facts: typeof larkspur): readonly Answers[] {
  const fields: Fields = Object.assign({}, ...journey.pages.map((page) => page.fields));
  const samples = sampleAnswers(journey, facts);
  const keysOf = (name: string) => Object.keys(fields[name]?.options?.({ given: samples, facts }) ?? {});
  const answerOf = (name: string, key: string) => (fields[name]?.kind === "checkboxes" ? [key] : key);
  const denied = Object.keys(fields).flatMap((name) =>
    keysOf(name)
      .filter((key) => key === "no" || key === "none")
      .map((key) => [name, answerOf(name, key)]),
  );
  const inItems = (name: string): readonly Answers[] =>
    journey.pages
      .flatMap(({ loop }) => (loop?.name === name ? loop.pages : []))
      .flatMap((page) => Object.entries(page.fields).filter(([, { kind }]) => kind === "radios"))
      .map(([field, { options }]) => {
        const last = Object.keys(options?.({ given: samples, facts }) ?? {}).at(-1);
        return { [name]: [{ number: 1, [field]: last }] };
      });
  const otherwise = (name: string): readonly Answers[] =>
    fields[name]?.kind === "datetime"
      ? [{ [name]: facts.now.slice(0, 16) }]
      : [...keysOf(name).map((key) => ({ [name]: answerOf(name, key) })), ...inItems(name)];
  const inPairs = (name: string) => otherwise(name).slice(fields[name]?.kind === "checkboxes" ? -1 : 0);
  const read = readByConditions(journey, samples, facts);
  const [changes, pairs] = [read.flatMap(otherwise), read.flatMap(inPairs)];
  return [samples, { ...samples, ...Object.fromEntries(denied) }].flatMap((base) =>
    [{}, ...changes, ...pairs.flatMap((one) => pairs.map((other) => ({ ...one, ...other })))].map((change) => ({
      ...base,
      ...change,
    })),
  );
}

function readByConditions({ pages }: Journey, samples: Answers, facts: typeof larkspur): string[] {
  const read = new Set<string>();
  const watched = new Proxy(samples, { get: (answers, name) => read.add(String(name)) && answers[String(name)] });
  for (const { isAsked, onlyWhen } of pages)
    for (const isMet of [isAsked, ...Object.values(onlyWhen)]) isMet(watched, facts);
  return [...read];
}
