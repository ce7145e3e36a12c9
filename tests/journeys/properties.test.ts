import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answers, type Field, isRevealed } from "#lib/journeys/field.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { answersAfter, answersAround, itemsOf, knownAt, withoutItem } from "#lib/journeys/loop.ts";
import { fieldsFor, type Page } from "#lib/journeys/page.ts";
import { findingsIn } from "#lib/journeys/scan/scan-answers.ts";
import { tasksOf } from "#lib/journeys/tasks.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import {
  documentOf,
  mayOpen,
  pageBefore,
  parsePage,
  questionsAsked,
  type Walk,
  walk,
  warningsOf,
} from "#lib/journeys/walk.ts";
import { tries } from "../tiers.ts";
import { larkspurAtHome, typed } from "./larkspur.ts";
import { closedAnswers, formOf, leave, posting } from "./random-answers.ts";
import { type Scene, scene } from "./scene.ts";

const MOST_PAGES = 200;
const MINUTES = 120_000;

const always = (name: string, claim: (scene: Scene) => void) =>
  test(name, () => fc.assert(fc.property(scene, claim), tries(100)), MINUTES);

describe("the walk", () => {
  always("ends, in the order of the definition, on pages of different addresses", ({ journey, walked }) => {
    expect(new Set(slugsOf(walked.path)).size).toBe(walked.path.length);
    const placeOf = (page: Page) =>
      journey.pages.findIndex(({ slug, loop }) => slug === page.slug || (loop && loop === page.item?.of));
    const places = walked.path.map(placeOf);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  always("asks the pages whose conditions hold by what was given, and no others", ({ journey, walked }) => {
    const isOnPath = (page: Page) => slugsOf(walked.path).includes(page.slug);
    for (const page of journey.pages) {
      expect(isOnPath(page)).toBe(page.isAsked(walked.given, walked.facts));
      for (const item of page.loop && isOnPath(page) ? itemPages(page, walked) : []) {
        const { given } = knownAt(item, walked);
        expect(isOnPath(item)).toBe(item.isAsked(given, walked.facts));
      }
    }
  });

  always(
    "runs every condition, check and warning on nothing and on every beginning of the answers",
    ({ journey, answers, facts }) => {
      const entries = Object.entries(answers);
      for (let count = 0; count <= entries.length; count++) {
        const walked = walk(journey, Object.fromEntries(entries.slice(0, count)), facts);
        documentOf(walked);
        tasksOf(walked);
        warningsOf(walked);
        findingsIn(walked, []);
        journey.urgentWhen(walked.given, facts);
        journey.owes(walked.given);
        for (const page of walked.path) expect(fieldsToShow(page, walked).length).toBeGreaterThan(0);
      }
    },
  );

  always("goes the same way by what it gave as by what was stored", ({ journey, walked, facts }) => {
    const again = walk(journey, walked.given, facts);
    expect(again.given).toEqual(walked.given);
    expect(slugsOf(again.path)).toEqual(slugsOf(walked.path));
    expect(again.next?.slug).toBe(walked.next?.slug);
  });
});

describe("an answer", () => {
  always("that is stored is parsed again to itself", ({ walked }) => {
    const answered = walked.path.filter((page) => !walked.unanswered.includes(page));
    for (const page of answered) {
      const parsed = parsePage(page, typed(formOf(page, walked)), walked);
      const own = answersAround(page, walked.given);
      const names = Object.keys(page.fields).filter((name) => Object.hasOwn(own, name));
      expect(parsed).toEqual({ ok: true, value: Object.fromEntries(names.map((name) => [name, own[name]])) });
    }
  });

  always(
    "to a question that is not put is neither given nor in the document",
    ({ journey, walked, answers, facts }) => {
      const asked = new Map(questionsAsked(walked).map((question) => [`${question.page} ${question.name}`, question]));
      for (const page of everyPageOf(walked, journey)) {
        const [own, stored] = [answersAround(page, walked.given), answersAround(page, answers)];
        for (const [name, field] of Object.entries(page.fields)) {
          const isForThem = Object.hasOwn(fieldsFor(page, knownAt(page, walked)), name);
          const isPut = slugsOf(walked.path).includes(page.slug) && isForThem && isRevealed(field, own);
          expect(asked.has(`${page.slug} ${name}`)).toBe(isPut);
          const fits = stored[name] === null || field.schema.safeParse(stored[name]).success;
          expect(Object.hasOwn(own, name)).toBe(isPut && Object.hasOwn(stored, name) && fits);
          if (Object.hasOwn(own, name)) expect(own[name]).toBe(stored[name]);
        }
      }
      const rows = documentOf(walked).flatMap(({ rows, items = [] }) => [
        ...rows,
        ...items.flatMap((item) => item.rows),
      ]);
      expect(rows.length).toBe([...asked.values()].filter(({ page }) => !isLoopPage(walked, page)).length);
      expect(walk(journey, { ...answers, ...closedAnswers(journey, walked) }, facts).given).toEqual(walked.given);
    },
  );

  always("to one page is saved without a change to any other", ({ walked, answers, draw }) => {
    const open = walked.path.filter((page) => mayOpen(walked, page));
    const page = open[draw(open.length)];
    const parsed = page && parsePage(page, typed(posting(page, walked, draw)), walked);
    if (!page || !parsed?.ok) return;
    const after = answersAfter(page, answers, parsed.value);
    if (!page.loop) expect(answersAround(page, after)).toMatchObject(parsed.value);
    for (const other of walked.path.filter(({ slug }) => slug !== page.slug)) {
      const [was, is] = [answersAround(other, answers), answersAround(other, after)];
      for (const name of Object.keys(other.fields)) expect(is[name]).toEqual(was[name]);
    }
  });
});

describe("a page", () => {
  always("is answered when each of its questions is, and its check has nothing to say", ({ walked }) => {
    for (const page of walked.path) {
      const known = knownAt(page, walked);
      const isAnswered = ([name, field]: [string, Field<unknown>]) => {
        const [answer, offered] = [known.given[name], field.options?.(known)];
        if (answer === null) return field.optional;
        return (
          answer !== undefined &&
          [answer].flat().every((one) => offered === undefined || Object.hasOwn(offered, String(one)))
        );
      };
      const asked = Object.entries(fieldsFor(page, known)).filter(([, field]) => isRevealed(field, known.given));
      const isWhole = asked.every(isAnswered) && Object.keys(page.check(known.given, known.facts)).length === 0;
      expect(walked.unanswered.includes(page)).toBe(!isWhole);
    }
  });

  always("that is taken is answered", ({ journey, facts, walked, answers, draw }) => {
    const open = walked.path.filter((page) => mayOpen(walked, page) && !page.loop);
    const page = open[draw(open.length || 1)];
    if (!page) return;
    const after = walk(journey, leave(page, { walked, answers, draw }), facts);
    expect(slugsOf(after.path)).toContain(page.slug);
    expect(slugsOf(after.unanswered)).not.toContain(page.slug);
  });

  always("opens when every page before it is answered, and only then", ({ walked }) => {
    const first = walked.path.findIndex((page) => walked.unanswered.includes(page));
    for (const [index, page] of walked.path.entries()) {
      const endsLoopOfNext = page.loop !== undefined && walked.next?.item?.of === page.loop;
      expect(mayOpen(walked, page)).toBe(first === -1 || index <= first || endsLoopOfNext);
    }
    expect(walked.next).toBe(walked.path[first]);
  });

  always(
    "that can be reached can be left, and the way leads to the end",
    ({ journey, facts, answers, draw, walked }) => {
      const open = walked.path.filter((page) => mayOpen(walked, page));
      const here = open[draw(open.length)];
      let left = here ? leave(here, { walked, answers, draw }) : answers;
      for (let pages = 0; ; pages++) {
        const { next, ...rest } = walk(journey, left, facts);
        if (!next) break;
        expect(mayOpen({ next, ...rest }, next)).toBe(true);
        expect(pages).toBeLessThan(MOST_PAGES);
        left = leave(next, { walked: { next, ...rest }, answers: left, draw });
      }
      const end = walk(journey, left, facts);
      expect(end.path.every((page) => mayOpen(end, page))).toBe(true);
      for (const page of end.path)
        expect(slugsOf(end.path)).toContain(pageBefore(end, page)?.slug ?? end.path[0]?.slug);
    },
  );

  always("asks again when what was chosen is no longer offered", ({ journey, walked }) => {
    const elsewhere = walk(journey, walked.given, { ...walked.facts, locations: [larkspurAtHome] });
    for (const page of elsewhere.path) {
      const own = answersAround(page, elsewhere.given);
      const isGone = Object.entries(page.fields).some(
        ([name, { kind }]) => kind === "location" && typeof own[name] === "string" && own[name] !== larkspurAtHome.id,
      );
      if (isGone) expect(slugsOf(elsewhere.unanswered)).toContain(page.slug);
    }
  });
});

describe("what was checked is what is sent", () => {
  always("the document comes of what was given and of nothing else", ({ journey, walked, facts }) => {
    const kept: Answers = JSON.parse(JSON.stringify(walked.given));
    expect(documentOf(walk(journey, kept, facts))).toEqual(documentOf(walked));
    expect(warningsOf(walk(journey, kept, facts))).toEqual(warningsOf(walked));
  });
});

describe("a loop", () => {
  always("loses the item that is removed and no other", ({ walked, answers, draw }) => {
    for (const page of walked.path.filter(({ loop }) => loop)) {
      const items = itemsOf(page.loop!, answers);
      const number = items[draw(items.length || 1)]?.number ?? 1;
      const removed = withoutItem({ answers, pageVersions: {} }, page, number);
      expect(itemsOf(page.loop!, removed.answers)).toEqual(items.filter((item) => item.number !== number));
      const { [page.loop!.name]: _, ...others } = removed.answers;
      expect(others).toEqual(Object.fromEntries(Object.entries(answers).filter(([name]) => name !== page.loop!.name)));
    }
  });
});

const slugsOf = (pages: readonly Page[]) => pages.map(({ slug }) => slug);

const isLoopPage = ({ path }: Walk, slug: string) => path.some((page) => page.slug === slug && page.loop);

/** The pages of the path and those of the definition that are not on it. */
const everyPageOf = ({ path }: Walk, { pages }: Journey) => [
  ...path,
  ...pages.filter(({ slug }) => !slugsOf(path).includes(slug)),
];

/** Every page of the items that there are, asked or not. */
const itemPages = ({ loop }: Page, { given }: Walk): readonly Page[] =>
  loop
    ? itemsOf(loop, given).flatMap(({ number }) =>
        loop.pages.map((page) => ({ ...page, slug: `${page.slug}.${number}`, item: { of: loop, number } })),
      )
    : [];
