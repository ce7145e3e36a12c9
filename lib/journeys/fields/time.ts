import { z } from "zod";
import { clockTime, isoTime } from "#lib/kernel/dates.ts";
import type { Posted } from "#lib/kernel/posted.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { trimmed } from "#lib/kernel/words.ts";
import { type Asked, asked, calledIn, type Field, type Input } from "../field.ts";
import { orNotKnown } from "../not-known.ts";
import { textPosted } from "../posted.ts";

type Spec = {
  /** Labels a box that may be ticked in place of a time. */
  notKnown?: string;
};

/** A time of day by the clock in London, stored as `hh:mm`, or as "notKnown" where that is allowed. */
export const time = <O extends boolean = false>(spec: Asked<O> & Spec): Field<string, NoInfer<O>> => ({
  ...asked<O>({ hint: "For example, 2:30pm or 14:30", ...spec }),
  kind: "time",
  holds: "coded",
  inputs: [timeInput],
  notKnown: spec.notKnown,
  parse(posted, name) {
    const typed = timePosted(posted, name, calledIn(spec));
    return orNotKnown(posted, name, { typed, what: "a time", label: spec.notKnown });
  },
  posted: (answer, name) =>
    answer === "notKnown" ? { [`${name}-notKnown`]: "notKnown" } : { [`${name}-time`]: answer },
  schema: spec.notKnown === undefined ? clock : z.union([clock, z.literal("notKnown")]),
  show: (answer) => (answer === "notKnown" ? "Not known" : clockTime(answer)),
  sample: () => "09:30",
});

export const timeInput: Input = { part: "time", label: "Time", width: 5 };

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The time typed into the box of a time; undefined when it is empty. */
export function timePosted(posted: Posted, name: string, called: string): Result<string | undefined, string> {
  const typed = textPosted(posted, `${name}-time`);
  if (!typed.ok) return typed;
  const text = typed.value.length > 40 ? "?" : trimmed(typed.value);
  if (text === "") return ok(undefined);
  const iso = isoTime(text);
  return iso === undefined
    ? err(`${called} must include a time like 2:30pm or 14:30. For midnight, enter 12am`)
    : ok(iso);
}
