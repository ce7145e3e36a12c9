import { z } from "zod";
import { clockTime, daysAfter, londonInstant, longDate } from "#lib/kernel/dates.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { type Asked, asked, calledIn, type Field } from "../field.ts";
import { dayInputs, dayPosted, postedDay } from "./date.ts";
import { timeInput, timePosted } from "./time.ts";

type Spec = {
  /** In days from today, at 9:30am. */
  sample?: number;
};

/** A moment in the past, typed as a date and a time and stored as `yyyy-mm-ddThh:mm` by the clock in London. */
export const datetime = <O extends boolean = false>(spec: Asked<O> & Spec): Field<string, NoInfer<O>> => ({
  ...asked(spec),
  kind: "datetime",
  holds: "coded",
  inputs: [...dayInputs, timeInput],
  parse(posted, name, { facts }) {
    const called = calledIn(spec);
    const day = dayPosted(posted, name, { called, past: true, today: facts.today });
    const time = timePosted(posted, name, called);
    if (!day.ok || !time.ok) return day.ok ? time : day;
    if (day.value === undefined) return time.value === undefined ? ok(undefined) : err(`${called} must include a date`);
    if (time.value === undefined) return err(`${called} must include a time, like 2:30pm`);

    const instant = londonInstant(day.value, time.value);
    if (!instant)
      return err(
        `${clockTime(time.value)} did not exist on ${longDate(day.value)}, because the clocks went forward. Enter another time`,
      );
    return instant.getTime() > Date.parse(facts.now)
      ? err(`${called} must be in the past`)
      : ok(`${day.value}T${time.value}`);
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
