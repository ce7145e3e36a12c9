import { counted } from "./words.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was: `less than a minute ago`, `3 hours ago`. Each unit holds until the next has two. */
export function ageInWords(then: Date, now: Date): string {
  const passed = now.getTime() - then.getTime();
  if (passed < MINUTE) return "less than a minute ago";
  const [length, one] = units.find(([unit]) => passed >= 2 * unit) ?? ([MINUTE, "minute"] as const);
  return `${counted(Math.floor(passed / length), one)} ago`;
}

const units = [
  [365 * DAY, "year"],
  [30 * DAY, "month"],
  [DAY, "day"],
  [HOUR, "hour"],
] as const;
