import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const files = readdirSync("lib/ui").filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

it.each(files.filter((file) => file !== "enhance.tsx"))(
  "%s can be rendered by the server and in the browser",
  (file) => {
    const source = readFileSync(`lib/ui/${file}`, "utf8");
    expect(source).not.toMatch(/"use (client|server)"|\buse[A-Z]\w*\(/);
  },
);

it.each(files)("%s sets no HTML that was not escaped, and marks nothing as if JavaScript had run", (file) => {
  const source = readFileSync(`lib/ui/${file}`, "utf8");
  expect(source).not.toContain("dangerouslySetInnerHTML");
  if (file !== "enhance.tsx") expect(source).not.toMatch(/js-enabled|govuk-frontend-supported/);
});
