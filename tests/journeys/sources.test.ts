import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const files = readdirSync("lib/journeys", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join("lib/journeys", file));

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
