import { expect, test } from "vitest";
import { distance, distanceByChance, median, percentile } from "./statistics.ts";

const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

test("the median is the value in the middle, whatever the order", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});

test("a percentile is a value that was measured", () => {
  expect(percentile(upTo(100), 50)).toBe(50);
  expect(percentile(upTo(1000), 99)).toBe(990);
  expect(percentile([3, 1, 2], 99)).toBe(3);
  expect(percentile([3, 1, 2], 1)).toBe(1);
});

test("the distance of two samples is 0 when they are alike, 1 when they do not meet", () => {
  expect(distance(upTo(10), upTo(10))).toBe(0);
  expect(distance([1, 2], [3, 4, 5])).toBe(1);
  expect(distance([1, 2, 3, 4], [3, 4, 5, 6])).toBe(0.5);
});

test("two samples of 200 differ by less than 0.136 by chance", () => {
  expect(distanceByChance(200, 200)).toBeCloseTo(0.136, 3);
});
