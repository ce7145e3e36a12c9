import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const bench = import.meta.dirname;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "contender-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** In a process of its own: there Node itself loads modules, as in the benchmark. Gives what it starts, as JSON. */
function started(file: string, source: string): unknown {
  writeFileSync(join(folder, file), source);
  const program = `
    import { contenderIn } from "${bench}/outside-contender.ts";
    import { toolkitWith } from "${bench}/toolkit.ts";
    const start = await contenderIn("${folder}");
    console.log(JSON.stringify(await start(toolkitWith({ admin: "postgres://admin@localhost/postgres" }))));`;
  const words = ["--input-type=module", "--eval", program];
  return JSON.parse(
    execFileSync(process.execPath, words, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] }).toString(),
  );
}

test("a module anywhere starts a contender with the benchmark's own parts", () => {
  const source = `export const start = async ({ admin, at, PEOPLE, inTurn }) => (
    { name: at(admin, "other"), people: PEOPLE, act: typeof inTurn([]) });`;
  expect(started("contender.ts", source)).toEqual({
    name: "postgres://admin@localhost/other",
    people: 8,
    act: "function",
  });
});

test("what it imports and has not comes from the benchmark, packages too; what it has is its own", () => {
  writeFileSync(join(folder, "fill.ts"), "export const fill = 'its own';");
  const source = `import postgres from "postgres";
    import { formIn } from "../browser/posted-form.ts";
    import { PEOPLE } from "./contender.ts";
    import { fill } from "./fill.ts";
    export async function startIt() {
      return { people: PEOPLE, fill, form: formIn("<main><form method=post><input name=a value=b></form></main>"),
        postgres: typeof postgres };
    }`;
  expect(started("contender.example.ts", source)).toEqual({
    people: 8,
    fill: "its own",
    form: { a: "b" },
    postgres: "function",
  });
});

test("a folder without a contender, or with several functions, says so", () => {
  expect(() => started("other.ts", "")).toThrow("has neither contender.ts nor contender.example.ts");
  expect(() => started("contender.ts", "export const a = () => 1; export const b = () => 2;")).toThrow(
    "does not export one function alone",
  );
});
