import type { Scenario } from "./contender.ts";
import type { Slice } from "./measure.ts";
import { median, percentile } from "./statistics.ts";

/**
 * A scenario with one program: medians over its slices, percentiles over all its answers. Times are in milliseconds.
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
  readonly serverCpuAUnit: number;
  readonly requestsAUnit: number;
  /** The share of the other processor that the load and Postgres took, 0 to 1. */
  readonly otherProcessor: number;
};

export const summariesOf = (slices: readonly Slice[]): readonly Summary[] =>
  [...Map.groupBy(slices, ({ scenario, contender }) => `${scenario} ${contender}`).values()].map(summaryOf);

function summaryOf(slices: readonly Slice[]): Summary {
  const over = (value: (slice: Slice) => number) => median(slices.map(value));
  const times = slices.flatMap(({ answerTimes }) => answerTimes);
  return {
    scenario: slices[0]!.scenario,
    contender: slices[0]!.contender,
    slices: slices.length,
    requests: times.length,
    requestsASecond: over(({ answerTimes, elapsed }) => (answerTimes.length / elapsed) * 1000),
    p50: percentile(times, 50),
    p99: percentile(times, 99),
    serverCpuARequest: over(({ serverCpu, answerTimes }) => serverCpu / answerTimes.length),
    postgresCpuARequest: over(({ postgresCpu, answerTimes }) => postgresCpu / answerTimes.length),
    serverCpuAUnit: over(({ serverCpu, units }) => serverCpu / units),
    requestsAUnit: over(({ answerTimes, units }) => answerTimes.length / units),
    otherProcessor: over(({ loadCpu, postgresCpu, elapsed }) => (loadCpu + postgresCpu) / elapsed),
  };
}

/**
 * How many times the server time of `base` that of each other program is, by scenario: the median of the ratios of
 * slices of the same round, which a slow minute of the machine changes less than the figures themselves.
 */
export function ratiosTo(
  base: string,
  slices: readonly Slice[],
): readonly { scenario: Scenario; contender: string; ratio: number }[] {
  const costOf = ({ serverCpu, answerTimes }: Slice) => serverCpu / answerTimes.length;
  const groups = Map.groupBy(slices, ({ scenario }) => scenario);
  return [...groups].flatMap(([scenario, ofIt]) => {
    const bases = ofIt.filter(({ contender }) => contender === base);
    const others = Map.groupBy(
      ofIt.filter(({ contender }) => contender !== base),
      ({ contender }) => contender,
    );
    if (bases.length === 0) return [];
    return [...others].map(([contender, its]) => ({
      scenario,
      contender,
      ratio: median(its.map((slice, round) => costOf(slice) / costOf(bases[round] ?? slice))),
    }));
  });
}
