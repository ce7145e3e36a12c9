import { z } from "zod";
import { ok, type Result } from "#lib/kernel/result.ts";
import { type Asked, asked, calledIn, type Field, type Input, type Known } from "../field.ts";
import { plainText } from "../plain-text.ts";
import { textPosted } from "../posted.ts";

type Spec = {
  max?: number;
  lines?: "one" | "many";
  input?: Omit<Input, "part" | "maxLength">;
  prefill?: (known: Known) => string;
  /** Judges text that is plain and not empty: the form in which it is stored, or an error. */
  judge?: (text: string) => Result<string, string>;
  sample?: string;
};

/** One line of text, of at most 200 characters unless `max` says otherwise. */
export function text<O extends boolean = false>(spec: Asked<O> & Spec): Field<string, NoInfer<O>> {
  const { max = 200, lines = "one", input, judge = ok, sample = "Example" } = spec;
  const plain = (typed: string) => plainText(typed, { called: calledIn(spec), max, lines });
  const judged = (typed: string) => {
    const read = plain(typed);
    return read.ok && read.value !== "" ? judge(read.value) : read;
  };
  const isPlain = (text: string) => {
    const read = plain(text);
    return read.ok && read.value === text;
  };
  return {
    ...asked(spec),
    kind: "text",
    holds: "freeText",
    inputs: [{ ...input, maxLength: max }],
    prefill: (known) => spec.prefill?.(known) || undefined,
    parse(posted, name) {
      const typed = textPosted(posted, name);
      const answer = typed.ok ? judged(typed.value) : typed;
      return answer.ok ? ok(answer.value || undefined) : answer;
    },
    posted: (answer, name) => ({ [name]: answer }),
    schema: z.string().refine((text) => text !== "" && isPlain(text) && judged(text).ok),
    show: (answer) => answer,
    sample: () => sample,
  };
}
