import { describe, expect, test } from "vitest";
import { time } from "#lib/journeys/fields/time.ts";
import { wholeNumber } from "#lib/journeys/fields/whole-number.ts";
import { notification } from "#lib/journeys/notification.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { larkspur as facts, typed } from "./larkspur.ts";

const known = { given: {}, facts };
const diedAt = time({ label: "Time of death", notKnown: "I do not know the time", missing: "Enter the time of death" });
const leftAt = time({ label: "Time they left", optional: true });
const post = (field: typeof leftAt | typeof diedAt, values: Record<string, string | string[]>) =>
  field.parse(typed(values), "at", known);

describe("a time", () => {
  test.each([
    ["14:30", "14:30"],
    ["2.30 pm", "14:30"],
    ["9am", "09:00"],
    ["12am", "00:00"],
  ])("may be typed as %s", (typedAs, stored) => {
    expect(post(leftAt, { "at-time": typedAs })).toEqual({ ok: true, value: stored });
    expect(leftAt.schema.safeParse(stored).success).toBe(true);
  });

  test.each(["24:00", "25:61", "morning", "9", "٣:30", "1".repeat(10_000)])(
    "P058 %.10s is refused with help",
    (typedAs) => {
      const error = "Time they left must include a time like 2:30pm or 14:30. For midnight, enter 12am";
      expect(post(leftAt, { "at-time": typedAs })).toEqual({ ok: false, error });
    },
  );

  test("is nothing when nothing was typed, and one when two were", () => {
    expect(post(leftAt, { "at-time": " " })).toEqual({ ok: true, value: undefined });
    expect(post(leftAt, { "at-time": ["9am", "10am"] }).ok).toBe(false);
  });

  test("may be not known where that is offered, and not both", () => {
    expect(post(diedAt, { "at-time": "", "at-notKnown": "notKnown" })).toEqual({ ok: true, value: "notKnown" });
    expect(post(diedAt, { "at-time": "9am", "at-notKnown": "notKnown" })).toEqual({
      ok: false,
      error: "Enter a time or select “I do not know the time”, not both",
    });
    expect(post(leftAt, { "at-time": "", "at-notKnown": "notKnown" })).toEqual({ ok: true, value: undefined });
    expect([diedAt.show("notKnown", known), diedAt.show("14:30", known)]).toEqual(["Not known", "2:30pm"]);
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
