import { z } from "zod";
import { daysAfter, isoDate, longDate } from "#lib/kernel/dates.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { asKeyed } from "#lib/kernel/pasted-text.ts";
import type { Posted, Texts } from "#lib/kernel/posted.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { listed } from "#lib/kernel/words.ts";
import { type Asked, asked, calledIn, type Field, type Input, type Refusal } from "../field.ts";
import { orNotKnown } from "../not-known.ts";
import { textPosted } from "../posted.ts";

type Spec = {
  /** Refuses days after today in London. */
  past?: boolean;
  /** Labels a box that may be ticked in place of a date. */
  notKnown?: string;
  /** In days from today. */
  sample?: number;
};

/** A day, typed as three numbers and stored as `yyyy-mm-dd`, or as "notKnown" where that is allowed. */
export const date = <O extends boolean = false>(spec: Asked<O> & Spec): Field<string, NoInfer<O>> => ({
  ...asked<O>({ hint: "For example, 27 3 2026", ...spec }),
  kind: "date",
  holds: "coded",
  inputs: dayInputs,
  notKnown: spec.notKnown,
  parse(posted, name, { facts }) {
    const day = dayPosted(posted, name, { called: calledIn(spec), past: spec.past, today: facts.today });
    return orNotKnown(posted, name, { typed: day, called: calledIn(spec), label: spec.notKnown });
  },
  posted: (answer, name) => (answer === "notKnown" ? { [`${name}-notKnown`]: "notKnown" } : postedDay(answer, name)),
  schema: spec.notKnown === undefined ? z.iso.date() : z.union([z.iso.date(), z.literal("notKnown")]),
  show: (answer) => (answer === "notKnown" ? "Not known" : longDate(answer)),
  sample: ({ facts }) => daysAfter(facts.today, spec.sample ?? -5),
});

export const dayInputs: readonly Input[] = [
  { part: "day", label: "Day", inputMode: "numeric", width: 2 },
  { part: "month", label: "Month", inputMode: "numeric", width: 2 },
  { part: "year", label: "Year", inputMode: "numeric", width: 4 },
];

const parts = ["day", "month", "year"] as const;

type DayRule = { readonly called: string; readonly past: boolean | undefined; readonly today: Facts["today"] };
type Typed = { readonly day: string; readonly month: string; readonly year: string };

/** The day typed into the three boxes of a date; undefined when all are empty. */
export function dayPosted(
  posted: Posted,
  name: string,
  { called, past, today }: DayRule,
): Result<string | undefined, Refusal> {
  const typed = { day: "", month: "", year: "" };
  for (const part of parts) {
    const value = textPosted(posted, `${name}-${part}`);
    if (!value.ok) return value;
    typed[part] = value.value.length > 40 ? "?" : asKeyed(value.value);
  }
  const left = parts.filter((part) => !typed[part]);
  if (left.length === parts.length) return ok(undefined);
  if (left[0]) return err({ part: left[0], words: `${called} must include a ${listed(left)}` });
  const iso = isoDate(typed.day, typed.month, typed.year);
  if (!iso) return err(notADay(typed, called));
  return past && iso > today ? err(`${called} must be today or in the past`) : ok(iso);
}

/** One part is to blame if it is of no date at all. Source of the words: the GOV.UK Design System, "Date input". */
function notADay({ day, month, year }: Typed, called: string): Refusal {
  if (/^\d+$/.test(year) && year.length !== 4)
    return { part: "year", words: `${called} must include a year of 4 numbers` };
  const alone = { day: isoDate(day, "1", "2000"), month: isoDate("1", month, "2000"), year: isoDate("1", "1", year) };
  const [part, ...more] = parts.filter((one) => !alone[one]);
  const words = `${called} must be a real date`;
  return part && more.length === 0 ? { part, words } : words;
}

export function postedDay(iso: string, name: string): Texts {
  const [year = "", month = "", day = ""] = iso.split("-");
  return { [`${name}-day`]: String(Number(day)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
}
