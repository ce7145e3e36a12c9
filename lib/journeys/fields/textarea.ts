import type { Asked, Field } from "../field.ts";
import { text } from "./text.ts";

type Spec = {
  max?: number;
  sample?: string;
  /** Two to four things that a good answer tells, in the middle of a sentence. */
  prompts?: readonly string[];
};

/**
 * Several lines of text about people who are not to be named, of at most 4,000 characters unless `max` says otherwise.
 */
export const textarea = <O extends boolean = false>(spec: Asked<O> & Spec): Field<string, NoInfer<O>> => ({
  ...text<O>({ max: 4000, lines: "many", hint: "Use codes, not names.", sample: "An example of an answer.", ...spec }),
  kind: "textarea",
  ...(spec.prompts && { prompts: spec.prompts }),
});
