import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DATA_FOLDER } from "../../db/embedded.ts";
import prepareTemplates from "../browser/template.ts";
import { templates } from "../browser/templates.ts";
import { scenarios } from "./contender.ts";
import { contenderIn } from "./outside-contender.ts";
import { moveToLoadProcessor } from "./processors.ts";
import { reportOf } from "./report.ts";
import { type Run, runOnce } from "./run.ts";
import { asTables } from "./tables.ts";

/**
 * `npm run bench`: what pages, answers and whole journeys cost, beside the floor, in one run and in turns.
 *
 * `--contender FOLDER` measures another program too, `--against FOLDER` another checkout that is built; `--base NAME`
 * says beside which one the others are put. `--only SCENARIO` leaves out the other scenarios, cold starts and links to
 * sign in. `--rounds N`, `--runs N` and `--slice MS` change how long, `--quick` is for trying.
 */
const { values: asked } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    contender: { type: "string", multiple: true, default: [] },
    against: { type: "string", multiple: true, default: [] },
    base: { type: "string", default: "floor" },
    only: { type: "string", multiple: true, default: [...scenarios] },
    rounds: { type: "string" },
    runs: { type: "string", default: "1" },
    slice: { type: "string" },
  },
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const runs = Number(asked.runs);
const isWhole = asked.only.length === scenarios.length;

execFileSync(process.execPath, ["lib/server/build-command.ts"], { cwd: root, stdio: "inherit" });
const outside = await Promise.all(asked.contender.map(contenderIn));
moveToLoadProcessor();
const leave = await prepareTemplates();
try {
  const done: Run[] = [];
  while (done.length < runs)
    done.push(
      await runOnce({
        root,
        urls: templates().urls,
        against: asked.against,
        outside,
        base: asked.base,
        only: asked.only,
        rounds: Number(asked.rounds ?? (asked.quick ? 2 : 10)),
        sliceMilliseconds: Number(asked.slice ?? (asked.quick ? 1000 : 3000)),
        coldStarts: isWhole ? (asked.quick ? 1 : 5) : 0,
        links: isWhole && done.length === 0 ? (asked.quick ? 50 : 200) : 0,
      }),
    );
  const report = reportOf(done, asked.base);
  console.log(`\n${asTables(report)}\n`);
  const folder = `${DATA_FOLDER}/bench`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${report.at.replaceAll(":", "-").slice(0, 19)}.json`;
  writeFileSync(file, JSON.stringify(report, null, 2));
  console.log(`Written to ${file}`);
} finally {
  await leave();
}
