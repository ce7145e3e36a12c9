import { z } from "zod";
import { daysAfter, exactTime, londonInstant, longDate } from "#lib/kernel/dates.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { type Asked, asked, calledIn, type Field } from "../field.ts";
import { dayInputs, dayPosted, postedDay } from "./date.ts";
import { postedTime, STORED_TIME, timeInput, timePosted } from "./time-of-day.ts";

type Spec = {
  /** In days from today, at 9:30am. */
  sample?: number;
};

/**
 * A moment in the past, typed as a date and a time and stored as `yyyy-mm-ddThh:mm` by the clock in London. One that the
 * clocks showed twice is asked about, and stored with its offset from UTC: `2026-10-25T01:30+00:00`.
 */
export const datetime = <O extends boolean = false>(spec: Asked<O> & Spec): Field<string, NoInfer<O>> => ({
  ...asked(spec),
  kind: "datetime",
  holds: "coded",
  inputs: [...dayInputs, timeInput],
  parse(posted, name, { facts }) {
    const called = calledIn(spec);
    const day = dayPosted(posted, name, { called, past: true, today: facts.today });
    const time = timePosted(posted, name, { called, day: day.ok ? day.value : undefined });
    if (!day.ok || !time.ok) return day.ok ? time : day;
    if (day.value === undefined)
      return time.value === undefined ? ok(undefined) : err({ part: "day", words: `${called} must include a date` });
    if (time.value === undefined) return err({ part: "time", words: `${called} must include a time, like 2:30pm` });
    const instant = londonInstant(day.value, time.value);
    return instant && instant.getTime() > Date.parse(facts.now)
      ? err(`${called} must be in the past`)
      : ok(`${day.value}T${time.value}`);
  },
  posted(answer, name) {
    const [day = "", time = ""] = answer.split("T");
    return { ...postedDay(day, name), ...postedTime(time, name) };
  },
  schema: z.string().refine((answer) => {
    const [day, time = "", ...more] = answer.split("T");
    return z.iso.date().safeParse(day).success && STORED_TIME.test(time) && more.length === 0;
  }),
  show(answer) {
    const [day = "", time = ""] = answer.split("T");
    return `${longDate(day)} at ${exactTime(time)}`;
  },
  sample: ({ facts }) => `${daysAfter(facts.today, spec.sample ?? -1)}T09:30`,
});
