import { expect, test } from "vitest";
import { waitWords } from "#app/(account)/sign-in/wait-words.ts";

const at = (time: string) => new Date(`2026-11-22T${time}Z`);

test.each([
  ["address", "14:30:00", "14:31:00", "You have asked for too many links. You can ask again in 1 minute, at 2:31pm"],
  [
    "address",
    "14:30:20",
    "14:31:00.001",
    "You have asked for too many links. You can ask again in 1 minute, at 2:32pm",
  ],
  ["address", "14:30:00", "14:39:00", "You have asked for too many links. You can ask again in 9 minutes, at 2:39pm"],
  ["address", "11:46:00", "12:00:00", "You have asked for too many links. You can ask again in 14 minutes, at midday"],
  [
    "network",
    "23:30:00",
    "23:59:30",
    "Too many links have been asked for from your network. You can ask again in 30 minutes, at midnight",
  ],
] as const)("one link too many for the %s at %s, free at %s", (of, now, until, words) => {
  expect(waitWords({ of, until: at(until) }, at(now))).toBe(words);
});
