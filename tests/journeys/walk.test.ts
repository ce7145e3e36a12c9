import { describe, expect, test } from "vitest";
import { date } from "#lib/journeys/fields/date.ts";
import { location } from "#lib/journeys/fields/location.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { yesNo } from "#lib/journeys/fields/yes-no.ts";
import { part } from "#lib/journeys/journey.ts";
import { notification } from "#lib/journeys/notification.ts";
import { tasksOf } from "#lib/journeys/tasks.ts";
import { documentOf, mayOpen, parsePage, walk, warningsOf } from "#lib/journeys/walk.ts";
import { larkspur as facts, larkspurAtHome, larkspurHouse, pageOf, pathOf, typed } from "./larkspur.ts";

const spill = notification({
  letter: "x",
  slug: "spill",
  title: "Spill",
  source: "Regulation 0",
  version: 1,
  offeredAt: () => true,
})
  .include(
    part()
      .section("Beginning")
      .page("a1", { fields: { where: location({ label: "Where?", offeredAt: () => true, missing: "Select where" }) } })
      .build(),
  )
  .section("The spill")
  .page("b1", {
    heading: "The spill",
    fields: {
      seenOn: date({ label: "Day it was seen", missing: "Enter the day it was seen" }),
      cleaned: yesNo({ label: "Was it cleaned up?", missing: "Select yes if it was cleaned up" }),
      cleanedBy: text({
        label: "Who cleaned it up?",
        missing: "Enter who cleaned it up",
        revealedBy: { field: "cleaned", is: "yes" },
      }),
    },
    check: ({ seenOn, cleanedBy }) =>
      seenOn === "2026-11-03" && cleanedBy === "S-12" ? { cleanedBy: "S-12 was away that day" } : {},
    warn: ({ seenOn }) => seenOn !== undefined && seenOn < "2026-01-01" && "It was seen long ago. Check the day.",
  })
  .pageWhen("b2", ({ cleaned }) => cleaned === "no", {
    fields: { why: textarea({ label: "Why was it not cleaned up?", missing: "Enter why" }) },
  })
  .section("The end")
  .page("c1", {
    heading: "The end",
    fields: {
      dryOn: date({ label: "Day it was dry", missing: "Enter the day it was dry" }),
      kind: radios({ label: "Kind", options: { water: "Water", milk: "Milk" }, optional: true }),
    },
    check: ({ seenOn, dryOn }) =>
      seenOn && dryOn && dryOn < seenOn ? { dryOn: "Day it was dry must be after it was seen" } : {},
  })
  .page("c2", { fields: { more: textarea({ label: "Anything else?", optional: true }) } })
  .build();

const begun = { where: larkspurHouse.id, seenOn: "2026-11-04", cleaned: "yes", cleanedBy: "S-12" };
const done = { ...begun, dryOn: "2026-11-05", kind: null, more: null };
const post = (slug: string, values: Record<string, string>, answers: object = done) =>
  parsePage(pageOf(spill, slug), typed(values), walk(spill, { ...answers }, facts));

describe("the path", () => {
  test("takes in a page when its condition holds", () => {
    expect(pathOf(spill, {})).toEqual(["a1", "b1", "c1", "c2"]);
    expect(pathOf(spill, { cleaned: "no" })).toEqual(["a1", "b1", "b2", "c1", "c2"]);
  });

  test("leaves out what was said before a change of mind, on another page and on the same one", () => {
    const { given } = walk(spill, { ...done, why: "No mop" }, facts);
    expect(given).toEqual(done);
    expect(walk(spill, { ...done, cleaned: "no", why: "No mop" }, facts).given).not.toHaveProperty("cleanedBy");
  });

  test("ends when every page is answered", () => {
    expect(walk(spill, {}, facts).next?.slug).toBe("a1");
    expect(walk(spill, begun, facts).next?.slug).toBe("c1");
    expect(walk(spill, done, facts).next).toBeUndefined();
  });

  test("does not pass by a page of optional questions that nobody has seen", () => {
    const { more: _, ...unseen } = done;
    expect(walk(spill, unseen, facts).next?.slug).toBe("c2");
  });

  test("asks again where an answer is no longer one of those offered", () => {
    const without = { ...facts, locations: [larkspurAtHome] };
    expect(walk(spill, done, without).next?.slug).toBe("a1");
  });

  test("asks again where a check on other pages no longer holds", () => {
    expect(walk(spill, { ...done, seenOn: "2026-11-06" }, facts).next?.slug).toBe("c1");
  });

  test("takes no answer from what every object has", () => {
    expect(walk(spill, JSON.parse('{"__proto__": {"where": "x"}, "constructor": "y"}'), facts).given).toEqual({});
  });
});

test("a page opens once every page before it is answered", () => {
  const walked = walk(spill, { where: larkspurHouse.id }, facts);
  expect(mayOpen(walked, pageOf(spill, "a1"))).toBe(true);
  expect(mayOpen(walked, pageOf(spill, "b1"))).toBe(true);
  expect(mayOpen(walked, pageOf(spill, "c1"))).toBe(false);
  expect(mayOpen(walk(spill, done, facts), pageOf(spill, "c2"))).toBe(true);
  expect(mayOpen(walk(spill, done, facts), pageOf(spill, "b2"))).toBe(false);
});

describe("what was posted for a page", () => {
  test("is taken, and what no answer reveals is not", () => {
    const day = { "seenOn-day": "4", "seenOn-month": "11", "seenOn-year": "2026" };
    expect(post("b1", { ...day, cleaned: "yes", cleanedBy: "S-12" })).toEqual({
      ok: true,
      value: { seenOn: "2026-11-04", cleaned: "yes", cleanedBy: "S-12" },
    });
    expect(post("b1", { ...day, cleaned: "no", cleanedBy: "\u0000" })).toEqual({
      ok: true,
      value: { seenOn: "2026-11-04", cleaned: "no" },
    });
  });

  test("has an error for each question left, in their order", () => {
    const answer = post("b1", { cleaned: "yes" });
    expect(answer).toEqual({
      ok: false,
      error: { seenOn: "Enter the day it was seen", cleanedBy: "Enter who cleaned it up" },
    });
    expect(Object.keys(answer.ok ? {} : answer.error)).toEqual(["seenOn", "cleanedBy"]);
  });

  test("keeps what was left blank where that is allowed", () => {
    expect(post("c2", {})).toEqual({ ok: true, value: { more: null } });
  });

  test("is checked with the other pages", () => {
    const early = { "dryOn-day": "1", "dryOn-month": "11", "dryOn-year": "2026" };
    expect(post("c1", early)).toEqual({ ok: false, error: { dryOn: "Day it was dry must be after it was seen" } });
  });

  test("is checked without what it leaves behind on the same page", () => {
    const thirdOfNovember = { "seenOn-day": "3", "seenOn-month": "11", "seenOn-year": "2026" };
    expect(post("b1", { ...thirdOfNovember, cleaned: "yes", cleanedBy: "S-12" })).toEqual({
      ok: false,
      error: { cleanedBy: "S-12 was away that day" },
    });
    expect(post("b1", { ...thirdOfNovember, cleaned: "no" }).ok).toBe(true);
  });

  test("P100 is read by the names of its questions alone", () => {
    expect(post("c2", JSON.parse('{"more": "x", "__proto__": "y", "constructor": "z", "where": "w"}'))).toEqual({
      ok: true,
      value: { more: "x" },
    });
    expect(({} as Record<string, unknown>).more).toBeUndefined();
  });
});

describe("the document", () => {
  test("holds the questions and answers as they were read, by section", () => {
    expect(
      documentOf(walk(spill, done, facts)).map(({ title, rows }) => [
        title,
        rows.map(({ question, answer }) => `${question} ${answer}`),
      ]),
    ).toEqual([
      ["Beginning", ["Where? Larkspur House (1-900000101)"]],
      ["The spill", ["Day it was seen 4 November 2026", "Was it cleaned up? Yes", "Who cleaned it up? S-12"]],
      ["The end", ["Day it was dry 5 November 2026", "Kind Not answered", "Anything else? Not answered"]],
    ]);
  });

  test("can be drawn before all is answered", () => {
    expect(documentOf(walk(spill, {}, facts)).flatMap(({ rows }) => rows.map(({ answer }) => answer))).toEqual(
      Array(6).fill("Not answered"),
    );
  });
});

test("a warning names its page and keeps nobody from sending", () => {
  const walked = walk(spill, { ...done, seenOn: "2025-12-31" }, facts);
  expect(warningsOf(walked)).toEqual([{ page: "b1", words: "It was seen long ago. Check the day." }]);
  expect(walked.next).toBeUndefined();
});

test("the task list says how far each section has come", () => {
  const statuses = (answers: object) =>
    tasksOf(walk(spill, { ...answers }, facts)).map(({ page, status }) => `${page} ${status}`);
  expect(statuses({})).toEqual(["a1 notStarted", "b1 cannotStartYet", "c1 cannotStartYet"]);
  expect(statuses(begun)).toEqual(["a1 completed", "b1 completed", "c1 notStarted"]);
  expect(statuses({ ...begun, dryOn: "2026-11-05", kind: null })).toEqual([
    "a1 completed",
    "b1 completed",
    "c2 inProgress",
  ]);
  expect(statuses(done)).toEqual(["a1 completed", "b1 completed", "c1 completed"]);
});

test("a condition that reads a later or an unknown answer does not compile", () => {
  const later = text({ label: "Later", missing: "Enter it" });
  notification({ letter: "x", slug: "x", title: "X", source: "Regulation 0", version: 1, offeredAt: () => true })
    .page("a", { fields: { first: yesNo({ label: "First", missing: "Select it" }) } })
    // @ts-expect-error: `later` is asked after it
    .pageWhen("b", ({ later }) => later === "x", { fields: { second: text({ label: "Second", missing: "Enter it" }) } })
    .page("c", { fields: { later } })
    // @ts-expect-error: "maybe" is no option of it
    .pageWhen("d", ({ first }) => first === "maybe", { fields: { third: later } })
    // @ts-expect-error: any earlier answer may be missing
    .pageWhen("e", ({ later }) => later.length > 1, { fields: { fourth: later } });
  // @ts-expect-error: a question is optional or has words for when it is missing
  expect(() => text({ label: "Neither" })).not.toThrow();
});
