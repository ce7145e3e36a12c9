import { expect, test } from "vitest";
import { readBy } from "#lib/cases/reading-hours.ts";
import { londonInstant } from "#lib/kernel/dates.ts";

test.each([
  ["2026-11-26 14:30", "2026-11-26 16:30", "in the day: two hours later"],
  ["2026-11-26 18:00", "2026-11-26 20:00", "in its last two hours: at its end"],
  ["2026-11-26 19:00", "2026-11-27 09:00", "in its last hour: the rest in the morning"],
  ["2026-11-26 20:00", "2026-11-27 10:00", "at its end: two hours into the next"],
  ["2026-11-26 23:59", "2026-11-27 10:00", "before midnight: the same"],
  ["2026-11-27 03:00", "2026-11-27 10:00", "in the night: two hours into the day"],
  ["2026-11-27 08:00", "2026-11-27 10:00", "when it begins"],
  ["2026-10-24 19:30", "2026-10-25 09:30", "over the night in which the clocks change"],
])("what is urgent and received on %s must be read by %s: %s", (received, due) => {
  expect(readBy(instant(received))).toEqual(instant(due));
});

const instant = (written: string) => londonInstant(written.slice(0, 10), written.slice(11))!;
