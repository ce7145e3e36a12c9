import { describe, expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { everyPage } from "#lib/journeys/loop.ts";
import { kestrel, larkspur, willow } from "../journeys/larkspur.ts";
import { textsOf } from "./journey-texts.ts";
import { hardest, readingAge } from "./reading-age.ts";

const PLATYPUS = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";
/** What we write by: a child of ten. */
const AT_MOST = 10;
const people = [larkspur, kestrel, willow];

describe("the reading age", () => {
  test("is the published formula and five years", () => {
    expect(readingAge([PLATYPUS])).toBeCloseTo(18.08);
    expect(readingAge(["The cat sat on the mat."])).toBeCloseTo(3.55);
  });

  test("is counted over all sentences of all texts, whether they end in a full stop or not", () => {
    const together = readingAge(["The cat sat on the mat. The dog sat on the log.", "When did the cat sit"]);
    expect(together).toBeCloseTo(
      readingAge(["The cat sat on the mat.", "The dog sat on the log.", "When did the cat sit?"]),
    );
  });

  test("leaves out what is too short to be read, and names the hardest first", () => {
    expect(readingAge(["Yes", "Not known"])).toBeNaN();
    expect(hardest(["The cat sat on the mat.", "Yes", PLATYPUS], 2).map(({ text }) => text)).toEqual([
      PLATYPUS,
      "The cat sat on the mat.",
    ]);
  });
});

const readIn = new Map(catalogue.map((journey) => [journey, textsOf(journey, people)] as const));

describe.each([...readIn].map(([journey, texts]) => [journey.slug, journey, texts] as const))(
  "the texts of %s",
  (_, journey, texts) => {
    test("are what stands around it, its questions, and its errors", () => {
      expect(texts).toContain(journey.title);
      expect(texts).toContain(journey.whenSent.next);
      const asked = everyPage(journey).flatMap(({ heading, fields }) => [
        heading,
        ...Object.values(fields).flatMap(({ label, hint, missing }) => [label, hint, missing]),
      ]);
      expect(asked.filter((text) => text && !texts.includes(text))).toEqual([]);
      expect(texts.filter((text) => /must be|must include|cannot be|or fewer/.test(text)).length).toBeGreaterThan(5);
    });

    test(`are read with ease at ${AT_MOST}`, () => {
      expect(readingAge(texts)).toBeLessThanOrEqual(AT_MOST);
    });
  },
);

test("a warning is a text too, and all are the same ones each time", () => {
  const [[journey, texts] = []] = [...readIn].filter(([{ slug }]) => slug === "serious-injury");
  expect(texts).toContain("The injury is dated before the person began to use the service. Check both dates.");
  expect(textsOf(journey!, people)).toEqual(texts);
});
