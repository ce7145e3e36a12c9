import { expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { everyPage } from "#lib/journeys/loop.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { larkspur as facts } from "./larkspur.ts";

/** Any answer to these will do, so nothing is asked of it. */
const OPEN = ["lateBecause", "anythingElse"];

const long = catalogue.flatMap((journey) =>
  everyPage(journey).flatMap((page) =>
    Object.entries(page.fields)
      .filter(([name, { kind }]) => kind === "textarea" && !OPEN.includes(name))
      .map(([name, field]) => [`${journey.slug} ${journey.version} ${page.slug} ${name}`, field] as const),
  ),
);

test.each(long)("%s says in a short list what a good answer tells", (_, { prompts = [], hint = "" }) => {
  expect(prompts.length).toBeGreaterThanOrEqual(2);
  expect(prompts.length).toBeLessThanOrEqual(4);
  for (const prompt of prompts) expect(prompt).toMatch(/^[a-z][^.]{5,60}$/);
  expect(hint, "its hint is short, or the list would make it long").toMatch(/^.{0,110}$/);
});

test("the list goes to the page with its question, and to no other kind", () => {
  const [journey] = catalogue;
  const views = everyPage(journey!).flatMap((page) => fieldsToShow(page, { given: {}, facts }));
  expect(views.filter(({ prompts }) => prompts).map(({ kind }) => kind)).toContain("textarea");
  expect(views.filter(({ kind, prompts }) => prompts && kind !== "textarea")).toEqual([]);
});
