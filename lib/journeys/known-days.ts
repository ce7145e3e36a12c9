import { daysBetween, londonInstant, londonInstants } from "#lib/kernel/dates.ts";
import type { Facts } from "#lib/kernel/facts.ts";

type Answer = string | null | undefined;

/** A day, or the day of a moment, that was answered and is known. */
export const knownDay = (answer: unknown) =>
  typeof answer === "string" && answer !== "notKnown" ? answer.slice(0, 10) : undefined;

/** Whether both days are known, and the first is after the other. */
export function isLater(answer: Answer, other: Answer): boolean {
  const [day, otherDay] = [knownDay(answer), knownDay(other)];
  return day !== undefined && otherDay !== undefined && day > otherDay;
}

/** Days from one to the other, both known. */
export function daysFrom(answer: Answer, other: Answer): number | undefined {
  const [day, otherDay] = [knownDay(answer), knownDay(other)];
  return day && otherDay ? daysBetween(day, otherDay) : undefined;
}

/** Whether a moment is before a day and time, or after them: by the clock where the time is known, else by the day. */
export const isBefore = (moment: Answer, day: Answer, time: Answer) => compared(moment, day, time) < 0;
export const isAfter = (moment: Answer, day: Answer, time: Answer) => compared(moment, day, time) > 0;

/** Whether a day and time, both known, have not come yet. */
export function isStillToCome(answer: Answer, time: Answer, { now }: Facts): boolean {
  const day = knownDay(answer);
  const instant = day && time && time !== "notKnown" ? londonInstant(day, time) : undefined;
  return instant !== undefined && instant.getTime() > Date.parse(now);
}

/**
 * Below 0 for a moment that is before the day and time; 0 where it cannot be told, as between the two that a time may be
 * which the clocks showed twice.
 */
function compared(moment: Answer, answer: Answer, time: Answer): number {
  const [on, day] = [knownDay(moment), knownDay(answer)];
  if (!moment || !on || !day) return 0;
  if (on !== day) return on < day ? -1 : 1;
  const at = moment.slice(11);
  if (!time || time === "notKnown" || at === time) return 0;
  if (!`${at}${time}`.includes("+")) return at < time ? -1 : 1;
  const others = londonInstants(day, time);
  const all = (isSo: (one: Date, other: Date) => boolean) =>
    londonInstants(on, at).every((one) => others.every((other) => isSo(one, other)));
  return all((one, other) => one < other) ? -1 : all((one, other) => one > other) ? 1 : 0;
}
