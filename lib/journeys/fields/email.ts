import { err, ok } from "#lib/kernel/result.ts";
import type { Asked, Field } from "../field.ts";
import { text } from "./text.ts";

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** An email address that a person could be written to at: one, in ASCII, at a named host. */
export const email = <O extends boolean = false>(spec: Asked<O>): Field<string, NoInfer<O>> => ({
  ...text<O>({
    ...spec,
    max: 254,
    input: { type: "email", spellCheck: false },
    judge: (typed) =>
      ADDRESS.test(typed) ? ok(typed) : err("Enter an email address in the correct format, like name@example.com"),
    sample: "duty.manager@larkspur.example",
  }),
  mayName: true,
});
