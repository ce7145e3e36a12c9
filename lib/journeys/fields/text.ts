import { ok, type Result } from "#lib/kernel/result.ts";
import { type Asked, asked, calledIn, type Field, type Input, type Known } from "../field.ts";
import { plainText, unchangedBy } from "../plain-text.ts";
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
  const judged = (typed: string) => {
    const plain = plainText(typed, { called: calledIn(spec), max, lines });
    return plain.ok && plain.value !== "" ? judge(plain.value) : plain;
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
    schema: unchangedBy(judged),
    show: (answer) => answer,
    sample: () => sample,
  };
}
