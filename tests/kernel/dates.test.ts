import { describe, expect, test } from "vitest";
import {
  clockTime,
  daysAfter,
  daysBetween,
  exactTime,
  inLondon,
  isoDate,
  londonInstant,
  londonInstants,
  longDate,
  longInstant,
} from "#lib/kernel/dates.ts";

describe("a typed date", () => {
  test.each([
    ["29", "2", "2028", "2028-02-29"],
    ["29", "2", "2000", "2000-02-29"],
    ["1", "Sept", "2026", "2026-09-01"],
    ["1", "Sept.", "2026", "2026-09-01"],
    ["3rd", "may", "2026", "2026-05-03"],
    ["29 th", "Nov.", "2026", "2026-11-29"],
    ["21ST", "Jan.", "2026", "2026-01-21"],
    ["2nd", "1", "2026", "2026-01-02"],
    ["11th", "1", "2026", "2026-01-11"],
    ["12TH", "1", "2026", "2026-01-12"],
    ["23rd", "1", "2026", "2026-01-23"],
    ["31", "DECEMBER", "2100", "2100-12-31"],
    ["01", "01", "1900", "1900-01-01"],
  ])("%s %s %s is a day", (day, month, year, iso) => {
    expect(isoDate(day, month, year)).toBe(iso);
  });

  test.each([
    ["29", "2", "2026"],
    ["29", "2", "1900"],
    ["30", "2", "2028"],
    ["31", "4", "2026"],
    ["31", "11", "2026"],
    ["0", "1", "2026"],
    ["1", "0", "2026"],
    ["1", "13", "2026"],
    ["1", "1", "1899"],
    ["1", "1", "2101"],
    ["1", "1", "26"],
    ["1", "Ja", "2026"],
    ["1", "Foo", "2026"],
    ["1", ".", "2026"],
    ["1", "Sept..", "2026"],
    ["rd", "1", "2026"],
    ["2th", "1", "2026"],
    ["1nd", "1", "2026"],
    ["13rd", "1", "2026"],
    ["11st", "1", "2026"],
    ["3st", "1", "2026"],
    ["31st", "4", "2026"],
    ["-1", "1", "2026"],
    ["1.0", "1", "2026"],
    ["", "", ""],
  ])("%s %s %s is none, and does not roll over into another", (day, month, year) => {
    expect(isoDate(day, month, year)).toBeUndefined();
  });
});

describe("a time", () => {
  test.each([
    ["00:00", "midnight"],
    ["12:00", "midday"],
    ["00:30", "12:30am"],
    ["12:05", "12:05pm"],
    ["14:00", "2pm"],
  ])("%s is shown as %s", (time, words) => {
    expect(clockTime(time)).toBe(words);
  });

  test.each([
    ["00:00", "midnight (the start of the day)"],
    ["12:00", "midday"],
    ["01:30", "1:30am"],
    ["01:30+01:00", "1:30am (before the clocks went back)"],
    ["01:30+00:00", "1:30am (after the clocks went back)"],
  ])("%s is shown back as %s, for nobody to take it for another", (time, words) => {
    expect(exactTime(time)).toBe(words);
  });
});

describe("by the clock in London", () => {
  test.each([
    ["2026-03-29T00:59:00Z", "2026-03-29", "00:59"],
    ["2026-03-29T01:00:00Z", "2026-03-29", "02:00"],
    ["2026-06-30T23:30:00Z", "2026-07-01", "00:30"],
    ["2026-10-25T00:30:00Z", "2026-10-25", "01:30"],
    ["2026-10-25T01:30:00Z", "2026-10-25", "01:30"],
    ["2026-10-24T23:00:00Z", "2026-10-25", "00:00"],
    ["2026-12-31T23:59:59Z", "2026-12-31", "23:59"],
  ])("%s is %s at %s", (instant, day, time) => {
    expect(inLondon(new Date(instant))).toEqual({ day, time });
  });

  test.each([
    ["2026-01-15", "14:30", "2026-01-15T14:30:00.000Z"],
    ["2026-07-15", "14:30", "2026-07-15T13:30:00.000Z"],
    ["2026-03-29", "00:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "02:00", "2026-03-29T01:00:00.000Z"],
    ["2026-07-01", "00:30", "2026-06-30T23:30:00.000Z"],
    ["2026-10-25", "02:00", "2026-10-25T02:00:00.000Z"],
  ])("%s at %s is %s", (day, time, instant) => {
    expect(londonInstant(day, time)?.toISOString()).toBe(instant);
  });

  test("the hour that is skipped in March is no time at all", () => {
    for (const time of ["01:00", "01:30", "01:59"]) expect(londonInstant("2026-03-29", time)).toBeUndefined();
  });

  test("the hour that comes twice in October is the first of the two, unless it says that it is the second", () => {
    const both = ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"];
    expect(londonInstants("2026-10-25", "01:30").map((instant) => instant.toISOString())).toEqual(both);
    const said = ["01:30", "01:30+01:00", "01:30+00:00"].map((time) => londonInstant("2026-10-25", time));
    expect(said.map((instant) => instant?.toISOString())).toEqual([both[0], ...both]);
    expect(londonInstants("2026-10-26", "01:30")).toHaveLength(1);
  });

  test("a day that does not exist has no instants", () => {
    for (const day of ["2026-02-29", "2026-02-30", "2026-04-31"]) expect(londonInstant(day, "10:00")).toBeUndefined();
  });

  test("every quarter of an hour of the days of both changes comes back as it was", () => {
    for (const [from, hours] of [
      ["2026-03-28T23:00:00Z", 26],
      ["2026-10-24T22:00:00Z", 28],
    ] as const) {
      const instants = Array.from({ length: hours * 4 }, (_, index) => new Date(Date.parse(from) + index * 900_000));
      const shown = instants.map(inLondon);
      expect(shown.map(({ day, time }) => londonInstant(day, time)).map((instant) => inLondon(instant!))).toEqual(
        shown,
      );
    }
  });
});

describe("days", () => {
  test("are counted over both clock changes and leap years", () => {
    expect(daysAfter("2026-03-28", 2)).toBe("2026-03-30");
    expect(daysAfter("2026-10-24", 2)).toBe("2026-10-26");
    expect(daysAfter("2028-02-28", 1)).toBe("2028-02-29");
    expect(daysAfter("2027-01-01", -1)).toBe("2026-12-31");
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(daysBetween("2027-01-01", "2026-12-31")).toBe(-1);
  });

  test("are written out in words", () => {
    expect(longDate("2026-11-02")).toBe("2 November 2026");
    expect(longInstant(new Date("2026-07-01T13:05:00Z"))).toBe("1 July 2026 at 2:05pm");
  });
});
