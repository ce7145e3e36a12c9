import { expect, test } from "vitest";
import { ageInWords } from "#lib/kernel/age.ts";

const MINUTE = 60_000;

test.each([
  [0, "less than a minute ago"],
  [-5, "less than a minute ago"],
  [1, "1 minute ago"],
  [59, "59 minutes ago"],
  [119, "119 minutes ago"],
  [120, "2 hours ago"],
  [47 * 60 + 59, "47 hours ago"],
  [48 * 60, "2 days ago"],
  [59 * 24 * 60, "59 days ago"],
  [60 * 24 * 60, "2 months ago"],
  [729 * 24 * 60, "24 months ago"],
  [730 * 24 * 60, "2 years ago"],
])("something %i minutes old happened %s", (minutes, words) => {
  const now = new Date("2026-11-26T12:00:00Z");
  expect(ageInWords(new Date(now.getTime() - minutes * MINUTE), now)).toBe(words);
});
