import { describe, expect, test } from "vitest";
import { isOverdue, readBy } from "#lib/cases/reading-hours.ts";
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
  expect(readBy({ receivedAt: instant(received), priority: "urgent" })).toEqual(instant(due));
});

test.each([
  ["2026-11-26 14:30", "2026-11-27 14:30", "in the day: by the same time on the next"],
  ["2026-11-26 22:00", "2026-11-27 20:00", "in the evening: by the end of the next day"],
  ["2026-11-27 14:30", "2026-11-30 14:30", "on a Friday: on Monday"],
  ["2026-11-28 03:00", "2026-11-30 20:00", "on a Saturday: by the end of Monday"],
  ["2026-11-29 19:00", "2026-11-30 20:00", "on a Sunday: the same"],
  ["2026-03-27 19:00", "2026-03-30 19:00", "over the weekend in which the clocks change"],
])("what is not urgent and received on %s must be read by %s: %s", (received, due) => {
  expect(readBy({ receivedAt: instant(received), priority: "normal" })).toEqual(instant(due));
});

describe("overdue", () => {
  const one = { receivedAt: instant("2026-11-26 14:30"), status: "received", isUnread: true } as const;
  const at = (time: string) => instant(`2026-11-27 ${time}`);

  test("is what is urgent after two hours, and all else after a working day", () => {
    expect(isOverdue({ ...one, priority: "urgent" }, instant("2026-11-26 16:30"))).toBe(false);
    expect(isOverdue({ ...one, priority: "urgent" }, instant("2026-11-26 16:31"))).toBe(true);
    expect(isOverdue({ ...one, priority: "normal" }, at("14:30"))).toBe(false);
    expect(isOverdue({ ...one, priority: "normal" }, at("14:31"))).toBe(true);
  });

  test.each(["urgent", "normal"] as const)("is nothing %s that was read, or is over", (priority) => {
    expect(isOverdue({ ...one, priority, isUnread: false }, at("23:00"))).toBe(false);
    expect(isOverdue({ ...one, priority, status: "withdrawn" }, at("23:00"))).toBe(false);
    expect(isOverdue({ ...one, priority, status: "moreInformationAsked" }, at("23:00"))).toBe(true);
  });
});

function instant(written: string): Date {
  return londonInstant(written.slice(0, 10), written.slice(11))!;
}
