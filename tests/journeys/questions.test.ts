import { describe, expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { everyPage } from "#lib/journeys/loop.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { findingsIn } from "#lib/journeys/scan/scan-answers.ts";
import { documentOf, walk } from "#lib/journeys/walk.ts";
import { larkspur as facts } from "./larkspur.ts";

/** What says nothing away from its page: a question of one or two words, or one about a thing that it does not name. */
const FRAGMENT = /^(By )?(Which|Where|When|Why|How|Who|What|whom)( not)?\?$|^\S+( \S+)?\?$|^(Their|Its|His|Her)\b/;
const UNNAMED = /^Who \S+ it\?$|^Was it\b|\b(did so|they gave it|of this|about it)\b/;

const journeys = catalogue.map((journey) => [`${journey.slug} ${journey.version}`, journey] as const);
const repeated = (all: readonly string[]) => all.filter((one, index) => all.indexOf(one) !== index);

describe.each(journeys)("every question of %s", (_, journey) => {
  const inFull = everyPage(journey).flatMap(({ fields }) => Object.values(fields).map((field) => field.inFull));

  test("is worded as no other is, revealed or not", () => {
    expect(inFull.length).toBeGreaterThan(30);
    expect(repeated(inFull)).toEqual([]);
  });

  test("says what is asked, away from its page", () => {
    expect(inFull.filter((words) => FRAGMENT.test(words) || UNNAMED.test(words))).toEqual([]);
  });

  test("stands in full in the document, where an answer may name somebody", () => {
    const given = Object.fromEntries(
      Object.entries(sampleAnswers(journey, facts)).map(([name, answer]) => [
        name,
        name === "anythingElse" ? "Mrs Patel was told." : answer,
      ]),
    );
    const walked = walk(journey, given, facts);
    const rows = documentOf(walked).flatMap(({ rows }) => rows.map(({ question }) => question));
    expect(repeated(rows)).toEqual([]);
    expect(rows.filter((question) => !inFull.includes(question))).toEqual([]);
    expect(findingsIn(walked, []).map(({ question }) => question)).toEqual(["Is there anything else we should know?"]);
  });
});

test.each([
  "When?",
  "Which?",
  "Their reference",
  "By whom?",
  "Why not?",
  "Was it extended?",
  "Who made it?",
  "Date they did so",
])("%s would not do", (words) => {
  expect(FRAGMENT.test(words) || UNNAMED.test(words)).toBe(true);
});
