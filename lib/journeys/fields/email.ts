import { emailAddress } from "#lib/kernel/email-address.ts";
import { asAddress } from "#lib/kernel/pasted-text.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { type Asked, calledIn, type Field } from "../field.ts";
import { text } from "./text.ts";

/** An email address that a person could be written to at: one, at a named host, with its capitals as they were typed. */
export const email = <O extends boolean = false>(spec: Asked<O>): Field<string, NoInfer<O>> => ({
  ...text<O>({
    ...spec,
    max: 254,
    input: { type: "email", spellCheck: false },
    judge: (typed) =>
      emailAddress(typed)
        ? ok(asAddress(typed))
        : err(`${calledIn(spec)} must be in the correct format, like name@example.com`),
    sample: "duty.manager@larkspur.example",
  }),
  mayName: true,
});
