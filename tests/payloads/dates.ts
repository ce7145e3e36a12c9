import type { Texts } from "#lib/kernel/posted.ts";

/** What is put into the boxes of a date or a time, and what is to come of it; without `stored` it has to be refused. */
export type DatePut = { readonly row: string; readonly typed: Texts; readonly stored?: string };

const day = (row: string, [date = "", month = "", year = ""]: readonly string[], stored?: string): DatePut => ({
  row,
  typed: { day: date, month, year },
  ...(stored !== undefined && { stored }),
});

const notReal = ["31 4 2026", "31 11 2026", "30 2 2026", "0 1 2026", "32 1 2026", "1 0 2026", "1 13 2026"];
const noDay = ["1e1", "0x1", "1,0", "\u22121", "\u0661", "1/2", "NaN", "1".repeat(400)];

/** The rows of payloads.csv about dates, all of them past where they are right: `today` is that of London. */
export const datesOn = (today: string): readonly DatePut[] => {
  const [year = "", month = "", date = ""] = today.split("-");
  return [
    day("P001", ["", "", ""], ""),
    day("P041", ["29", "2", "2024"], "2024-02-29"),
    day("P042", ["29", "2", "2027"]),
    day("P043", ["29", "2", "2100"]),
    ...notReal.map((typed) => day("P045", typed.split(" "))),
    day("P050", [date, month, year], today),
    day("P056", [" 1 ", "\u00a001", " 2026 "], "2026-01-01"),
    day("P056", ["1st", "Jan", "2026"], "2026-01-01"),
    ...noDay.map((typed) => day("P056", [typed, "1", "2026"])),
    day("P056", ["", "1", "2026"]),
    { row: "P057", typed: { day: ["1", "2"], month: "1", year: "2026" } },
    day("P060", ["0", "0", "0"]),
    day("P060", ["1", "1", "1970"], "1970-01-01"),
    day("P060", ["31", "12", "1899"]),
    day("P060", ["31", "12", "9999"]),
    day("P060", ["1", "1", "10000"]),
  ];
};

/** A moment of that day too, where one is asked for. */
export const times: readonly DatePut[] = [
  ...["25:61", "25:61:61Z", "24:00", "12:60", "23:59:60", "1e1", "\u0661\u0664:30", "half"].map((time) => ({
    row: "P058",
    typed: { time },
  })),
  { row: "P057", typed: { time: ["09:00", "10:00"] } },
  { row: "P058", typed: { time: "09:30" }, stored: "09:30" },
];

/** A time that there was not: the clocks went forward over it. */
export const gap: DatePut = { row: "P051", typed: { day: "29", month: "3", year: "2026", time: "01:30" } };
