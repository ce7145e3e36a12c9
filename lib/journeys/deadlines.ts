import { dateWithWeekday, daysAfter } from "#lib/kernel/dates.ts";
import { workingDaysAfter } from "#lib/kernel/working-days.ts";
import type { Deadline } from "./sent-by-email.ts";

/** Each deadline in words, counted from a day. */
export const deadlinesFrom = (day: string, deadlines: readonly Deadline[]): readonly string[] =>
  deadlines.map(({ days, areWorkingDays, says }) =>
    says(dateWithWeekday(day), dateWithWeekday(areWorkingDays ? workingDaysAfter(day, days) : daysAfter(day, days))),
  );
