import { describe, expect, test } from "vitest";
import { anyOf, checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { location } from "#lib/journeys/fields/location.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { larkspur as facts, larkspurAtHome, larkspurHouse, typed } from "./larkspur.ts";

const known = { given: {}, facts };
const outcome = radios({
  label: "Outcome",
  options: { granted: "Granted", refused: "Refused" },
  missing: "Select the outcome",
});
const needs = checkboxes({
  label: "Needs",
  options: { dementia: "Dementia", autism: "Autism", none: { label: "None of these", alone: true } },
  missing: "Select the needs",
});
const where = location({
  label: "Location",
  offeredAt: ({ name }) => name !== "Larkspur at Home",
  missing: "Select the location",
});

describe("one answer", () => {
  test("is one of those offered", () => {
    expect(outcome.parse(typed({ it: "refused" }), "it", known)).toEqual({ ok: true, value: "refused" });
    expect(outcome.show("refused", known)).toBe("Refused");
  });

  test.each(["other", "__proto__", "toString", "Granted"])("%s is none of them", (value) => {
    expect(outcome.parse(typed({ it: value }), "it", known)).toEqual({ ok: false, error: "Select the outcome" });
  });

  test("is one", () => {
    expect(outcome.parse(typed({ it: ["granted", "refused"] }), "it", known)).toEqual({
      ok: false,
      error: "Give one answer only",
    });
  });
});

describe("several answers", () => {
  test("are kept once each, in the order offered", () => {
    expect(needs.parse(typed({ it: ["autism", "dementia", "autism"] }), "it", known)).toEqual({
      ok: true,
      value: ["dementia", "autism"],
    });
    expect(needs.show(["dementia", "autism"], known)).toBe("Dementia\nAutism");
  });

  test("are all of those offered", () => {
    expect(needs.parse(typed({ it: ["autism", "other"] }), "it", known)).toEqual({
      ok: false,
      error: "Select the needs",
    });
    const file = { ...typed({ it: "autism" }), files: ["it"] };
    expect(needs.parse(file, "it", known).ok).toBe(false);
  });

  test("do not go with “None of these”", () => {
    const error = "For “Needs”, select “None of these” alone or take it out";
    expect(needs.parse(typed({ it: ["autism", "none"] }), "it", known)).toEqual({ ok: false, error });
    expect(needs.parse(typed({ it: "none" }), "it", known)).toEqual({ ok: true, value: ["none"] });
  });

  test("are chosen beforehand where they are known", () => {
    const activities = (chosen: string[] | undefined) =>
      anyOf<string, false>(
        { label: "Activities", missing: "Select" },
        { options: () => ({ care: "Personal care", nursing: "Nursing care" }), chosen: () => chosen },
      );
    expect(activities(["care", "nursing"]).prefill?.(known)).toEqual(["care", "nursing"]);
    expect(activities([]).prefill?.(known)).toBeUndefined();
    expect(activities(undefined).prefill?.(known)).toBeUndefined();
  });
});

describe("the location", () => {
  test("is one of the actor's own", () => {
    expect(where.parse(typed({ it: larkspurHouse.id }), "it", known).ok).toBe(true);
    expect(where.parse(typed({ it: "8d4f0a52-7a39-4a5f-9a55-0d6a4b6a3c11" }), "it", known).ok).toBe(false);
  });

  test("P130 is one that can need the notification", () => {
    expect(where.parse(typed({ it: larkspurAtHome.id }), "it", known)).toEqual({
      ok: false,
      error: "Select the location",
    });
  });

  test("is shown with its number, and chosen beforehand when there is one", () => {
    expect(where.show(larkspurHouse.id, known)).toBe("Larkspur House (1-900000101)");
    expect(where.prefill?.(known)).toBe(larkspurHouse.id);
  });
});
