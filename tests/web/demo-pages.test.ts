import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const pages = readdirSync("app/dev", { recursive: true, encoding: "utf8" }).filter((file) =>
  /(page\.tsx|route\.ts)$/.test(file),
);

test.each(pages)("%s exists in the demonstration alone", (file) => {
  expect(readFileSync(join("app/dev", file), "utf8")).toMatch(/function \w+\([^)]*\)[^{]*\{\s*demoOnly\(\);/);
});
