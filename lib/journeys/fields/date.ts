import { z } from "zod";
import { daysAfter, isoDate, longDate } from "#lib/kernel/dates.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import type { Posted, Texts } from "#lib/kernel/posted.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { listed, trimmed } from "#lib/kernel/words.ts";
import { type Asked, asked, calledIn, type Field, type Input } from "../field.ts";
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
    return orNotKnown(posted, name, { typed: day, what: "a date", label: spec.notKnown });
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

type DayRule = { readonly called: string; readonly past: boolean | undefined; readonly today: Facts["today"] };

/** The day typed into the three boxes of a date; undefined when all are empty. */
export function dayPosted(
  posted: Posted,
  name: string,
  { called, past, today }: DayRule,
): Result<string | undefined, string> {
  const typed = { day: "", month: "", year: "" };
  for (const part of ["day", "month", "year"] as const) {
    const value = textPosted(posted, `${name}-${part}`);
    if (!value.ok) return value;
    typed[part] = value.value.length > 40 ? "?" : trimmed(value.value);
  }
  const { day, month, year } = typed;
  if (!day && !month && !year) return ok(undefined);
  const left = Object.entries(typed).filter(([, value]) => !value);
  if (left.length > 0) return err(`${called} must include a ${listed(left.map(([part]) => part))}`);
  const iso = isoDate(day, month, year);
  if (!iso) return err(`${called} must be a real date`);
  return past && iso > today ? err(`${called} must be today or in the past`) : ok(iso);
}

export function postedDay(iso: string, name: string): Texts {
  const [year = "", month = "", day = ""] = iso.split("-");
  return { [`${name}-day`]: String(Number(day)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
}
