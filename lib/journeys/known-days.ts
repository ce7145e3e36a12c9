import { londonInstant } from "#lib/kernel/dates.ts";
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

/** Whether a day and time, both known, have not come yet. */
export function isStillToCome(answer: Answer, time: Answer, { now }: Facts): boolean {
  const day = knownDay(answer);
  const instant = day && time && time !== "notKnown" ? londonInstant(day, time) : undefined;
  return instant !== undefined && instant.getTime() > Date.parse(now);
}
