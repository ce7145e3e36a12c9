import { expect, test } from "vitest";
import { clockTime } from "#lib/kernel/dates.ts";
import { timesMeant } from "#lib/kernel/typed-time.ts";

test.each([
  ["14:30", "14:30"],
  ["1430", "14:30"],
  ["14.30", "14:30"],
  ["0:00", "00:00"],
  ["00:05", "00:05"],
  [" 23:59 ", "23:59"],
  ["21 30", "21:30"],
  ["21-30", "21:30"],
  ["21,30", "21:30"],
  ["21 : 30", "21:30"],
  ["21h30", "21:30"],
  ["21:30:00", "21:30"],
  ["21.30.59", "21:30"],
  ["2130h", "21:30"],
  ["2130hrs", "21:30"],
  ["21:30 hours", "21:30"],
  ["09:30", "09:30"],
  ["0930", "09:30"],
  ["0930 hrs.", "09:30"],
  ["1030hrs", "10:30"],
  ["9am", "09:00"],
  ["12am", "00:00"],
  ["12pm", "12:00"],
  ["12.01am", "00:01"],
  ["2.30pm", "14:30"],
  ["2:30 PM", "14:30"],
  ["9 p.m.", "21:00"],
  ["9 P. M.", "21:00"],
  ["9.15 a.m", "09:15"],
  ["14:30pm", "14:30"],
  ["00:30am", "00:30"],
  ["at 9pm", "21:00"],
  ["noon", "12:00"],
  ["Midday", "12:00"],
  ["mid-day", "12:00"],
  ["12 noon", "12:00"],
  ["12:00 midday", "12:00"],
  ["midnight", "00:00"],
  ["12 midnight", "00:00"],
  ["12.00 Midnight", "00:00"],
  ["9 o'clock in the evening", "21:00"],
  ["9.30 in the evening", "21:30"],
  ["9 in the morning", "09:00"],
  ["12.30 in the afternoon", "12:30"],
  ["12.30 in the morning", "00:30"],
  ["4 this afternoon", "16:00"],
  ["11 at night", "23:00"],
  ["2 at night", "02:00"],
  ["21.30 in the evening", "21:30"],
  ["half 9 pm", "21:30"],
  ["Half past nine pm", "21:30"],
  ["quarter to ten in the evening", "21:45"],
  ["a quarter past 3 am", "03:15"],
  ["ten to five pm", "16:50"],
  ["twenty-five past 2 p.m.", "14:25"],
  ["quarter to 1pm", "12:45"],
  ["nine thirty pm", "21:30"],
])("%s can only be %s", (typed, time) => {
  expect(timesMeant(typed)).toEqual([time]);
});

test.each([
  ["9", "9am or 9pm"],
  ["09", "9am or 9pm"],
  ["9h", "9am or 9pm"],
  ["9 o'clock", "9am or 9pm"],
  ["9 oclock", "9am or 9pm"],
  ["nine", "9am or 9pm"],
  ["2.30", "2:30am or 2:30pm"],
  ["930", "9:30am or 9:30pm"],
  ["9-30", "9:30am or 9:30pm"],
  ["10:30", "10:30am or 10:30pm"],
  ["1130", "11:30am or 11:30pm"],
  ["12:30", "12:30am or 12:30pm"],
  ["12", "midnight or midday"],
  ["12:00", "midnight or midday"],
  ["12 in the morning", "midnight or midday"],
  ["half 9", "9:30am or 9:30pm"],
  ["half past nine", "9:30am or 9:30pm"],
  ["quarter to 10", "9:45am or 9:45pm"],
  ["10 minutes past 9", "9:10am or 9:10pm"],
  ["quarter to 12pm", "11:45am or 11:45pm"],
  ["10 in the afternoon", "10am or 10pm"],
  ["5 at night", "5am or 5pm"],
])("%s may be %s", (typed, words) => {
  expect(timesMeant(typed).map(clockTime).join(" or ")).toBe(words);
});

test.each([
  "",
  "14",
  "21h",
  "0am",
  "13pm",
  "14:30am",
  "24:00",
  "25:00",
  "14:60",
  "23:59:60",
  "2:5pm",
  "9:3",
  "-1:00",
  "21-22",
  "9-10",
  "9 or 10",
  "about 9pm",
  "half past 14",
  "11 noon",
  "1 midnight",
  "afternoon",
  "midnightish",
  "\u0663:30",
])("%s is none", (typed) => {
  expect(timesMeant(typed)).toEqual([]);
});

test("every minute is read as it is shown, in either way", () => {
  for (let minute = 0; minute < 24 * 60; minute++) {
    const time = new Date(minute * 60_000).toISOString().slice(11, 16);
    expect(timesMeant(clockTime(time))).toEqual([time]);
    expect(timesMeant(`${time} hrs`)).toEqual([time]);
    expect(timesMeant(time)).toContain(time);
  }
});
