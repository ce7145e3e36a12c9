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
  "INC-2041",
  "RES-2041",
  "ROOM12",
  "RoomB12",
  "BED-12",
  "UNIT-4-07",
  "RESIDENT-12",
  "resident12",
  "StaffMember3",
  "LH-999-000-0019",
  "RES-2026-11-04",
  "INC20261104",
  "P12AB",
  "F1-2ND",
  "B2-4TH",
  "7".repeat(20),
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
    ["an NHS number after letters", "NHS999-000-0018", "NHS number"],
    ["an NHS number after a letter", "P-9990000026", "NHS number"],
    ["an NHS number before a letter", "999/000/0034x", "NHS number"],
    ["an NHS number after a number", "12-9990000042", "NHS number"],
    ["an NHS number with letters in it", "999A000B0050", "NHS number"],
    ["a telephone number after a letter", "T-01632960001", "telephone number"],
    ["a day of birth after letters", "DOB-09-04-1938", "a date"],
    ["a day of birth in one after a letter", "P09041938", "a date"],
    ["a day of birth in one, from the year on", "19380409", "a date"],
    ["a day of birth with its month", "9Apr1938", "a date"],
    ["a postcode", "LS166EB", "a postcode"],
    ["a postcode in small letters", "m1-1ae", "a postcode"],
    ["a postcode after a letter", "P/EC1A1BB", "a postcode"],
    ["a name and a year", "PATEL-1938", "“PATEL”"],
    ["a name and a figure", "Nwosu2", "“Nwosu”"],
    ["a name and a surname", "MaryBlack1", "“MaryBlack”"],
    ["two short names", "AmyLee1", "“AmyLee”"],
    ["a name in small letters with a figure", "kowalska7", "“kowalska”"],
    ["an initial, a name and a figure", "J.Pike-1", "“Pike”"],
    ["a room and a name", "ROOM4-PATEL", "“PATEL”"],
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
