import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";

const filesIn = (folder: string, ending = /\.tsx?$/) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

const files = filesIn("lib/journeys");

const imports = new Map(
  files.map((file) => {
    const paths = [...readFileSync(file, "utf8").matchAll(/from "([.#][^"]+)"/g)].map(([, path = ""]) => path);
    return [file, paths.map((path) => (path.startsWith("#") ? path.slice(1) : join(dirname(file), path)))];
  }),
);

/** The files from one round to itself again; undefined where its imports lead to none that was passed. */
function circleFrom(file: string, passed: readonly string[] = []): readonly string[] | undefined {
  if (passed.includes(file)) return [...passed.slice(passed.indexOf(file)), file];
  for (const next of imports.get(file) ?? []) {
    const circle = circleFrom(next, [...passed, file]);
    if (circle) return circle;
  }
  return undefined;
}

test("the engine's files import one another one way only", () => {
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) expect(circleFrom(file)).toBeUndefined();
});

test("nothing but the definitions asks for a journey by its name: what it needs to know, each says of itself", () => {
  const slugs = [...new Set(catalogue.map(({ slug }) => slug))];
  const named = new RegExp(`(?<![\\w/-])(${slugs.join("|")})(?![\\w-])`); // not as part of a path
  const elsewhere = ["app", "lib"]
    .flatMap((folder) => filesIn(folder))
    .filter((file) => !file.startsWith("lib/journeys/definitions/"));
  expect(elsewhere.filter((file) => named.test(readFileSync(file, "utf8")))).toEqual([]);
});

/** Comments as one line each, for what they cite may be broken over two. */
const unbroken = (file: string) => readFileSync(file, "utf8").replace(/\s+(\*|--|\/\/) /g, " ");
const cited = ["app", "lib", "db", "tests"].flatMap((folder) =>
  filesIn(folder, /\.(tsx?|sql)$/).flatMap((file) =>
    [...unbroken(file).matchAll(/([\w/-]+\/README\.md),((?: (?:and )?"[^"]+")+)/g)].flatMap(
      ([, readme = "", names = ""]) => [...names.matchAll(/"([^"]+)"/g)].map(([, name]) => ({ file, readme, name })),
    ),
  ),
);

test("every rule that code cites is a heading of the README that it names", () => {
  const headingsOf = (readme: string) =>
    [...readFileSync(readme, "utf8").matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading);
  expect(new Set(cited.map(({ readme }) => readme)).size).toBeGreaterThan(3);
  expect(cited.filter(({ readme, name }) => !headingsOf(readme).includes(name))).toEqual([]);
});

test("nothing cites a paper that is not in the repository", () => {
  const elsewhere = /\bdomain(?:, (?:section|regulation)|\.md| \d)|\b(?:contracts|security|shape|design)\.md\b/;
  const files = ["app", "lib", "db", "tests"].flatMap((folder) => filesIn(folder, /\.(tsx?|sql)$/));
  expect(files.filter((file) => file !== "tests/journeys/sources.test.ts" && elsewhere.test(unbroken(file)))).toEqual(
    [],
  );
});

test("the README of journeys is short enough to be read", () => {
  expect(readFileSync("lib/journeys/README.md", "utf8").split("\n").length - 1).toBeLessThanOrEqual(150);
});
