import { describe, expect, test } from "vitest";
import { dolsOutcome } from "#lib/journeys/definitions/notifications/dols-outcome/dols-outcome.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { parsePage, walk } from "#lib/journeys/walk.ts";
import { larkspur as facts, larkspurHouse, pageOf, typed } from "./larkspur.ts";

const shown = (slug: string, answers: object = {}, now = facts) =>
  fieldsToShow(pageOf(dolsOutcome, slug), walk(dolsOutcome, { ...answers }, now));
const field = (slug: string, name: string, answers: object = {}, now = facts) =>
  shown(slug, answers, now).find((view) => view.name === name)!;

test("a question alone on its page is the heading", () => {
  expect(shown("a2").map((view) => view.isPageHeading)).toEqual([true]);
  expect(pageOf(dolsOutcome, "a2").heading).toBe("Which location is this about?");
  expect(shown("f5").map((view) => view.isPageHeading)).toEqual([false, false]);
});

test("questions stand beneath the option that reveals them", () => {
  const [me, someoneElse] = field("a3", "contact").options;
  expect(me?.reveals).toBeUndefined();
  expect(someoneElse?.reveals?.map(({ name }) => name)).toEqual([
    "contactName",
    "contactJobTitle",
    "contactPhone",
    "contactEmail",
  ]);
  expect(shown("a3").map(({ name }) => name)).toEqual([
    "activities",
    "serviceTypes",
    "reporterName",
    "reporterEmail",
    "reporterJobTitle",
    "reporterPhone",
    "contact",
  ]);
});

describe("in the boxes stands", () => {
  test("what was answered", () => {
    const answers = { beganUsingOn: "2024-03-07" };
    expect(field("b1", "beganUsingOn", answers).inputs.map(({ name, value }) => `${name} ${value}`)).toEqual([
      "beganUsingOn-day 7",
      "beganUsingOn-month 3",
      "beganUsingOn-year 2024",
    ]);
    expect(field("b1", "beganUsingOn", { beganUsingOn: "notKnown" }).notKnown?.checked).toBe(true);
    expect(
      field("a2", "location", { location: larkspurHouse.id }).options.map(({ checked = false }) => checked),
    ).toEqual([true, false]);
  });

  test("else what the register knows", () => {
    expect(field("a3", "reporterJobTitle").inputs[0]?.value).toBe("Director");
    expect(field("a3", "reporterName").text).toBe("Margaret Okafor");
    expect(field("a2", "location", {}, { ...facts, locations: [larkspurHouse] }).options[0]?.checked).toBe(true);
    expect(field("a3", "serviceTypes", { location: larkspurHouse.id }).options[0]?.checked).toBe(true);
  });

  test("of a council that of the place, where it is one that decides", () => {
    const at = (localAuthority: string) =>
      field(
        "f5",
        "supervisoryBody",
        { location: larkspurHouse.id },
        {
          ...facts,
          locations: [{ ...larkspurHouse, localAuthority }],
        },
      ).options.filter(({ checked }) => checked);
    expect(at("Westminster").map(({ value }) => value)).toEqual(["Westminster"]);
    expect(at("Barchester")).toEqual([]);
  });

  test("nothing where the answer was blank or no longer fits", () => {
    expect(field("a3", "reporterJobTitle", { reporterJobTitle: null }).inputs[0]?.value).toBe("");
    expect(field("b1", "beganUsingOn", { beganUsingOn: { day: 1 } }).inputs.map(({ value }) => value)).toEqual([
      "",
      "",
      "",
    ]);
  });
});

test("a location whose activities are not known offers all fourteen, none chosen beforehand", () => {
  const unknown = { ...facts, locations: [{ ...larkspurHouse, activities: [] }] };
  const { options } = field("a3", "activities", { location: larkspurHouse.id }, unknown);
  expect(options).toHaveLength(14);
  expect(options.some(({ checked }) => checked)).toBe(false);
});

test("up to ten locations are shown at once, more in a list that opens", () => {
  const many = (count: number) => ({
    ...facts,
    locations: Array.from({ length: count }, (_, n) => ({ ...larkspurHouse, id: `location-${n}` })),
  });
  expect(field("a2", "location", {}, many(10)).kind).toBe("radios");
  expect(field("a2", "location", {}, many(11)).kind).toBe("select");
});

test("a question that may be left blank says so", () => {
  expect(field("a7", "ownReference").label).toBe("Your own reference (optional)");
  expect(field("b1", "personCode").label).toBe("Unique identifier");
});

test("what a form is given is plain data", () => {
  const every = dolsOutcome.pages.map((page) => fieldsToShow(page, walk(dolsOutcome, {}, facts)));
  expect(structuredClone(every)).toEqual(every);
});

test("the declaration is one box that must be ticked", () => {
  const walked = walk(dolsOutcome, {}, facts);
  const declaration = dolsOutcome.declaration({ keepsWords: false });
  const [view] = fieldsToShow(declaration, walked);
  expect([view?.name, view?.options.length]).toEqual(["declaration", 1]);
  expect(parsePage(declaration, typed({}), walked).ok).toBe(false);
  expect(parsePage(declaration, typed({ declaration: view!.options[0]!.value }), walked).ok).toBe(true);
});

test("nobody declares that there are no names who has said why one must stay", () => {
  const saysOf = (keepsWords: boolean) =>
    fieldsToShow(dolsOutcome.declaration({ keepsWords }), walk(dolsOutcome, {}, facts))[0]?.options[0]?.label;
  expect(saysOf(false)).toMatch(/ I have used codes, not names\.$/);
  expect(saysOf(true)).toMatch(/ I have used codes, except where I said why a name or number must stay\.$/);
});
