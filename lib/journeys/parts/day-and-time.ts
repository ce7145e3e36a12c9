import type { Field } from "../field.ts";
import { date } from "../fields/date.ts";
import { time } from "../fields/time.ts";

type Words = {
  /** After "Date" and "Time": "of the injury". */
  readonly of: string;
  readonly hint?: string;
  readonly summary?: boolean;
  /** In days from today. */
  readonly sample?: number;
};

/** The day and the time of something that happened, either of which may not be known. */
export const dayAndTime = <const N extends string>(name: N, { of, hint, summary = false, sample }: Words) =>
  ({
    [`${name}On`]: date({
      label: `Date ${of}`,
      past: true,
      notKnown: "I do not know the date",
      missing: `Enter the date ${of}, or select that you do not know it`,
      summary,
      ...(hint && { hint }),
      ...(sample !== undefined && { sample }),
    }),
    [`${name}At`]: time({
      label: `Time ${of}`,
      on: `${name}On`,
      notKnown: "I do not know the time",
      missing: `Enter the time ${of}, or select that you do not know it`,
    }),
  }) as { readonly [P in `${N}On` | `${N}At`]: Field<string, false> };
