import { globSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { config } from "#lib/kernel/config.ts";
import { isEvery, testFiles } from "./tiers.ts";

const { pure, database, alone } = testFiles();

test("every test file is in one tier, and all but the slow ones are in npm test", () => {
  const slow = isEvery ? [] : globSync(["tests/bench/**/*.test.ts", "tests/**/*.slow.test.ts"]);
  const all = globSync("tests/**/*.test.{ts,tsx}").filter((file) => !slow.includes(file));
  expect([...pure, ...database, ...alone].sort()).toEqual(all.sort());
});

test("a test is in the tier of what it needs, through other files too", () => {
  expect(pure).toContain("tests/tiers.test.ts");
  expect(database).toContain("tests/database/kept-plans.test.ts");
  expect(database, "by people.ts").toContain("tests/drafts/rights.test.ts");
  expect(database, "by by-resend.ts").toContain("tests/worker/send-email.test.ts");
  expect(alone, "it starts servers").toContain("tests/server/refusals.test.ts");
  expect(alone, "it replaces the catalogue").toContain("tests/drafts/start-applications.test.ts");
});

test("a pure test is given no database, and no settings that another left", () => {
  expect(inject("urls")).toBeUndefined();
  expect(() => config()).toThrow("DATABASE_URL is not set");
});
