import { readdirSync } from "node:fs";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { catalogue } from "#lib/ui/examples/catalogue.ts";

/** Parts of components, and what has nothing to show. */
const NOT_A_COMPONENT = [
  "choice.tsx",
  "enhance.tsx",
  "form-group.tsx",
  "pagination-arrow.tsx",
  "service-navigation-links.tsx",
  "summary-actions.tsx",
];

it("has an example of every component", () => {
  const components = readdirSync("lib/ui").filter((file) => file.endsWith(".tsx") && !NOT_A_COMPONENT.includes(file));
  expect(Object.keys(catalogue).map((name) => `${name}.tsx`)).toEqual(components.sort());
});

describe.each(Object.entries(catalogue))("%s", (_, examples) => {
  it("has two to four examples, each with a name of its own", () => {
    const names = examples.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(names.length).toBeLessThanOrEqual(4);
  });

  it("shows its examples on one page without using an id twice, and names nothing that is not there", () => {
    const html = examples.map(({ example }) => renderToStaticMarkup(example)).join("");
    const ids = attributes(html, "id");
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of ["aria-describedby", "aria-labelledby", "aria-controls", "data-aria-controls"]) {
      for (const value of attributes(html, name)) expect(ids).toEqual(expect.arrayContaining(value.split(" ")));
    }
  });
});

function attributes(html: string, wanted: string): readonly string[] {
  const found: string[] = [];
  collect(parseFragment(html).childNodes);
  return found;

  function collect(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]) {
    for (const node of nodes) {
      if (!("attrs" in node)) continue;
      for (const { name, value } of node.attrs) if (name === wanted) found.push(value);
      collect(node.childNodes);
    }
  }
}
