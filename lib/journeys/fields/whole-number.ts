import { z } from "zod";
import { asKeyed } from "#lib/kernel/pasted-text.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { type Asked, asked, calledIn, type Field } from "../field.ts";
import { textPosted } from "../posted.ts";

type Spec = { min?: number; max: number; sample?: number };

/** A whole number, typed in digits alone. */
export const wholeNumber = <O extends boolean = false>(spec: Asked<O> & Spec): Field<number, NoInfer<O>> => {
  const { min = 0, max } = spec;
  return {
    ...asked<O>(spec),
    kind: "text",
    holds: "coded",
    inputs: [{ inputMode: "numeric", width: 5 }],
    parse(posted, name) {
      const text = textPosted(posted, name);
      if (!text.ok) return text;
      const typed = text.value.length > 40 ? "?" : asKeyed(text.value);
      if (typed === "") return ok(undefined);
      const isWithin = /^\d{1,9}$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
      return isWithin
        ? ok(Number(typed))
        : err(`${calledIn(spec)} must be a whole number from ${min} to ${max.toLocaleString("en-GB")}`);
    },
    posted: (answer, name) => ({ [name]: String(answer) }),
    schema: z.int().min(min).max(max),
    show: (answer) => answer.toLocaleString("en-GB"),
    sample: () => spec.sample ?? min,
  };
};
