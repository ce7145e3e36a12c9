import { describe, expect, test } from "vitest";
import { datetime } from "#lib/journeys/fields/datetime.ts";
import { larkspur as facts, typed } from "./larkspur.ts";

const awareAt = datetime({ label: "When did you know?", called: "When you knew", missing: "Enter when you knew" });

const at = (day: string, time: string, now = facts) => {
  const [year = "", month = "", date = ""] = day.split("-");
  return awareAt.parse(typed({ "at-day": date, "at-month": month, "at-year": year, "at-time": time }), "at", {
    given: {},
    facts: now,
  });
};
const wrong = (part: string, words: string) => ({ ok: false, error: { part, words } });
const help = wrong(
  "time",
  "When you knew must include a time like 2:30pm or 14:30. For midnight at the start of the day, enter 12am",
);

describe("the time", () => {
  test.each([
    ["14:30", "14:30"],
    ["2:30pm", "14:30"],
    [" 2.30 PM ", "14:30"],
    ["9am", "09:00"],
    ["12am", "00:00"],
    ["00:00", "00:00"],
    ["midnight", "00:00"],
    ["noon", "12:00"],
    ["２１：３０", "21:30"],
    ["9\u00a0p.m.", "21:00"],
    ["\u202a2130hrs\u202c", "21:30"],
  ])("may be typed as %s", (time, stored) => {
    expect(at("2026-11-20", time)).toEqual({ ok: true, value: `2026-11-20T${stored}` });
  });

  test.each(["24:30", "12:60", "25:61", "23:59:60", "morning", "21-22", "٣:30", "1".repeat(10_000)])(
    "P058 %.10s is refused with help",
    (time) => {
      expect(at("2026-11-20", time)).toEqual(help);
    },
  );
});

test("the moment is not in the future, by the minute", () => {
  expect(at("2026-11-22", "14:30").ok).toBe(true);
  expect(at("2026-11-22", "14:31")).toEqual({ ok: false, error: "When you knew must be in the past" });
  expect(at("2026-11-23", "09:00")).toEqual({ ok: false, error: "When you knew must be today or in the past" });
});

test("P049 just after midnight in summer it is already today, while the day in UTC is still yesterday", () => {
  const justAfterMidnight = { ...facts, now: "2026-07-01T23:10:00Z", today: "2026-07-02" };
  expect(at("2026-07-02", "00:05", justAfterMidnight)).toEqual({ ok: true, value: "2026-07-02T00:05" });
});

test("both the date and the time are needed", () => {
  expect(at("--", "")).toEqual({ ok: true, value: undefined });
  expect(at("--", "14:30")).toEqual(wrong("day", "When you knew must include a date"));
  expect(at("2026-11-20", " ")).toEqual(wrong("time", "When you knew must include a time, like 2:30pm"));
});

test("it is shown in words", () => {
  const shown = (answer: string) => awareAt.show(answer, { given: {}, facts });
  expect(shown("2026-11-20T14:30")).toBe("20 November 2026 at 2:30pm");
  expect(shown("2026-11-20T00:00")).toBe("20 November 2026 at midnight (the start of the day)");
});

test("what is stored is a moment as it is typed", () => {
  for (const moment of ["2026-11-20T14:30", "2026-10-25T01:30+01:00", "2026-10-25T01:30+00:00"])
    expect(awareAt.schema.safeParse(moment).success, moment).toBe(true);
  for (const never of ["2026-11-20", "2026-02-30T14:30", "2026-11-20T24:00", "2026-11-20T14:30Z", "T14:30", "x", 7])
    expect(awareAt.schema.safeParse(never).success, String(never)).toBe(false);
});
