import { expect, test } from "vitest";
import { text } from "#lib/journeys/fields/text.ts";
import { yesNo } from "#lib/journeys/fields/yes-no.ts";
import { part } from "#lib/journeys/journey.ts";
import { notification } from "#lib/journeys/notification.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { documentOf, parsePage, walk } from "#lib/journeys/walk.ts";
import { larkspur as facts, pageOf, pathOf, typed } from "./larkspur.ts";

const why = part()
  .page("d1", { fields: { why: text({ label: "Why was it wet?", missing: "Enter why it was wet" }) } })
  .build();
const spill = notification({
  ...{ slug: "spill", letter: "x", title: "Spill", source: "Regulation 0", version: 1, offeredAt: () => true },
})
  .page("a1", { fields: { wet: yesNo({ label: "Was it wet?", missing: "Select yes if it was wet" }) } })
  .page("b1", {
    heading: "The floor",
    fields: {
      room: text({ label: "Room", missing: "Enter the room" }),
      mopped: yesNo({ label: "Mopped?", inFull: "Was the floor mopped?", missing: "Select yes if it was mopped" }),
      mop: text({ label: "Which?", missing: "Enter which mop", revealedBy: { field: "mopped", is: "yes" } }),
    },
    onlyWhen: { mopped: ({ wet }) => wet === "yes" },
  })
  .page("c1", {
    fields: { dried: yesNo({ label: "Has it dried?", missing: "Select yes if it has dried" }) },
    onlyWhen: { dried: ({ wet }) => wet === "yes" },
  })
  .includeWhen(({ wet }) => wet === "yes", why)
  .build();

const names = (answers: object) =>
  fieldsToShow(pageOf(spill, "b1"), walk(spill, { ...answers }, facts)).map(({ name }) => name);
const post = (values: Record<string, string>, answers: object) =>
  parsePage(pageOf(spill, "b1"), typed(values), walk(spill, { ...answers }, facts));

test("a question that is for some alone is put to them, and neither shown to others nor missed nor taken from them", () => {
  expect(names({ wet: "yes" })).toEqual(["room", "mopped"]);
  expect(names({ wet: "no" })).toEqual(["room"]);
  expect(post({ room: "Hall" }, { wet: "yes" })).toEqual({
    ok: false,
    error: { mopped: "Select yes if it was mopped" },
  });
  expect(post({ room: "Hall", mopped: "yes", mop: "Red" }, { wet: "no" })).toEqual({
    ok: true,
    value: { room: "Hall" },
  });
});

test("a change of mind closes it, with what it reveals", () => {
  const answers = { room: "Hall", mopped: "yes", mop: "Red", dried: "yes", why: "Rain" };
  expect(walk(spill, { wet: "yes", ...answers }, facts).given).toEqual({ wet: "yes", ...answers });
  const changed = walk(spill, { wet: "no", ...answers }, facts);
  expect(changed.given).toEqual({ wet: "no", room: "Hall" });
  expect(documentOf(changed).flatMap(({ rows }) => rows.map(({ question }) => question))).toEqual([
    "Was it wet?",
    "Room",
  ]);
  expect(changed.next).toBeUndefined();
});

test("a page with no question for somebody is not asked of them, nor a part that is not for them", () => {
  expect(pathOf(spill, { wet: "yes" })).toEqual(["a1", "b1", "c1", "d1"]);
  expect(pathOf(spill, { wet: "no" })).toEqual(["a1", "b1"]);
});

test("the document has the question as it reads away from its page", () => {
  const [, row] = documentOf(walk(spill, { wet: "yes", room: "Hall" }, facts)).flatMap(({ rows }) => rows.slice(1));
  expect(row?.question).toBe("Was the floor mopped?");
});
