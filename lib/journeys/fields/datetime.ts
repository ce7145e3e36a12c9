import { z } from "zod";
import { clockTime, daysAfter, isoTime, londonInstant, longDate } from "#lib/kernel/dates.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { trimmed } from "#lib/kernel/words.ts";
import { type Asked, asked, calledIn, type Field } from "../field.ts";
import { textPosted } from "../posted.ts";
import { dayInputs, dayPosted, postedDay } from "./date.ts";

type Spec = {
  /** In days from today, at 9:30am. */
  sample?: number;
};

/** A moment in the past, typed as a date and a time and stored as `yyyy-mm-ddThh:mm` by the clock in London. */
export const datetime = <O extends boolean = false>(spec: Asked<O> & Spec): Field<string, NoInfer<O>> => ({
  ...asked(spec),
  kind: "datetime",
  holds: "coded",
  inputs: [...dayInputs, { part: "time", label: "Time", width: 5 }],
  parse(form, name, { facts }) {
    const called = calledIn(spec);
    const day = dayPosted(form, name, { called, past: true, today: facts.today });
    const typed = textPosted(form, `${name}-time`);
    if (!day.ok || !typed.ok) return day.ok ? typed : day;
    if (typed.value.length > 40) return err(timeHelp(called));
    const clock = trimmed(typed.value);
    if (day.value === undefined) return clock === "" ? ok(undefined) : err(`${called} must include a date`);
    if (clock === "") return err(`${called} must include a time, like 2:30pm`);

    const time = isoTime(clock);
    if (time === undefined) return err(timeHelp(called));
    const instant = londonInstant(day.value, time);
    if (!instant)
      return err(`${clockTime(time)} did not exist on ${longDate(day.value)}, because the clocks went forward. Enter another time`);
    return instant.getTime() > Date.parse(facts.now) ? err(`${called} must be in the past`) : ok(`${day.value}T${time}`);
  },
  posted(answer, name) {
    const [day = "", time = ""] = answer.split("T");
    return { ...postedDay(day, name), [`${name}-time`]: time };
  },
  schema: z.iso.datetime({ local: true, precision: -1 }),
  show(answer) {
    const [day = "", time = ""] = answer.split("T");
    return `${longDate(day)} at ${clockTime(time)}`;
  },
  sample: ({ facts }) => `${daysAfter(facts.today, spec.sample ?? -1)}T09:30`,
});

const timeHelp = (called: string) => `${called} must include a time like 2:30pm or 14:30. For midnight, enter 12am`;
