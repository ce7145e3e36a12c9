import { isoDate } from "#lib/kernel/dates.ts";

const ADULT = 18; // years

const TH = "(?:st|nd|rd|th)?";
const YEAR = String.raw`(?:19|20)\d{2}`;
const SHORT_MONTH = String.raw`(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?`;
/** A year of two figures ends the words: "on 4 November 30 people" and "on 4 Nov 08:30" have none. */
const SHORT_YEAR = String.raw`[ ,./-]{0,2}'?\d{2}(?!\w|[ :.]\d)`;
const DAY = [
  String.raw`\d{1,2}[/._-]\d{1,2}[/._-](?:\d{4}|\d{2})`,
  String.raw`\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?${YEAR}`,
  String.raw`(?<!\d )\d{1,2} {1,2}\d{1,2} {1,2}${YEAR}(?! ?(?:\d|h))`,
  String.raw`${YEAR}[ /.-]\d{1,2}[ /.-]\d{1,2}`,
  String.raw`\d{1,2}${TH}(?: of)?[ ./-]?[a-z]{3,9}[ ,./-]{0,3}\d{4}`,
  String.raw`\d{1,2}${TH}(?: of)?[ ./-]?${SHORT_MONTH}${SHORT_YEAR}`,
  String.raw`\d{1,2}${TH}(?: of)?[ ./-][a-z]{3,9}${SHORT_YEAR}(?! [a-z])`,
  String.raw`[a-z]{3,9} \d{1,2}${TH},? \d{4}`,
].join("|");

/** A day; `isLongAgo` judges whether it may be one of birth. */
export const DATE = new RegExp(String.raw`(?<![\w/.-])(?:${DAY})(?![\d/-])`, "gi");

const BIRTH = String.raw`\b(?:d[./ ]?o[./ ]?b\b\.?|dob(?=\d)|date of birth|birth ?(?:date|day)|born)`;
const JOINED = String.raw`(?:[\s:;,=().-]{1,4}(?:is|was|on|in|the)\b){0,2}[\s:;,=().-]{0,4}`;
const APART = String.raw`\d{1,2}\s{1,2}\d{1,2}\s{1,2}(?:\d{4}|\d{2})`;
/** The same, and less of one, where it is said to be of birth. */
export const BORN = new RegExp(
  String.raw`${BIRTH}${JOINED}(?:${DAY}|${APART}|[a-z]{3,9} \d{4}|\d{8}|\d{6}|\d{4})(?![\d:])`,
  "gi",
);

/** Few days but those of birth are told from so long ago; `today` is `yyyy-mm-dd`. */
export function isLongAgo(match: string, today: string): boolean {
  const bare = match.replace(/(\d)(?:st|nd|rd|th)(?![a-z])| of\b/gi, "$1");
  const [first = "", second = "", third = ""] = bare.match(/\d+|[A-Za-z]+/g) ?? [];
  const isMonthFirst = /^[A-Za-z]/.test(first);
  const [day, month, year] =
    first.length === 4 && !isMonthFirst
      ? [third, second, first]
      : isMonthFirst
        ? [second, first, third]
        : [first, second, third];
  const full = year.length === 2 ? `${Number(year) > Number(today.slice(2, 4)) ? "19" : "20"}${year}` : year;
  return isoDate(day, month, full) !== undefined && Number(today.slice(0, 4)) - Number(full) >= ADULT;
}
