import { asKeyed } from "#lib/kernel/pasted-text.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { type Asked, calledIn, type Field, type Known } from "../field.ts";
import { text } from "./text.ts";

type Spec = { autocomplete?: string; prefill?: (known: Known) => string };

const NUMBER = /^(?:(?:\+44|0044|44)0?|0)[1-9]\d{8,9}$/;
const BEFORE =
  /^(?:(?:work|home|office|direct) )?(?:tel|telephone|phone|mobile|mob|landline|switchboard|t|m)?[.:]?(?: ?(?:no|number)\b)?[.:]{0,2} ?/i;
const EXTENSION =
  /[ ,;:/(-]*(?:then )?(?:ext|extn|extension|ex|x|#|option|opt|press)[.:]?(?: ?(?:no|number))?[ .:-]{0,3}\d{1,6}\)?$/i;

/**
 * A United Kingdom telephone number, stored as people know it: with the spaces, brackets, hyphens, dots or slashes that
 * were typed, +44 or an extension.
 */
export const phone = <O extends boolean = false>(spec: Asked<O> & Spec): Field<string, NoInfer<O>> => ({
  ...text<O>({
    ...spec,
    max: 40,
    input: { type: "tel", width: 20, autocomplete: spec.autocomplete },
    judge(typed) {
      const number = asKeyed(typed);
      return isUnitedKingdomNumber(number)
        ? ok(number)
        : err(`${calledIn(spec)} must be a UK number, like 01632 960 001, 07700 900 982 or +44 808 157 0192`);
    },
    sample: "01632 960 001",
  }),
  mayName: true,
});

const isUnitedKingdomNumber = (number: string) =>
  NUMBER.test(
    number
      .replace(BEFORE, "")
      .replace(EXTENSION, "")
      .replace(/[ ()[\]./_-]/g, ""),
  );
