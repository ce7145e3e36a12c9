import { basename, resolve } from "node:path";
import type { Login } from "../../db/embedded-logins.ts";
import type { Contender } from "./contender.ts";
import { startFloor } from "./floor-contender.ts";
import { measureRounds, type Slice } from "./measure.ts";
import type { contenderIn } from "./outside-contender.ts";
import { startPortal } from "./portal-contender.ts";
import { peakMemoryOf, postmasterOf } from "./process-cost.ts";
import { type SignInTimes, signInTimes } from "./sign-in-times.ts";
import { median } from "./statistics.ts";
import { toolkitWith } from "./toolkit.ts";
import { type Weight, weightOf } from "./weight.ts";

type Plan = {
  readonly root: string;
  readonly urls: Record<Login, string>;
  /** Folders of other checkouts that are built. */
  readonly against: readonly string[];
  readonly outside: readonly Awaited<ReturnType<typeof contenderIn>>[];
  readonly base: string;
  readonly only: readonly string[];
  readonly rounds: number;
  readonly sliceMilliseconds: number;
  readonly coldStarts: number;
  /** How many links to sign in are asked for with and without an account; none with 0. */
  readonly links: number;
};

type ByName<T> = Readonly<Record<string, T>>;
export type Run = {
  readonly slices: readonly Slice[];
  readonly journeyPages: ByName<number>;
  readonly memory: ByName<number>;
  readonly coldStarts: ByName<number>;
  readonly weights: ByName<ByName<Weight>>;
  readonly signIn: SignInTimes | undefined;
};

/** Starts every program, measures them in turns, and stops them. */
export async function runOnce(plan: Plan): Promise<Run> {
  const leaving: (() => Promise<unknown>)[] = [];
  async function started<T extends Contender>(starting: Promise<T>): Promise<T> {
    const contender = await starting;
    leaving.push(contender.leave);
    return contender;
  }

  try {
    const portal = await started(startPortal({ name: "portal", folder: plan.root }));
    const contenders: Contender[] = [portal];
    for (const folder of plan.against)
      contenders.push(await started(startPortal({ name: basename(resolve(folder)), folder: resolve(folder) })));
    for (const start of plan.outside) contenders.push(await started(start(toolkitWith(plan.urls))));
    contenders.push(await started(startFloor(plan.urls)));
    const names = contenders.map(({ name }) => name);
    if (!names.includes(plan.base)) throw new Error(`--base is one of ${names.join(", ")}.`);

    const postmaster = await postmasterOf(portal.admin);
    const weights = await byName(contenders, weightsOf);
    // Until everything is compiled and the hot parts are optimised.
    await gather({ ...plan, contenders, postmaster, rounds: 1, sliceMilliseconds: 2 * plan.sliceMilliseconds });
    return {
      slices: await gather({ ...plan, contenders, postmaster }),
      journeyPages: await byName(contenders, ({ journeyPages }) => journeyPages),
      memory: await byName(contenders, ({ program }) => peakMemoryOf(program.pid)),
      coldStarts: await coldStartsOf(contenders, plan.coldStarts),
      weights,
      signIn: plan.links > 0 ? await signInTimes(portal, plan.links) : undefined,
    };
  } finally {
    for (const leave of leaving.toReversed()) await leave();
  }
}

async function gather(part: Parameters<typeof measureRounds>[0]): Promise<readonly Slice[]> {
  const slices: Slice[] = [];
  for await (const slice of measureRounds(part)) {
    slices.push(slice);
    process.stdout.write(".");
  }
  return slices;
}

async function weightsOf({ weighed = {} }: Contender): Promise<ByName<Weight>> {
  const weights: Record<string, Weight> = {};
  for (const [page, { client, path }] of Object.entries(weighed)) weights[page] = await weightOf(client, path);
  return weights;
}

/** In turns too. */
async function coldStartsOf(contenders: readonly Contender[], turns: number): Promise<ByName<number>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let turn = 0; turn < turns; turn += 1)
    for (const { name, coldStart } of contenders) times.get(name)?.push(await coldStart());
  return turns > 0 ? Object.fromEntries([...times].map(([name, all]) => [name, median(all)])) : {};
}

async function byName<T>(
  contenders: readonly Contender[],
  value: (contender: Contender) => T | Promise<T>,
): Promise<ByName<T>> {
  const values: Record<string, T> = {};
  for (const contender of contenders) values[contender.name] = await value(contender);
  return values;
}
