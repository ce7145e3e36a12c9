import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findBrowser } from "./browser-path.ts";

type Count = { passed: number; failed: number; skipped: number };

const { values: given } = parseArgs({ options: { every: { type: "boolean" }, shard: { type: "string" } } });
const shard = given.shard ? [`--shard=${given.shard}`] : [];
if (given.every) process.env.PORTAL_TESTS = "every";

const results = ".data/test-results";
mkdirSync(results, { recursive: true });

/**
 * `npm test`: types, lint, floors, the tests on a real database, and those in a real browser. `--every` adds what takes
 * long, `--shard 1/2` runs one part of two. One line at the end counts them all.
 */
const counts = [
  command("Format and lint", "biome", ["check"]),
  command("Types", "tsc", []),
  command("Nothing unused", "knip", []),
  vitest(),
  command("Build", process.execPath, ["lib/server/build-command.ts"]),
  playwright(),
];
const total = counts.reduce((sum, one) => ({
  passed: sum.passed + one.passed,
  failed: sum.failed + one.failed,
  skipped: sum.skipped + one.skipped,
}));
if (total.skipped > 0)
  console.log(
    "\nSkipped: what needs the published register's own files, or a Debian Postgres, where these are not here.",
  );
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed > 0 ? 1 : 0);

function run(program: string, words: readonly string[], more: Record<string, string> = {}): boolean {
  const { status } = spawnSync(program, words, { stdio: "inherit", env: { ...process.env, ...more } });
  return status === 0;
}

function command(name: string, program: string, words: readonly string[]): Count {
  console.log(`\n${name}`);
  return run(program, words) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function vitest(): Count {
  console.log("\nRules and database");
  const file = `${results}/vitest.json`;
  const went = run("vitest", [
    "run",
    "--config",
    "tests/vitest.config.ts",
    ...shard,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: numPassedTests, failed: Math.max(numFailedTests, went ? 0 : 1), skipped: numPendingTests };
}

function playwright(): Count {
  console.log("\nBrowser");
  const file = `${results}/playwright.json`;
  const went = run("playwright", ["test", "--config", "tests/playwright.config.ts", ...shard], {
    PORTAL_TEST_BROWSER: findBrowser(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(file, "utf8")).stats;
  return { passed: expected, failed: Math.max(unexpected + flaky, went ? 0 : 1), skipped };
}
