import type { Scenario } from "./contender.ts";
import type { Slice } from "./measure.ts";
import { median, percentile } from "./statistics.ts";

/** The slices of each run. Between runs every program is started anew. */
export type Runs = readonly (readonly Slice[])[];

/**
 * A scenario with one program: medians over runs of medians over their slices, percentiles over all answers. Times are in
 * milliseconds, `cpu` is that of server and database together.
 */
export type Summary = {
  readonly scenario: Scenario;
  readonly contender: string;
  readonly slices: number;
  readonly requests: number;
  readonly requestsASecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly serverCpuARequest: number;
  readonly postgresCpuARequest: number;
  readonly cpuARequest: number;
  readonly cpuAUnit: number;
  readonly requestsAUnit: number;
  /** The share of the other processor that the load and Postgres took, 0 to 1. */
  readonly otherProcessor: number;
};

/** How many times the CPU of something else a scenario with one program takes: of each run, and in the middle. */
export type Ratio = {
  readonly scenario: Scenario;
  readonly contender: string;
  readonly ofRuns: readonly number[];
  readonly ratio: number;
};

type Pair = Pick<Slice, "scenario" | "contender">;

const cpuOf = ({ serverCpu, postgresCpu }: Slice) => serverCpu + postgresCpu;
const cpuARequest = (slice: Slice) => cpuOf(slice) / slice.answerTimes.length;

export const summariesOf = (runs: Runs): readonly Summary[] =>
  pairsIn(runs).map((pair) => {
    const ofRuns = slicesOf(pair, runs);
    const over = (value: (slice: Slice) => number) => median(ofRuns.map((slices) => median(slices.map(value))));
    const slices = ofRuns.flat();
    const times = slices.flatMap(({ answerTimes }) => answerTimes);
    return {
      ...pair,
      slices: slices.length,
      requests: times.length,
      requestsASecond: over(({ answerTimes, elapsed }) => (answerTimes.length / elapsed) * 1000),
      p50: percentile(times, 50),
      p99: percentile(times, 99),
      serverCpuARequest: over(({ serverCpu, answerTimes }) => serverCpu / answerTimes.length),
      postgresCpuARequest: over(({ postgresCpu, answerTimes }) => postgresCpu / answerTimes.length),
      cpuARequest: over(cpuARequest),
      cpuAUnit: over((slice) => cpuOf(slice) / slice.units),
      requestsAUnit: over(({ answerTimes, units }) => answerTimes.length / units),
      otherProcessor: over(({ loadCpu, postgresCpu, elapsed }) => (loadCpu + postgresCpu) / elapsed),
    };
  });

/** Each scenario with each other program, beside the same with `base`; nothing where `base` has not that scenario. */
export const ratiosTo = (base: string, runs: Runs): readonly Ratio[] =>
  pairsIn(runs)
    .filter(({ contender }) => contender !== base)
    .flatMap((pair) => ratioOf(pair, { ...pair, contender: base }, runs));

/** One scenario with each program that has it, beside another scenario with the same. */
export const ratiosBetween = (scenario: Scenario, base: Scenario, runs: Runs): readonly Ratio[] =>
  pairsIn(runs)
    .filter((pair) => pair.scenario === scenario)
    .flatMap((pair) => ratioOf(pair, { ...pair, scenario: base }, runs));

/**
 * The median over runs of the median of the ratios of slices of the same round, which a slow minute of the machine
 * changes less than the figures themselves.
 */
function ratioOf(pair: Pair, base: Pair, runs: Runs): readonly Ratio[] {
  const bases = slicesOf(base, runs);
  if (bases.flat().length === 0) return [];
  const ofRuns = slicesOf(pair, runs).map((slices, run) =>
    median(slices.map((slice, round) => cpuARequest(slice) / cpuARequest(bases[run]?.[round] ?? slice))),
  );
  return [{ ...pair, ofRuns, ratio: median(ofRuns) }];
}

const slicesOf = (pair: Pair, runs: Runs) => runs.map((slices) => slices.filter((slice) => isOf(pair, slice)));

const isOf = (one: Pair, other: Pair) => one.scenario === other.scenario && one.contender === other.contender;

const pairsIn = (runs: Runs): readonly Pair[] =>
  [...Map.groupBy(runs.flat(), ({ scenario, contender }) => `${scenario} of ${contender}`).values()].flatMap(
    ([{ scenario, contender } = {}]) => (scenario && contender ? [{ scenario, contender }] : []),
  );
