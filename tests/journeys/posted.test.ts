import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { everyPage, knownAt } from "#lib/journeys/loop.ts";
import { journeyAsJson, sampleAnswers } from "#lib/journeys/samples.ts";
import { parsePage } from "#lib/journeys/walk.ts";
import { type Posted, type Texts, textsOf } from "#lib/kernel/posted.ts";
import { postedJson, postedSchema } from "#lib/kernel/posted-json.ts";
import { postedForm, postedIn } from "#lib/web/posted-form.ts";
import { tries } from "../tiers.ts";
import { kestrel, larkspur, whoNeed, willow } from "./larkspur.ts";
import { drawFrom, posting } from "./random-answers.ts";

/** What a browser sends of these texts, as the server reads it. */
async function throughForm(texts: Texts): Promise<Posted> {
  const form = new FormData();
  for (const [name, values] of Object.entries(texts)) for (const one of [values].flat()) form.append(name, one);
  return postedForm(await new Response(form).formData());
}

const throughJson = (texts: Texts) => postedJson(JSON.parse(JSON.stringify(texts)))!;

/** Each journey with somebody whose places can need it. */
const needed = catalogue.flatMap((journey) =>
  whoNeed(journey, { larkspur, kestrel, willow }).map(([, facts]) => ({ journey, facts })),
);
const questions = needed.flatMap(({ journey, facts }) => {
  const known = { given: sampleAnswers(journey, facts), facts };
  return [...everyPage(journey), journey.declaration({ keepsWords: false })].map((page) => ({
    page,
    known: knownAt(page, known),
  }));
});

/** Texts that do nothing on the way but be carried: without the line breaks that a form makes its own. */
const junk = fc.string({ unit: "grapheme" }).filter((one) => one.isWellFormed() && !/[\r\n]/.test(one));
const names = fc.constantFrom(
  "location",
  "personCode",
  "constructor",
  "toString",
  "hasOwnProperty",
  "x-day",
  "declaration",
);
const stray = fc.dictionary(names, fc.oneof(junk, fc.array(junk, { minLength: 1, maxLength: 3 })));

describe("of a form and of JSON come the same answers", () => {
  test("to the samples of every journey", async () => {
    for (const { pages } of needed.map(({ journey, facts }) => journeyAsJson(journey, facts)))
      for (const { fields } of pages) {
        const texts: Texts = Object.assign({}, ...fields.map(({ sample }) => sample));
        expect((await throughForm(texts)).texts).toEqual(everyValueAsList(throughJson(texts).texts));
      }
  });

  test("to every question of every journey, whatever is posted", () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), stray, async (seed, more) => {
        for (const { page, known } of questions) {
          const texts = { ...posting(page, known, drawFrom(seed)), ...more };
          expect(parsePage(page, await throughForm(texts), known)).toEqual(parsePage(page, throughJson(texts), known));
        }
      }),
      tries(3), // of some hundred questions each
    ));
});

const everyValueAsList = (texts: Texts) =>
  Object.fromEntries(Object.keys(texts).map((name) => [name, textsOf(texts, name)]));

describe("what a form holds", () => {
  const question = text({ label: "Story", missing: "Enter it" });
  const known = { given: {}, facts: larkspur };
  const parsed = (posted: Posted) => question.parse(posted, "story", known);
  const file = () => new File(["x"], "x.txt");

  test("is texts, and the names that files came under", () => {
    const form = new FormData();
    for (const [name, value] of [
      ["story", "a"],
      ["story", file()],
      ["$ACTION_ID_1", ""],
      ["version", "3"],
      ["photo", file()],
    ] as const)
      form.append(name, value);
    expect(postedIn(form)).toEqual({ texts: { story: ["a"], version: ["3"] }, files: ["story", "photo"] });
  });

  test.each([
    ["a file", [file()], "Enter text, not a file"],
    ["two files", [file(), file()], "Give one answer only"],
    ["a file and a text", [file(), "a"], "Give one answer only"],
    ["two texts", ["a", "b"], "Give one answer only"],
  ])("P102 %s in place of one text is refused", (_, values, error) => {
    const form = new FormData();
    for (const value of values) form.append("story", value);
    expect(parsed(postedIn(form))).toEqual({ ok: false, error });
  });

  test("P100 names that every object has are names like others", () => {
    const form = new FormData();
    for (const name of ["__proto__", "constructor", "toString"]) form.append(name, "x");
    const { texts } = postedIn(form);
    expect(texts).toEqual({ constructor: ["x"], toString: ["x"] });
    expect(Object.getPrototypeOf(texts)).toBe(Object.prototype);
    expect(textsOf(texts, "hasOwnProperty")).toEqual([]);
    expect(textsOf({}, "constructor")).toEqual([]);
  });

  test("is looked for in forms alone: whatever else an action is called with is not there", () => {
    for (const other of [null, undefined, "x", 7, {}, [], new URLSearchParams("a=b")])
      expect(() => postedForm(other)).toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  });
});

describe("JSON", () => {
  test("that holds what is no text is refused", () => {
    const others = [
      null,
      7,
      "x",
      [],
      ["x"],
      { a: 1 },
      { a: null },
      { a: [1] },
      { a: { b: "c" } },
      { a: [["b"]] },
      { a: true },
    ];
    for (const json of others) expect(postedJson(json)).toBeUndefined();
  });

  test("P100 gives nothing to the prototype, by either way in", () => {
    const json = JSON.parse('{"__proto__":"x","constructor":"y"}');
    expect(postedJson(json)).toEqual({ texts: { constructor: "y" }, files: [] });
    expect(postedSchema.parse({ texts: json, files: [] })).toEqual({ texts: { constructor: "y" }, files: [] });
  });
});

test("below app and lib/web nothing knows of forms", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const knowing = files.filter((file) => /\bFormData/.test(readFileSync(join("lib", file), "utf8")));
  expect(knowing.filter((file) => !file.startsWith("web/"))).toEqual([]);
});

test("a NUL, and in JSON half of a pair, which no row of Postgres holds, is left out", async () => {
  const texts = { story: "a\0b", injuries: ["\0cut", "burn\0"] };
  const carried = { story: ["ab"], injuries: ["cut", "burn"] };
  const { texts: ofForm } = await throughForm(texts);
  const { texts: ofJson } = throughJson({ story: "a\0\uD83Db", injuries: ["\0cut", "burn\uDE00"] });
  for (const came of [ofForm, ofJson])
    expect(Object.fromEntries(Object.keys(carried).map((name) => [name, textsOf(came, name)]))).toEqual(carried);
});
