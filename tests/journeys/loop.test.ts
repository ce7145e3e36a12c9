import { describe, expect, test } from "vitest";
import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { yesNo } from "#lib/journeys/fields/yes-no.ts";
import { part } from "#lib/journeys/journey.ts";
import { everyPage, hasPage } from "#lib/journeys/loop.ts";
import { notification } from "#lib/journeys/notification.ts";
import { people } from "#lib/journeys/parts/people.ts";
import { journeyAsJson, sampleAnswers } from "#lib/journeys/samples.ts";
import { tasksOf } from "#lib/journeys/tasks.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { documentOf, rowsOf, walk, warningsOf } from "#lib/journeys/walk.ts";
import { brawl, first, heading, page, parsed, path, saved, second, someone, third, three, walked } from "./brawl.ts";
import { larkspur as facts, pathOf } from "./larkspur.ts";

describe("a loop", () => {
  test("asks about one before anything is said, and about each that was added", () => {
    expect(path({})).toEqual(["a1", "b1.1", "b9"]);
    expect(path(three)).toEqual(["a1", "b1.1", "b1.2", "b2.2", "b1.3", "b9", "c1"]);
    expect(walked(three).next).toBeUndefined();
  });

  test("keeps the answers of each apart", () => {
    const renamed = saved("b1.2", { code: "P-7", hurt: "no" }, three);
    expect(renamed).toEqual({ ...three, people: [first, { ...second, code: "P-7", hurt: "no" }, third] });
    expect(walked(renamed).given.people).toEqual([first, { number: 2, code: "P-7", hurt: "no" }, third]);
    expect(path(renamed)).not.toContain("b2.2");
    expect(path(renamed)).not.toContain("c1");
  });

  test("checks, warns and shows each with its own answers", () => {
    expect(parsed("b1.3", { code: "P-0", hurt: "no" }, three)).toEqual({
      ok: false,
      error: { code: "Enter another code" },
    });
    const odd = { ...three, people: [first, { ...second, code: "P-99" }] };
    expect(warningsOf(walked(odd))).toEqual([{ page: "b1.2", words: "Look at the code." }]);
    expect(fieldsToShow(page("b1.2", three), walked(three))[0]?.inputs[0]?.value).toBe("P-2");
    expect(fieldsToShow(page("b1.1", three), walked(three))[0]?.inputs[0]?.value).toBe("P-1");
  });

  test("is read by the conditions after it", () => {
    expect(path({ ...three, people: [first, third] })).not.toContain("c1");
    expect([brawl.urgentWhen(three, facts), brawl.urgentWhen({ people: [first] }, facts)]).toEqual([true, false]);
  });

  test("takes what is not an item for nothing", () => {
    for (const people of ["x", null, 7, {}, [null, 7, "x", {}]]) expect(path({ people })).toEqual(["a1", "b1.1", "b9"]);
  });

  test("cannot stand in another", () => {
    const inner = part().loop("d9", { name: "inner", heading: "Thing", item: someone }).build();
    expect(() => part().loop("e9", { name: "outer", heading: "Thing", item: inner })).toThrow("cannot stand");
  });
});
test("the document holds the items of a section, without the question about adding", () => {
  const shown = documentOf(walked(three)).map(({ title, rows, items }) => [
    title,
    rows.length,
    items?.map((item) => [item.page, item.title, item.rows.map((row) => `${row.page} ${row.question} ${row.answer}`)]),
  ]);
  expect(shown).toEqual([
    ["", 1, undefined],
    [
      "The people",
      0,
      [
        ["b9", "Person 1", ["b1.1 Code P-1", "b1.1 Hurt? No"]],
        ["b9", "Person 2", ["b1.2 Code P-2", "b1.2 Hurt? Yes", "b2.2 Where? Hand"]],
        ["b9", "Person 3", ["b1.3 Code P-3", "b1.3 Hurt? No"]],
      ],
    ],
    ["The end", 1, undefined],
  ]);
});

test("the answers to one page are read by its address", () => {
  expect(rowsOf(page("b2.2", three), walked(three)).map(({ question, answer }) => `${question} ${answer}`)).toEqual([
    "Where? Hand",
  ]);
});

test("the task list counts it as one section, done when no more are to be added", () => {
  const status = (answers: object) => tasksOf(walked(answers)).find(({ title }) => title === "The people")?.status;
  expect([status({}), status({ where: "Hall", people: [first] }), status(three)]).toEqual([
    "cannotStartYet",
    "inProgress",
    "completed",
  ]);
});

test("a page of an item is one of the journey's, whether it is there or not", () => {
  expect(["b1.1", "b2.17", "b9", "a1"].map((slug) => hasPage(brawl, slug))).toEqual([true, true, true, true]);
  expect(["b1", "b9.1", "a1.1", "b1.0", "b1.1.1", "x"].map((slug) => hasPage(brawl, slug))).toEqual(
    Array(6).fill(false),
  );
});

test("the samples walk it once and say no", () => {
  const json = journeyAsJson(brawl, facts);
  expect(json.pages.map(({ slug }) => slug)).toEqual(["a1", "b1.1", "b2.1", "b9", "c1"]);
  expect(json.pages[3]?.fields).toMatchObject([{ name: "peopleMore", kind: "radios", sample: { peopleMore: "no" } }]);
  expect(walked(sampleAnswers(brawl, facts)).path.map(({ slug }) => slug)).toEqual(["a1", "b1.1", "b2.1", "b9", "c1"]);
});

test("a loop may be asked only when it applies", () => {
  const some = notification(heading)
    .page("a1", { fields: { any: yesNo({ label: "Any?", missing: "Select yes if there were any" }) } })
    .loopWhen("b9", ({ any }) => any === "yes", { name: "people", heading: "Person", max: 3, item: someone })
    .pageWhen("c1", ({ people }) => people?.[0]?.code === "P-1", {
      fields: { kinds: checkboxes({ label: "Kinds", options: { a: "A" }, missing: "Select the kinds" }) },
    })
    .build();
  const answers = { any: "no", people: [first] };
  expect(pathOf(some, answers)).toEqual(["a1"]);
  expect(walk(some, answers, facts).given).toEqual({ any: "no" });
  expect(pathOf(some, { ...answers, any: "yes" })).toEqual(["a1", "b1.1", "b9", "c1"]);
});

test("several people using the service are each asked about in full", () => {
  const part = people({ heading: "Person", all: "People", since: () => undefined });
  expect(everyPage(part).map(({ slug }) => slug)).toEqual(["b1.1", "b4.1", "b9"]);
});
