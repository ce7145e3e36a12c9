import { gregorian } from "@pacote/computus"; // Easter alone: calendars of all holidays weigh megabytes, or ask a server
import { daysAfter } from "./dates.ts";

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: string) => weekday(day) % 6 === 0;
const firstMondayFrom = (day: string) => daysAfter(day, (8 - weekday(day)) % 7);

/**
 * The bank holidays of England in a year, in order, by the rule that holds every year. One that is proclaimed for a single
 * year is not known here: a day worked out without it comes early, never late.
 */
export function bankHolidays(year: number): readonly string[] {
  const easter = gregorian(year);
  const sunday = `${year}-0${easter.getMonth() + 1}-${String(easter.getDate()).padStart(2, "0")}`;
  const christmas = nextFree(`${year}-12-25`);
  const fixed = [nextFree(`${year}-01-01`), christmas, nextFree(`${year}-12-26`, christmas)];
  const mondays = ["05-01", "05-25", "08-25"].map((day) => firstMondayFrom(`${year}-${day}`));
  return [...fixed, daysAfter(sunday, -2), daysAfter(sunday, 1), ...mondays].sort();
}

/** One that falls on a weekend, or where another is, is kept on the next day that is free. */
const nextFree = (day: string, taken?: string): string =>
  isWeekend(day) || day === taken ? nextFree(daysAfter(day, 1), taken) : day;

/** The day that many working days in England after another, which does not count itself. */
export function workingDaysAfter(day: string, count: number): string {
  if (count === 0) return day;
  const next = daysAfter(day, 1);
  const isWorked = !isWeekend(next) && !bankHolidays(Number(next.slice(0, 4))).includes(next);
  return workingDaysAfter(next, isWorked ? count - 1 : count);
}
