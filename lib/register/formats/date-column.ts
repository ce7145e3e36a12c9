import { isoDate } from "#lib/kernel/dates.ts";

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(\s.*)?$/;
const NAMED_MONTH = /^(\d{1,2})[/ -]([A-Za-z]{3,9})[/ -](\d{4})(?:\s.*)?$/;

/**
 * Reads the dates of one column of one file. `see` every value first: whether 04/11/2013 is in April or in November is
 * decided by the others (a number above 12 is a day), never by the value itself.
 *
 * Without such a number the day is first, as everywhere in the register, except where a time in AM or PM follows, which
 * only American programs write. Where a column says both, `read` gives undefined for a date that could be two.
 */
export function dateColumn() {
  const bare = slashedDates("dayFirst");
  const withHalfDay = slashedDates("monthFirst");
  const kindOf = (rest: string | undefined) => (/[ap]m$/i.test(rest ?? "") ? withHalfDay : bare);

  return {
    see(typed: string): void {
      const [, first, second, , rest] = SLASHED.exec(typed.trim()) ?? [];
      if (first && second) kindOf(rest).see(Number(first), Number(second));
    },
    /** `yyyy-mm-dd`; undefined when it is not a date or could be two. */
    read(typed: string): string | undefined {
      const text = typed.trim();
      const [, isoYear = "", isoMonth = "", isoDay = ""] = ISO.exec(text) ?? [];
      if (isoYear) return isoDate(isoDay, isoMonth, isoYear);
      const [, day = "", month = "", year = ""] = NAMED_MONTH.exec(text) ?? [];
      if (day) return isoDate(day, month, year);
      const [, first = "", second = "", slashedYear = "", rest] = SLASHED.exec(text) ?? [];
      if (!first) return undefined;
      const order = Number(first) > 12 ? "dayFirst" : Number(second) > 12 ? "monthFirst" : kindOf(rest).order();
      if (order === "unclear") return undefined;
      return order === "dayFirst" ? isoDate(first, second, slashedYear) : isoDate(second, first, slashedYear);
    },
  };
}

export type DateColumn = ReturnType<typeof dateColumn>;

function slashedDates(usual: "dayFirst" | "monthFirst") {
  let mustBeDayFirst = false;
  let mustBeMonthFirst = false;
  return {
    see(first: number, second: number): void {
      mustBeDayFirst ||= first > 12 && second <= 12;
      mustBeMonthFirst ||= second > 12 && first <= 12;
    },
    order(): "dayFirst" | "monthFirst" | "unclear" {
      if (mustBeDayFirst && mustBeMonthFirst) return "unclear";
      if (mustBeDayFirst) return "dayFirst";
      return mustBeMonthFirst ? "monthFirst" : usual;
    },
  };
}
