import { expect, test } from "vitest";
import { bankHolidays, workingDaysAfter } from "#lib/kernel/working-days.ts";

test.each([
  [2026, ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"]],
  [2027, ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"]],
  [2028, ["01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"]],
])("the bank holidays of England in %d are those that are published", (year, days) => {
  expect(bankHolidays(year)).toEqual(days.map((day) => `${year}-${day}`));
});

test.each([
  ["a Monday", "2026-11-30", "2026-12-07"],
  ["a Saturday", "2026-11-28", "2026-12-04"],
  ["Christmas Eve", "2026-12-24", "2027-01-05"],
  ["the Wednesday before Easter", "2026-04-01", "2026-04-10"],
])("five working days after %s pass over weekends and bank holidays", (_, day, fifth) => {
  expect(workingDaysAfter(day, 5)).toBe(fifth);
});
