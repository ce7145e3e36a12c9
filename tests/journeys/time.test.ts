import { describe, expect, test } from "vitest";
import { time } from "#lib/journeys/fields/time.ts";
import { wholeNumber } from "#lib/journeys/fields/whole-number.ts";
import { notification } from "#lib/journeys/notification.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { larkspur as facts, typed } from "./larkspur.ts";

const known = { given: {}, facts };
const diedAt = time({
  label: "Time of death",
  on: "diedOn",
  notKnown: "I do not know the time",
  missing: "Enter the time of death",
});
const leftAt = time({ label: "Time they left", on: "leftOn", optional: true });
const post = (field: typeof leftAt | typeof diedAt, values: Record<string, string | string[]>) =>
  field.parse(typed(values), "at", known);

describe("a time", () => {
  test.each([
    ["14:30", "14:30"],
    ["2.30 pm", "14:30"],
    ["9am", "09:00"],
    ["12am", "00:00"],
    ["12 midnight", "00:00"],
    ["midday", "12:00"],
    ["9 p.m.", "21:00"],
    ["2130hrs", "21:30"],
  ])("may be typed as %s", (typedAs, stored) => {
    expect(post(leftAt, { "at-time": typedAs })).toEqual({ ok: true, value: stored });
    expect(leftAt.schema.safeParse(stored).success).toBe(true);
  });

  test.each([
    ["25:61", "must include a time like 2:30pm or 14:30. For midnight at the start of the day, enter 12am"],
    ["half past nine", "must say am or pm. Enter 9:30am or 9:30pm"],
    ["2.30", "must say am or pm. Enter 2:30am or 2:30pm"],
    ["12:30", "must say am or pm. Enter 12:30am or 12:30pm"],
    ["٣:30", "must include a time like 2:30pm or 14:30. For midnight at the start of the day, enter 12am"],
    ["1".repeat(10_000), "must include a time like 2:30pm or 14:30. For midnight at the start of the day, enter 12am"],
    ["9", "must say am or pm. Enter 9am or 9pm"],
    ["09", "must say am or pm. Enter 9am or 9pm"],
    ["９", "must say am or pm. Enter 9am or 9pm"],
    ["9h", "must say am or pm. Enter 9am or 9pm"],
    ["12", "must say if 12 is midday or midnight. Enter 12pm for midday or 12am for midnight"],
    ["12:00", "must say if 12 is midday or midnight. Enter 12pm for midday or 12am for midnight"],
    ["14", "must include the minutes. Enter 14:00"],
    ["21 hrs", "must include the minutes. Enter 21:00"],
    ["0", "must include the minutes. Enter 00:00"],
    ["24:00", "must not be 24:00. Enter 12am, with the next day as the date"],
    ["2400 hrs", "must not be 24:00. Enter 12am, with the next day as the date"],
  ])("P058 %.15s is refused with words that say how", (typedAs, words) => {
    const error = { part: "time", words: `Time they left ${words}` };
    expect(post(leftAt, { "at-time": typedAs })).toEqual({ ok: false, error });
  });

  test("stands in its box again so that it can be taken for no other", () => {
    const box = (stored: string) => leftAt.posted(stored, "at")["at-time"];
    expect(["09:30", "10:30", "12:00", "14:30", "00:00"].map(box)).toEqual([
      "09:30",
      "10:30am",
      "midday",
      "14:30",
      "00:00",
    ]);
    for (const stored of ["09:30", "10:30", "12:00", "12:30", "14:30", "00:00"])
      expect(post(leftAt, leftAt.posted(stored, "at") as Record<string, string>)).toEqual({ ok: true, value: stored });
  });

  test("is nothing when nothing was typed, and one when two were", () => {
    expect(post(leftAt, { "at-time": " " })).toEqual({ ok: true, value: undefined });
    expect(post(leftAt, { "at-time": ["9am", "10am"] }).ok).toBe(false);
  });

  test("may be not known where that is offered, and not both", () => {
    expect(post(diedAt, { "at-time": "", "at-notKnown": "notKnown" })).toEqual({ ok: true, value: "notKnown" });
    expect(post(diedAt, { "at-time": "9am", "at-notKnown": "notKnown" })).toEqual({
      ok: false,
      error: "Time of death must be entered, or “I do not know the time” selected, not both",
    });
    expect(post(leftAt, { "at-time": "", "at-notKnown": "notKnown" })).toEqual({ ok: true, value: undefined });
    expect(["notKnown", "14:30", "00:00"].map((answer) => diedAt.show(answer, known))).toEqual([
      "Not known",
      "2:30pm",
      "midnight (the start of the day)",
    ]);
    expect(leftAt.schema.safeParse("notKnown").success).toBe(false);
  });

  test("is drawn as one box and the box for not known", () => {
    const asking = notification({
      letter: "x",
      slug: "x",
      title: "X",
      source: "Regulation 0",
      version: 1,
      offeredAt: () => true,
    })
      .page("a1", { fields: { at: diedAt } })
      .build();
    const [view] = fieldsToShow(asking.pages[0]!, { given: { at: "notKnown" }, facts });
    expect(view?.kind).toBe("datetime");
    expect(view?.inputs.map(({ name, value }) => [name, value])).toEqual([["at-time", ""]]);
    expect(view?.notKnown).toEqual({ name: "at-notKnown", label: "I do not know the time", checked: true });
  });
});

describe("a whole number", () => {
  const minutes = wholeNumber({ label: "Minutes", min: 0, max: 1000, missing: "Enter the minutes" });
  const postMinutes = (value: string | string[]) => minutes.parse(typed({ n: value }), "n", known);

  test.each([
    ["0", 0],
    [" 12 ", 12],
    ["\u00a012\u200b", 12],
    ["１２", 12],
    ["007", 7],
    ["1000", 1000],
  ])("%s is taken", (value, stored) => {
    expect(postMinutes(value)).toEqual({ ok: true, value: stored });
    expect(minutes.schema.safeParse(stored).success).toBe(true);
    expect(postMinutes(minutes.posted(stored, "n").n as string)).toEqual({ ok: true, value: stored });
  });

  test.each([
    "1,000",
    "1e3",
    "٣",
    "-0",
    "-1",
    "\u22121",
    "1.9999999999",
    "Infinity",
    "0x10",
    "1e400",
    "1001",
    "9".repeat(10_000),
    "ten",
  ])("P127 %.12s is refused", (value) => {
    expect(postMinutes(value)).toEqual({ ok: false, error: "Minutes must be a whole number from 0 to 1,000" });
  });

  test("is nothing when nothing was typed, and refused when two were", () => {
    expect(postMinutes("  ")).toEqual({ ok: true, value: undefined });
    expect(postMinutes(["1", "2"])).toEqual({ ok: false, error: "Give one answer only" });
  });

  test("is shown as people write it", () => {
    expect(minutes.show(1000, known)).toBe("1,000");
    for (const never of [1.5, -1, 1001, "7", null]) expect(minutes.schema.safeParse(never).success).toBe(false);
  });
});
