import { describe, expect, test } from "vitest";
import { personCode } from "#lib/journeys/fields/person-code.ts";
import { larkspur as facts, typed } from "./larkspur.ts";

const code = personCode({ label: "Unique identifier", missing: "Enter your code for the person" });
const parsed = (value: string) => code.parse(typed({ code: value }), "code", { given: {}, facts });
const refusal = (value: string) => {
  const { ok, ...rest } = parsed(value);
  return ok ? undefined : "error" in rest && rest.error;
};

test.each([
  "P-014",
  "A1",
  "S-12",
  "LH/2026.7",
  "12",
  "AB",
  "9434765918",
  "Room7",
  "20261301",
  "X".repeat(19).concat("1"),
])("%s is a code", (value) => {
  expect(parsed(value)).toEqual({ ok: true, value });
});

test.each([
  ["P–014", "P-014"],
  ["P\u2011014", "P-014"],
  ["P\u00AD014", "P-014"],
  ["P\u2212014", "P-014"],
  ["\u202AP-014\u202C", "P-014"],
  ["\u00A0P-014\u200B", "P-014"],
  ["\uFEFFP-0\u200B14", "P-014"],
  ["Ｐ－０１４", "P-014"],
  ["LH／2026．7", "LH/2026.7"],
])("%j is the code %s", (value, stored) => {
  expect(parsed(value)).toEqual({ ok: true, value: stored });
  expect(parsed(stored)).toEqual({ ok: true, value: stored });
  expect(code.schema.safeParse(stored).success).toBe(true);
});

describe("what others could know the person by is refused", () => {
  test.each([
    ["a name", "Smith", "a number in it"],
    ["a name in small letters", "okafor", "a number in it"],
    ["an initial and a name", "J.Smith", "a number in it"],
    ["a double name", "Ellery-Reyes", "a number in it"],
    ["two words", "Mary Smith", "without spaces"],
    ["an NHS number", "9434765919", "NHS number"],
    ["an NHS number with hyphens", "943-476-5919", "NHS number"],
    ["a date", "04/11/1950", "a date"],
    ["a short date", "4.11.50", "a date"],
    ["a date from the year on", "1950-11-04", "a date"],
    ["a date with a month's name", "04-Nov-1950", "a date"],
    ["a date in one", "04111950", "a date"],
    ["an email address", "m.smith@x.org", "email address"],
    ["a telephone number", "07700900982", "telephone number"],
    ["a telephone number abroad", "447700900982", "telephone number"],
    ["a National Insurance number", "QQ123456C", "National Insurance"],
    ["one character", "7", "2 to 20"],
    ["21 characters", `${"7".repeat(20)}A`, "2 to 20"],
    ["other characters", "P_014", "2 to 20"],
    ["Cyrillic letters", "\u0420-014", "2 to 20"],
    ["an NHS number with dashes", "943\u2013476\u20135919", "NHS number"],
    ["an NHS number of full width", "９４３４７６５９１９", "NHS number"],
    ["a date with dashes", "04\u201311\u20131950", "a date"],
    ["a name with blanks that do not break", "Mary\u00A0Smith", "without spaces"],
  ])("%s", (_kind, value, words) => {
    expect(refusal(value)).toContain(words);
  });
});
