import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DATA_FOLDER } from "../../db/embedded.ts";
import prepareTemplates from "../browser/template.ts";
import { templates } from "../browser/templates.ts";
import { type Contender, scenarios } from "./contender.ts";
import { startFloor } from "./floor-contender.ts";
import { measureRounds, type Slice } from "./measure.ts";
import { startPortal } from "./portal-contender.ts";
import { peakMemoryOf, postmasterOf } from "./process-cost.ts";
import { moveToLoadProcessor, placement } from "./processors.ts";
import { asTables, type Report } from "./report.ts";
import { signInTimes } from "./sign-in-times.ts";
import { median } from "./statistics.ts";
import { ratiosTo, summariesOf } from "./summary.ts";

/**
 * `npm run bench`: what pages, answers and whole journeys cost, beside the floor, in one run and in turns.
 *
 * `--quick` is for trying. `--against FOLDER` measures another checkout that is built as well. `--only SCENARIO`,
 * `--rounds N` and `--slice MS` change what and how long.
 */
const { values: asked } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    against: { type: "string", multiple: true, default: [] },
    only: { type: "string", multiple: true, default: [...scenarios] },
    rounds: { type: "string" },
    slice: { type: "string" },
  },
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const plan = {
  rounds: Number(asked.rounds ?? (asked.quick ? 2 : 10)),
  only: asked.only,
  sliceMilliseconds: Number(asked.slice ?? (asked.quick ? 1000 : 3000)),
};
const links = asked.quick ? 50 : 200;
const coldStarts = asked.quick ? 1 : 5;

const leaving: (() => Promise<unknown>)[] = [];
try {
  execFileSync(process.execPath, ["lib/server/build-command.ts"], { cwd: root, stdio: "inherit" });
  moveToLoadProcessor();
  leaving.push(await prepareTemplates());
  const portal = await started(startPortal({ name: "portal", folder: root }));
  const others = [];
  for (const folder of asked.against)
    others.push(await started(startPortal({ name: basename(resolve(folder)), folder: resolve(folder) })));
  const floor = await started(startFloor(templates().urls));
  const contenders: readonly Contender[] = [portal, ...others, floor];

  const postmaster = await postmasterOf(portal.admin);
  // Until everything is compiled and the hot parts are optimised.
  await gather(contenders, postmaster, { ...plan, rounds: 1, sliceMilliseconds: 2 * plan.sliceMilliseconds });
  const slices = await gather(contenders, postmaster, plan);
  const report: Report = {
    at: new Date().toISOString(),
    machine: `${cpus().length} processors (${cpus()[0]?.model}), Node ${process.version}`,
    placement,
    journeyPages: byName(contenders, ({ journeyPages }) => journeyPages),
    scenarios: summariesOf(slices),
    ratios: ratiosTo(floor.name, slices),
    memory: byName(contenders, ({ program }) => peakMemoryOf(program.pid)),
    signIn: await signInTimes(portal, links),
    coldStarts: await coldStartsOf(contenders),
  };
  console.log(`\n${asTables(report)}\n`);
  const folder = `${DATA_FOLDER}/bench`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${report.at.replaceAll(":", "-").slice(0, 19)}.json`;
  writeFileSync(file, JSON.stringify(report, null, 2));
  console.log(`Written to ${file}`);
} finally {
  for (const leave of leaving.toReversed()) await leave();
}

async function started<T extends Contender>(starting: Promise<T>): Promise<T> {
  const contender = await starting;
  leaving.push(contender.leave);
  return contender;
}

async function gather(contenders: readonly Contender[], postmaster: number, part: typeof plan): Promise<Slice[]> {
  const slices: Slice[] = [];
  for await (const slice of measureRounds({ contenders, postmaster, ...part })) {
    slices.push(slice);
    process.stdout.write(".");
  }
  return slices;
}

/** In turns too. */
async function coldStartsOf(contenders: readonly Contender[]): Promise<Record<string, number>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let turn = 0; turn < coldStarts; turn += 1)
    for (const { name, coldStart } of contenders) times.get(name)?.push(await coldStart());
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

function byName(contenders: readonly Contender[], value: (contender: Contender) => number): Record<string, number> {
  return Object.fromEntries(contenders.map((contender) => [contender.name, value(contender)]));
}
