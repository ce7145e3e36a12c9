import { z } from "zod";
import { exactTime } from "#lib/kernel/dates.ts";
import { type Asked, asked, calledIn, type Field } from "../field.ts";
import { knownDay } from "../known-days.ts";
import { orNotKnown } from "../not-known.ts";
import { postedTime, STORED_TIME, timeInput, timePosted } from "./time-of-day.ts";

type Spec = {
  /** The question before it on its page that asks for its day. */
  on: string;
  /** Labels a box that may be ticked in place of a time. */
  notKnown?: string;
};

/**
 * A time of day by the clock in London, stored as `hh:mm`, or as "notKnown" where that is allowed. One that the clocks
 * showed twice that day is asked about, and stored as `01:30+01:00` or `01:30+00:00`.
 */
export const time = <O extends boolean = false>(spec: Asked<O> & Spec): Field<string, NoInfer<O>> => ({
  ...asked<O>({ hint: "For example, 2:30pm or 14:30", ...spec }),
  kind: "time",
  holds: "coded",
  inputs: [timeInput],
  notKnown: spec.notKnown,
  parse(posted, name, { given }) {
    const typed = timePosted(posted, name, { called: calledIn(spec), day: knownDay(given[spec.on]) });
    return orNotKnown(posted, name, { typed, called: calledIn(spec), label: spec.notKnown });
  },
  posted: (answer, name) => (answer === "notKnown" ? { [`${name}-notKnown`]: "notKnown" } : postedTime(answer, name)),
  schema: spec.notKnown === undefined ? clock : z.union([clock, z.literal("notKnown")]),
  show: (answer) => (answer === "notKnown" ? "Not known" : exactTime(answer)),
  sample: () => "09:30",
});

const clock = z.string().regex(STORED_TIME);
