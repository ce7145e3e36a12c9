import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** `npm run test:every`: the full product of journeys, and the tests that take long. */
export const isEvery = process.env.PORTAL_TESTS === "every";

/**
 * With JavaScript and without; by `npm test` in the way that is named alone, where what is shown hangs on neither. What guards
 * against loss is tried in both ways each time.
 */
export const eitherWay = (usual: boolean): readonly boolean[] => (isEvery ? [true, false] : [usual]);

/** How often a property is tried, for fast-check: ten times as often by `npm run test:every`. */
export const tries = (usual: number) => ({ numRuns: isEvery ? 10 * usual : usual });

/** What `npm test` leaves to `npm run test:every`. */
const isSlow = (file: string) => /^tests\/bench\/|\.slow\.test\.ts$/.test(file);

const root = fileURLToPath(new URL("..", import.meta.url));

/** What a test may start besides the database: a server, another program, a browser. */
const starting = ["db/embedded.ts", "node:child_process", "node:http", "node:net", "@playwright/test"];

type Tier = "pure" | "database" | "alone";

/**
 * The test files of this run by their tier, computed from what each, and the files of `tests/` beneath it, import: `pure` ones need
 * nothing that runs, `database` ones a Postgres, and each of these shares a process with others of its tier. Those that
 * start only something else, or put a module in the place of another, have one `alone`.
 */
export function testFiles(): Readonly<Record<Tier, readonly string[]>> {
  const files = globSync("tests/**/*.test.{ts,tsx}", { cwd: root })
    .sort()
    .filter((file) => isEvery || !isSlow(file));
  return { pure: [], database: [], alone: [], ...Object.groupBy(files, tierOf) };
}

function tierOf(file: string): Tier {
  if (/^vi\.mock\(/m.test(textOf(file))) return "alone";
  const reached = reachedFrom(file);
  if (reached.has("tests/database.ts")) return "database";
  return starting.some((one) => reached.has(one)) ? "alone" : "pure";
}

function reachedFrom(path: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(path)) return reached;
  reached.add(path);
  if (/^tests\/.*\.tsx?$/.test(path)) for (const one of importsOf(path)) reachedFrom(one, reached);
  return reached;
}

const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)].map(([, path = ""]) => {
    if (path.startsWith("#")) return path.slice(1);
    return path.startsWith(".") ? join(dirname(file), path) : path;
  });

const textOf = (file: string) => readFileSync(join(root, file), "utf8");
