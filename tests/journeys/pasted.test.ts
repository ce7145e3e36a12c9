import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field } from "#lib/journeys/field.ts";
import { date } from "#lib/journeys/fields/date.ts";
import { datetime } from "#lib/journeys/fields/datetime.ts";
import { email } from "#lib/journeys/fields/email.ts";
import { personCode } from "#lib/journeys/fields/person-code.ts";
import { phone } from "#lib/journeys/fields/phone.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { time } from "#lib/journeys/fields/time.ts";
import { wholeNumber } from "#lib/journeys/fields/whole-number.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { tries } from "../tiers.ts";
import { day, larkspur as facts, typed } from "./larkspur.ts";

const question = { label: "Question", missing: "Answer it" };
const withForm: Readonly<Record<string, readonly [Field<unknown>, readonly Texts[]]>> = {
  "a person code": [personCode(question) as Field<unknown>, [{ it: "P-014" }, { it: "LH/2026.7" }]],
  "a telephone number": [
    phone(question) as Field<unknown>,
    [{ it: "01632 960-001" }, { it: "+44 (0)1632.960.001 extn 23" }],
  ],
  "a whole number": [wholeNumber({ ...question, max: 999 }) as Field<unknown>, [{ it: "120" }]],
  "a date": [
    date(question) as Field<unknown>,
    [day("it", "2026-11-04"), { "it-day": "3rd", "it-month": "Sept.", "it-year": "2026" }],
  ],
  "a time": [
    time({ ...question, on: "day" }) as Field<unknown>,
    [{ "it-time": "9 p.m." }, { "it-time": "mid-day" }, { "it-time": "1:30 am", "it-clock": "second" }],
  ],
  "a moment": [
    datetime(question) as Field<unknown>,
    [{ ...day("it", "2026-10-25"), "it-time": "01:30", "it-clock": "first" }],
  ],
};
const inWords: typeof withForm = {
  "an email address": [email(question) as Field<unknown>, [{ it: "Mary.O'Neil-Reyes+care@a-b.example" }]],
  "a line": [text(question) as Field<unknown>, [{ it: "Registered manager" }]],
  "a story": [textarea(question) as Field<unknown>, [{ it: "P-014 fell.\nThe mat was dry." }]],
};

const known = { given: { day: "2026-10-25" }, facts };
const parsed = (field: Field<unknown>, texts: Texts) => field.parse(typed(texts), "it", known);

const UNSEEN = ["\u200B", "\u200E", "\u2060", "\uFEFF", "\u202A", "\u202C", "\u2068", "\u2069", "\u{E0041}", "\0"];
const DASHES = [
  "-",
  "\u2010",
  "\u2011",
  "\u2012",
  "\u2013",
  "\u2014",
  "\u2015",
  "\u2212",
  "\u00AD",
  "\uFE58",
  "\uFE63",
  "\uFF0D",
];
const BLANKS = [" ", "\u00A0", "\u2007", "\u2009", "\u202F", "\u3000"];
const widened = (one: string) => String.fromCharCode(one.charCodeAt(0) + 0xfee0);

/** Each character as some program might have put it, with something around it that nobody sees. */
const disguised = (character: string) => {
  const same = character === "-" ? DASHES : character === " " ? BLANKS : [character];
  const wide = character > " " && character <= "~" ? [widened(character)] : [];
  return fc
    .tuple(fc.constantFrom("", "", "", ...UNSEEN), fc.constantFrom(...same, ...same, ...wide))
    .map(([before, one]) => before + one);
};
const disguisedText = (plain: string) => fc.tuple(...[...plain].map(disguised)).map((all) => all.join(""));
const disguisedTexts = (texts: Texts): fc.Arbitrary<Texts> =>
  fc.record(
    Object.fromEntries(
      Object.entries(texts).map(([name, one]) => [
        name,
        name.endsWith("-clock") ? fc.constant(String(one)) : disguisedText(String(one)),
      ]),
    ),
  );

describe.each(Object.entries(withForm))("%s", (_, [field, samples]) => {
  test.each(samples)("is the same however it comes: %j", (sample) => {
    const plain = parsed(field, sample);
    expect(plain).toMatchObject({ ok: true });
    fc.assert(
      fc.property(disguisedTexts(sample), (texts) => {
        if (Object.values(texts).every((one) => one.length <= 40)) expect(parsed(field, texts)).toEqual(plain);
      }),
      tries(200),
    );
  });
});

describe.each(Object.entries({ ...withForm, ...inWords }))("what is taken of %s", (_, [field, samples]) => {
  test("is what can be stored, and is posted again to itself", () => {
    const piece = fc.oneof(
      fc.constantFrom(...samples.flatMap((texts) => Object.values(texts).map(String)).flatMap((one) => [...one])),
      fc.constantFrom(
        ...UNSEEN,
        ...DASHES,
        ...BLANKS,
        "\u202E",
        "\u200D",
        "\n",
        "\uD83D",
        "\uDE00",
        "\uFFFE",
        "\u2019",
        "e\u0301",
      ),
      fc.string({ unit: "binary", maxLength: 2 }),
    );
    const junk = fc.array(piece, { maxLength: 30 }).map((all) => all.join(""));
    const boxes = (texts: Texts) => fc.record(Object.fromEntries(Object.keys(texts).map((name) => [name, junk])));
    const posted = fc.oneof(...samples.flatMap((texts) => [disguisedTexts(texts), boxes(texts)]));
    fc.assert(
      fc.property(posted, (texts) => {
        const answer = parsed(field, texts);
        if (!answer.ok || answer.value === undefined) return;
        expect(field.schema.safeParse(answer.value).success).toBe(true);
        expect(parsed(field, field.posted(answer.value, "it"))).toEqual(answer);
        expect(JSON.stringify(answer.value)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
      tries(500),
    );
  });
});
