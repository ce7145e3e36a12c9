import { daysAfter, inLondon, londonInstant } from "#lib/kernel/dates.ts";

const MINUTE = 60_000;
/**
 * What the regulator holds itself to: what is urgent is read within so many hours of its reading day. Source: domain
 * 7.4.
 */
const READING = { from: "08:00", until: "20:00", urgentWithinMinutes: 120 };

/** When something urgent must have been read: minutes outside the reading day do not count. */
export function readBy(receivedAt: Date): Date {
  let [now, left] = [receivedAt, READING.urgentWithinMinutes];
  for (let { day } = inLondon(receivedAt); ; day = daysAfter(day, 1)) {
    const [from, until] = [londonInstant(day, READING.from), londonInstant(day, READING.until)];
    if (!from || !until) continue;
    if (now < from) now = from;
    const due = new Date(now.getTime() + left * MINUTE);
    if (due <= until) return due;
    left -= Math.max(0, Math.floor((until.getTime() - now.getTime()) / MINUTE));
  }
}
