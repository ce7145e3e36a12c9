import { cpus } from "node:os";
import { placement } from "./processors.ts";
import type { Run } from "./run.ts";
import type { SignInTimes } from "./sign-in-times.ts";
import { median } from "./statistics.ts";
import { type Ratio, ratiosBetween, ratiosTo, type Summary, summariesOf } from "./summary.ts";
import type { Weight } from "./weight.ts";

type ByName<T> = Readonly<Record<string, T>>;

export type Report = {
  readonly at: string;
  readonly machine: string;
  readonly placement: string;
  readonly runs: number;
  readonly journeyPages: ByName<number>;
  readonly scenarios: readonly Summary[];
  readonly base: string;
  /** How many times the CPU of the base. */
  readonly ratios: readonly Ratio[];
  /** How many times the CPU of question pages without 300 more locations. */
  readonly moreLocations: readonly Ratio[];
  readonly memory: ByName<number>;
  readonly coldStarts: ByName<number>;
  readonly weights: ByName<ByName<Weight>>;
  readonly signIn: SignInTimes | undefined;
};

/** Everything that was measured, with `base` as what the others are put beside. */
export function reportOf(runs: readonly Run[], base: string): Report {
  const { journeyPages, weights, signIn } = runs[0]!;
  const slices = runs.map((run) => run.slices);
  const over = (value: (run: Run) => ByName<number>) =>
    Object.fromEntries(
      Object.keys(value(runs[0]!)).map((name) => [name, median(runs.map((run) => value(run)[name] ?? Number.NaN))]),
    );
  return {
    at: new Date().toISOString(),
    machine: `${cpus().length} processors (${cpus()[0]?.model}), Node ${process.version}`,
    placement,
    runs: runs.length,
    journeyPages,
    scenarios: summariesOf(slices),
    base,
    ratios: ratiosTo(base, slices),
    moreLocations: ratiosBetween("question pages, 300 more locations", "question pages", slices),
    memory: over(({ memory }) => memory),
    coldStarts: over(({ coldStarts }) => coldStarts),
    weights,
    signIn,
  };
}
