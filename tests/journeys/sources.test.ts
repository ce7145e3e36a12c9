import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
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
  const elsewhere = ["app", "lib"].flatMap(filesIn).filter((file) => !file.startsWith("lib/journeys/definitions/"));
  expect(elsewhere.filter((file) => named.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("every rule that code cites is a heading of the README, which is short enough to be read", () => {
  const readme = readFileSync("lib/journeys/README.md", "utf8");
  const headings = [...readme.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
  const cited = ["app", "lib", "db"]
    .flatMap(filesIn)
    .map((file) => readFileSync(file, "utf8").replace(/\s+(\*|--|\/\/) /g, " "))
    .flatMap((source) => [...source.matchAll(/lib\/journeys\/README\.md,((?: (?:and )?"[^"]+")+)/g)])
    .flatMap(([, names = ""]) => [...names.matchAll(/"([^"]+)"/g)].map(([, name]) => name));
  expect(cited.length).toBeGreaterThan(5);
  expect(cited.filter((name) => !headings.includes(name))).toEqual([]);
  expect(readme.split("\n").length - 1).toBeLessThanOrEqual(150);
});
