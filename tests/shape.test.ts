import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const sources = ["app", "lib", "db"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);
const lines = (file: string) => readFileSync(file, "utf8").split("\n").length - 1;

/** What a file may be long, most particular first. */
const limits: readonly (readonly [RegExp, number])[] = [
  [/^lib\/journeys\/definitions\//, 250],
  [/\/page\.tsx$/, 80],
  [/./, 200],
];

test.each(sources)("%s is short enough to be read at once", (file) => {
  const [, most] = limits.find(([pattern]) => pattern.test(file))!;
  expect(lines(file)).toBeLessThanOrEqual(most);
});

/** Every file that runs in the browser, and why it must. */
const clientComponents: Record<string, string> = {
  "app/_journey/form-in-browser.tsx": "shows errors and what was typed without a new page",
  "app/_journey/small-form.tsx": "a button that stands alone says that it is being done",
  "app/error.tsx": "Next renders it in the browser when a page fails there",
  "app/global-error.tsx": "the same, when the layout fails",
  "lib/ui/enhance.tsx": "switches on govuk-frontend's JavaScript",
};

test("what runs in the browser is a short list with reasons", () => {
  const found = sources.filter((file) => /^"use client"/m.test(readFileSync(file, "utf8")));
  expect(found.sort()).toEqual(Object.keys(clientComponents).sort());
});
