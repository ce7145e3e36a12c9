import type { Case } from "#db/schema/cases.ts";
import { daysAfter, inLondon, londonInstant } from "#lib/kernel/dates.ts";
import { openStatuses } from "./status.ts";

const MINUTE = 60_000;
const READING = { from: "08:00", until: "20:00" };
/**
 * What the regulator holds itself to, in minutes of its reading day: what is urgent within two hours of any day, all
 * else within one working day. Bank holidays count as working days. Source:
 * lib/cases/README.md, "By when it is read".
 */
const TARGETS = {
  urgent: { minutes: 120, isReadOn: (_day: string) => true },
  normal: { minutes: 720, isReadOn: isWeekday },
};

/** When something must have been read: minutes outside the reading days do not count. */
export function readBy({ receivedAt, priority }: Pick<Case, "receivedAt" | "priority">): Date {
  const { minutes, isReadOn } = TARGETS[priority];
  let [now, left] = [receivedAt, minutes];
  for (let { day } = inLondon(receivedAt); ; day = daysAfter(day, 1)) {
    const [from, until] = [londonInstant(day, READING.from), londonInstant(day, READING.until)];
    if (!isReadOn(day) || !from || !until) continue;
    if (now < from) now = from;
    const due = new Date(now.getTime() + left * MINUTE);
    if (due <= until) return due;
    left -= Math.max(0, Math.floor((until.getTime() - now.getTime()) / MINUTE));
  }
}

type Waiting = Pick<Case, "receivedAt" | "priority" | "status"> & { readonly isUnread: boolean };

/** Whether something waits to be read for longer than its target. What is over waits for nobody. */
export const isOverdue = ({ isUnread, ...one }: Waiting, now: Date) =>
  isUnread && openStatuses.includes(one.status) && readBy(one) < now;

function isWeekday(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0;
}
