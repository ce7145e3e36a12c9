/** The value in the middle; of an even number the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** The smallest value that at least `percent` of all do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * The two-sample Kolmogorov-Smirnov distance: the most by which the shares of values up to any one value differ, from 0
 * to 1.
 */
export function distance(some: readonly number[], others: readonly number[]): number {
  const shareUpTo = (values: readonly number[], most: number) =>
    values.filter((value) => value <= most).length / values.length;
  return Math.max(...[...some, ...others].map((value) => Math.abs(shareUpTo(some, value) - shareUpTo(others, value))));
}

/** What the distance of two samples from one and the same population stays under, 19 times out of 20. */
export const distanceByChance = (some: number, others: number) => 1.358 * Math.sqrt((some + others) / (some * others));
