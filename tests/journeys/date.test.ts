import { describe, expect, test } from "vitest";
import { date } from "#lib/journeys/fields/date.ts";
import { larkspur as facts, typed } from "./larkspur.ts";

const injuredOn = date({ label: "Date of the injury", past: true, missing: "Enter the date of the injury" });
const anyDay = date({ label: "Last day", missing: "Enter the last day" });
const began = date({
  label: "Date they began",
  notKnown: "I do not know the date",
  missing: "Enter the date they began",
});

const post = (field: typeof anyDay, values: Record<string, string | string[]>, today = facts.today) =>
  field.parse(typed(values), "on", { given: {}, facts: { ...facts, today } });
/** The words of an error, and of which box it is. */
const wrong = (parsed: ReturnType<typeof post>) =>
  parsed.ok ? [] : typeof parsed.error === "string" ? [parsed.error] : [parsed.error.words, parsed.error.part];
const parts = (day: string, month: string, year: string) => ({ "on-day": day, "on-month": month, "on-year": year });
const notReal = "Last day must be a real date";

describe("a day that is", () => {
  test.each([
    ["P041", "29", "2", "2028", "2028-02-29"],
    ["P056", " 1 ", "01", "2026", "2026-01-01"],
    ["P056", "4", "Jan", "2026", "2026-01-04"],
    ["P056", "4", "november", "2026", "2026-11-04"],
    ["P056", "3rd", "Sept.", "2026", "2026-09-03"],
    ["P056", "1st", "1", "2026", "2026-01-01"],
    ["P056", "22ND", "february", "2026", "2026-02-22"],
    ["P056", "\u00a04", "１１", "２０２６\u200b", "2026-11-04"],
    ["P060", "1", "1", "1970", "1970-01-01"],
    ["P060", "19", "1", "2038", "2038-01-19"],
  ])("%s %s %s %s is kept", (_row, day, month, year, iso) => {
    expect(post(anyDay, parts(day, month, year))).toEqual({ ok: true, value: iso });
  });
});

describe("a day that is not", () => {
  test.each([
    ["P042", "29", "2", "2027", undefined],
    ["P043", "29", "2", "2100", undefined],
    ["P045", "31", "4", "2026", undefined],
    ["P045", "31", "11", "2026", undefined],
    ["P045", "30", "2", "2026", undefined],
    ["P045", "0", "1", "2026", "day"],
    ["P045", "32", "1", "2026", "day"],
    ["P045", "1", "0", "2026", "month"],
    ["P045", "1", "13", "2026", "month"],
    ["P045", "32", "13", "2026", undefined],
    ["P056", "1.", "1", "2026", "day"],
    ["P056", "2th", "1", "2026", "day"],
    ["P056", "31st", "4", "2026", undefined],
    ["P056", "one", "1", "2026", "day"],
    ["P056", "1e1", "1", "2026", "day"],
    ["P056", "0x1", "1", "2026", "day"],
    ["P056", "1,0", "1", "2026", "day"],
    ["P056", "\u22121", "1", "2026", "day"],
    ["P056", "1", "Smarch", "2026", "month"],
    ["P056", "1", "Sept..", "2026", "month"],
    ["P060", "31", "12", "9999", "year"],
    ["P060", "1", "1", "this", "year"],
    ["P127", "٣", "1", "2026", "day"],
    ["P023", "1".repeat(100_000), "1", "2026", "day"],
  ])("%s %.10s %s %s is refused, never moved to another", (_row, day, month, year, part) => {
    expect(wrong(post(anyDay, parts(day, month, year)))).toEqual(part ? [notReal, part] : [notReal]);
  });

  test.each([
    ["1", "1", "26"],
    ["1", "1", "026"],
    ["1", "1", "10000"],
    ["32", "1", "26"],
    ["1", "1", "２６"],
  ])("%s %s %s is told that its year is too short or too long", (day, month, year) => {
    expect(wrong(post(anyDay, parts(day, month, year)))).toEqual(["Last day must include a year of 4 numbers", "year"]);
  });
});

test("nothing typed is no answer, and part of a date names the part that is left", () => {
  expect(post(anyDay, parts("", " ", ""))).toEqual({ ok: true, value: undefined });
  expect(post(anyDay, parts("\u200b", "\u00a0", "\u202a"))).toEqual({ ok: true, value: undefined });
  expect(wrong(post(anyDay, parts("4", "11", "")))).toEqual(["Last day must include a year", "year"]);
  expect(wrong(post(anyDay, parts("", "11", "2026")))).toEqual(["Last day must include a day", "day"]);
  expect(wrong(post(anyDay, parts("4", "", "")))).toEqual(["Last day must include a month and year", "month"]);
});

describe("what has happened cannot be dated later", () => {
  test("P048 than today in London", () => {
    expect(post(injuredOn, parts("22", "11", "2026")).ok).toBe(true);
    expect(post(injuredOn, parts("23", "11", "2026"))).toEqual({
      ok: false,
      error: "Date of the injury must be today or in the past",
    });
  });

  test("P050 and the day that counts is the one on which it arrives", () => {
    expect(post(injuredOn, parts("23", "11", "2026"), "2026-11-23").ok).toBe(true);
  });
});

describe("a date that may be not known", () => {
  test("is stored and shown as that", () => {
    expect(post(began, { ...parts("", "", ""), "on-notKnown": "notKnown" })).toEqual({ ok: true, value: "notKnown" });
    expect(began.show("notKnown", { given: {}, facts })).toBe("Not known");
    expect(began.schema.safeParse("notKnown").success).toBe(true);
  });

  test("is not both", () => {
    const error = "Date they began must be entered, or “I do not know the date” selected, not both";
    expect(post(began, { ...parts("4", "11", "2026"), "on-notKnown": "notKnown" })).toEqual({ ok: false, error });
    expect(post(began, { ...parts("4", "", ""), "on-notKnown": "notKnown" })).toEqual({ ok: false, error });
  });

  test("is not offered by posting it", () => {
    expect(post(anyDay, { ...parts("", "", ""), "on-notKnown": "notKnown" })).toEqual({ ok: true, value: undefined });
    expect(anyDay.schema.safeParse("notKnown").success).toBe(false);
  });
});

test("P057 two days for one date are refused", () => {
  expect(post(anyDay, { "on-day": ["1", "2"], "on-month": "1", "on-year": "2026" })).toEqual({
    ok: false,
    error: "Give one answer only",
  });
});

test("P102 a file in place of a day is refused", () => {
  const file = { ...typed({ "on-month": "1", "on-year": "2026" }), files: ["on-day"] };
  expect(anyDay.parse(file, "on", { given: {}, facts })).toEqual({ ok: false, error: "Enter text, not a file" });
});
