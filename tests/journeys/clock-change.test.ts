import { describe, expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { datetime } from "#lib/journeys/fields/datetime.ts";
import { time } from "#lib/journeys/fields/time.ts";
import { isAfter, isBefore, isStillToCome } from "#lib/journeys/known-days.ts";
import { everyPage } from "#lib/journeys/loop.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { questionsAsked, walk } from "#lib/journeys/walk.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { day, errorsOn, larkspur as facts, larkspurHouse, typed } from "./larkspur.ts";

const FORWARD = "2026-03-29";
const BACK = "2026-10-25";
const select = "must be the first or the second 1:30am on 25 October 2026. Select which one";
const skipped = "must be another time: 1:30am did not exist on 29 March 2026, because the clocks went forward";

const awareAt = datetime({ label: "When did you know?", missing: "Enter when you knew" });
const diedAt = time({ label: "Time of death", on: "diedOn", notKnown: "I do not know", missing: "Enter the time" });

/** A moment asked in one question, and one asked in two: alike in all. */
const shapes = {
  "in one question": (iso: string, more: Texts, now = facts) =>
    awareAt.parse(typed({ ...day("at", iso), ...more }), "at", { given: {}, facts: now }),
  "in two questions": (iso: string, more: Texts, now = facts) =>
    diedAt.parse(typed(more), "at", { given: { diedOn: iso }, facts: now }),
};

describe.each(Object.entries(shapes))("a time %s", (shape, parsed) => {
  const called = shape === "in one question" ? "Your answer to “When did you know?”" : "Time of death";
  const stored = (iso: string, clock: string) => (shape === "in one question" ? `${iso}T${clock}` : clock);

  test.each(["01:00", "1:30am", "1.59 a.m.", "0130"])("that the clocks skipped, like %s, is refused", (at) => {
    expect(parsed(FORWARD, { "at-time": at })).toMatchObject({ ok: false, error: { part: "time" } });
  });

  test("that the clocks skipped is refused in words, and those around it are taken", () => {
    expect(parsed(FORWARD, { "at-time": "1:30am" })).toEqual({
      ok: false,
      error: { part: "time", words: `${called} ${skipped}` },
    });
    for (const at of ["00:59", "02:00"])
      expect(parsed(FORWARD, { "at-time": at })).toEqual({ ok: true, value: stored(FORWARD, at) });
  });

  test.each([
    ["first", "01:30+01:00"],
    ["second", "01:30+00:00"],
  ])("that the clocks showed twice is asked about, and is the %s when that is said", (which, clock) => {
    expect(parsed(BACK, { "at-time": "1:30am" })).toEqual({
      ok: false,
      error: { part: "clock", words: `${called} ${select}` },
    });
    expect(parsed(BACK, { "at-time": "1:30am", "at-clock": which })).toEqual({ ok: true, value: stored(BACK, clock) });
  });

  test.each(["", "third", "constructor", "+01:00"])("is asked about again when %j was said", (which) => {
    expect(parsed(BACK, { "at-time": "1:30am", "at-clock": which })).toMatchObject({ error: { part: "clock" } });
  });

  test("is asked about in that hour alone, whatever was said before", () => {
    for (const [iso, at] of [
      [BACK, "00:59"],
      [BACK, "02:00"],
      ["2026-10-24", "01:30"],
    ] as const)
      expect(parsed(iso, { "at-time": at, "at-clock": "second" })).toEqual({ ok: true, value: stored(iso, at) });
  });
});

test("a moment is judged by which of the two it is", () => {
  const between = { ...facts, now: "2026-10-25T01:00:00Z", today: BACK };
  const said = (which: string) => shapes["in one question"](BACK, { "at-time": "1:30am", "at-clock": which }, between);
  expect(said("first").ok).toBe(true);
  expect(said("second")).toEqual({ ok: false, error: "Your answer to “When did you know?” must be in the past" });
  expect(isStillToCome(BACK, "01:30+01:00", between)).toBe(false);
  expect(isStillToCome(BACK, "01:30+00:00", between)).toBe(true);
});

test("a moment and a time of that hour are in the order in which they were", () => {
  const order = (at: string, time: string) => {
    const moment = `${BACK}T${at}`;
    return isBefore(moment, BACK, time) ? "before" : isAfter(moment, BACK, time) ? "after" : "neither";
  };
  const [first, second] = ["01:30+01:00", "01:30+00:00"];
  expect(order(first, second)).toBe("before");
  expect(order(second, first)).toBe("after");
  expect(order("01:45+01:00", "01:15+00:00")).toBe("before");
  expect(order("01:15+00:00", "01:45+01:00")).toBe("after");
  expect(order(first, first)).toBe("neither");
  expect(order("00:59", first)).toBe("before");
  expect(order("02:00", second)).toBe("after");
  expect(order("01:30", first)).toBe("neither"); // as it was typed while the day was not known
  expect(order("01:30", "02:00")).toBe("before");
  expect(order(second, "notKnown")).toBe("neither");
});

test("an injury that was known of before it happened is seen in that hour too", () => {
  const injury = catalogue.find(({ slug }) => slug === "serious-injury")!;
  const page = everyPage(injury).find(({ fields }) => fields.injuredAt)!;
  const wrong = (injuredAt: string, awareAt: string) =>
    Object.keys(page.check({ injuredOn: BACK, injuredAt, awareAt: `${BACK}T${awareAt}` }, facts));
  expect(wrong("01:30+00:00", "01:30+01:00")).toEqual(["awareAt"]);
  expect(wrong("01:30+01:00", "01:30+00:00")).toEqual([]);
  expect(wrong("01:45+01:00", "01:15+00:00")).toEqual([]);
});

test("48 hours are counted from which of the two it is", () => {
  const journey = catalogue[0]!;
  const now = { ...facts, now: "2026-10-27T01:00:00Z", today: "2026-10-27" };
  const asked = (clock: string) => {
    const walked = walk(journey, { location: larkspurHouse.id, awareAt: `${BACK}T${clock}` }, now);
    return questionsAsked(walked).map(({ name }) => name);
  };
  expect(asked("01:30+01:00")).toContain("lateBecause");
  expect(asked("01:30+00:00")).not.toContain("lateBecause");
});

test("a day that is not known has no such hour", () => {
  for (const diedOn of [undefined, null, "notKnown"])
    expect(diedAt.parse(typed({ "at-time": "1:30am" }), "at", { given: { diedOn }, facts })).toEqual({
      ok: true,
      value: "01:30",
    });
});

describe("what was said", () => {
  const known = { given: {}, facts };

  test.each(["01:30+01:00", "01:30+00:00", "09:30"])("is posted again as it was: %s", (clock) => {
    const again = diedAt.parse(typed(diedAt.posted(clock, "at")), "at", { given: { diedOn: BACK }, facts });
    expect(again).toEqual({ ok: true, value: clock });
    const moment = `${BACK}T${clock}`;
    expect(awareAt.parse(typed(awareAt.posted(moment, "at")), "at", known)).toEqual({ ok: true, value: moment });
    expect(diedAt.schema.safeParse(clock).success).toBe(true);
  });

  test("is shown back", () => {
    expect(awareAt.show(`${BACK}T01:30+01:00`, known)).toBe("25 October 2026 at 1:30am (before the clocks went back)");
    expect(diedAt.show("01:30+00:00", known)).toBe("1:30am (after the clocks went back)");
  });

  test("stands in the form, and no other time brings the question with it", () => {
    const death = catalogue.find(({ slug }) => slug === "death-of-person")!;
    const page = everyPage(death).find(({ fields }) => fields.diedAt)!;
    const shown = (answer: string) =>
      fieldsToShow(page, { given: { diedOn: BACK, diedAt: answer }, facts }).find(({ name }) => name === "diedAt");
    expect(shown("01:30+00:00")).toMatchObject({ clock: "second", inputs: [{ name: "diedAt-time", value: "01:30" }] });
    expect(shown("02:30")).not.toHaveProperty("clock");
  });
});

/** Every question for a time, in every journey: a moment by itself, or a time whose day is asked before it on its page. */
const times = catalogue.flatMap((journey) =>
  everyPage(journey).flatMap((page) =>
    Object.entries(page.fields)
      .filter(([, { kind }]) => kind === "time" || kind === "datetime")
      .map(([name]) => [`${journey.slug} ${page.slug} ${name}`, { journey, page, name }] as const),
  ),
);

test.each(times)(
  "%s refuses a time that was skipped, and asks about one that came twice",
  (_, { journey, page, name }) => {
    const samples = sampleAnswers(journey, facts);
    const known = walk(journey, samples, facts);
    const dates = Object.keys(page.fields).filter((other) => page.fields[other]?.kind === "date");
    const posted = Object.entries(page.fields).map(([other, field]) => field.posted(samples[other], other));
    const { revealedBy } = page.fields[name]!;
    const revealed = revealedBy ? { [revealedBy.field]: revealedBy.is } : {};
    const errors = (iso: string) => {
      const days = [name, ...dates].map((other) => day(other, iso));
      return errorsOn(page, Object.assign({}, ...posted, revealed, ...days, { [`${name}-time`]: "1:30am" }), known);
    };
    expect(times.length).toBeGreaterThan(4);
    expect(errors(FORWARD)).toMatchObject({ [`${name}-time`]: expect.stringContaining(skipped) });
    expect(errors(BACK)).toMatchObject({ [`${name}-clock`]: expect.stringContaining(select) });
  },
);
