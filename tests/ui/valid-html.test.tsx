import { readdirSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { errorPageHtml, errorPages, updatedPage, wrongHostPage } from "#lib/server/error-pages.ts";
import type { Example } from "#lib/ui/examples/example.ts";
import { faultsOfFragment, faultsOfPage } from "../html-faults.ts";

const files = readdirSync("lib/ui/examples").filter((file) => file.endsWith(".tsx"));

/** A label alone names a box that stands elsewhere. */
const faultsIn = (example: Example["example"]) =>
  faultsOfFragment(renderToStaticMarkup(example)).filter(
    (fault) => !/^no-missing-references at (h1 > )?label:/.test(fault),
  );

it.each(files)("every example of %s is valid HTML", async (file) => {
  const { examples }: { examples: readonly Example[] } = await import(`../../lib/ui/examples/${file}`);
  for (const { name, example } of examples) expect(faultsIn(example), name).toEqual([]);
});

it.each([...Object.values(errorPages), updatedPage("/portal"), wrongHostPage("http://localhost:3000")])(
  "the http server's own page $status “$title” is valid HTML",
  (page) => {
    expect(faultsOfPage(errorPageHtml(page, "Care Regulator"))).toEqual([]);
  },
);

it("a box without a label, a doubled id and a title left out are found", () => {
  expect(faultsOfFragment('<input type="text" id="a">').join()).toContain("input-missing-label");
  expect(faultsOfFragment('<p id="a"></p><p id="a"></p>').join()).toContain("no-dup-id");
  expect(faultsOfPage('<!DOCTYPE html><html lang="en"><head></head><body></body></html>').join()).toContain(
    "must have <title>",
  );
});
