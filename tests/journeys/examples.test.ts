import { describe, expect, test } from "vitest";
import { catalogue, journeysInEffect } from "#lib/journeys/catalogue.ts";
import { walkOfExample } from "#lib/journeys/example.ts";
import { knownAt } from "#lib/journeys/loop.ts";
import { fieldsFor } from "#lib/journeys/page.ts";
import { findingsIn } from "#lib/journeys/scan/scan-answers.ts";
import { documentOf, parsePage, warningsOf } from "#lib/journeys/walk.ts";
import { typed } from "./larkspur.ts";

const latest = journeysInEffect("9999-12-31", catalogue).filter(({ kind }) => kind === "N");

describe.each(latest.map((journey) => [journey.slug, journey] as const))(
  "the worked example of %s",
  (_slug, journey) => {
    const { example } = journey.guidance!;
    const walked = walkOfExample(journey, example);

    test("answers every page of its path, and nothing else", () => {
      expect(walked.unanswered.map(({ slug }) => slug)).toEqual([]);
      expect(Object.keys(example.answers).filter((name) => !Object.hasOwn(walked.given, name))).toEqual([]);
    });

    test("is what the form stores when it is typed", () => {
      for (const page of walked.path) {
        const known = knownAt(page, walked);
        const fields = Object.entries(fieldsFor(page, known)).filter(([name]) => (known.given[name] ?? null) !== null);
        const texts = Object.assign({}, ...fields.map(([name, field]) => field.posted(known.given[name], name)));
        const parsed = parsePage(page, typed(texts), walked);
        expect(parsed, page.slug).toMatchObject({
          ok: true,
          value: Object.fromEntries(fields.map(([name]) => [name, known.given[name]])),
        });
      }
    });

    test("names nobody, and has nothing to look at again", () => {
      expect(findingsIn(walked, [])).toEqual([]);
      expect(warningsOf(walked)).toEqual([]);
    });

    test("says all that its guidance asks to put in: each page has an answer", () => {
      const rows = documentOf(walked).flatMap(({ rows, items = [] }) => [
        ...rows,
        ...items.flatMap((item) => item.rows),
      ]);
      const answered = new Set(rows.filter(({ answer }) => answer !== "Not answered").map(({ page }) => page));
      const asked = walked.path.filter(({ slug, loop }) => !loop && slug !== "z5").map(({ slug }) => slug);
      expect(asked.filter((slug) => !answered.has(slug))).toEqual([]);
    });
  },
);
