import { err, ok } from "#lib/kernel/result.ts";
import type { Asked, Field, Known } from "../field.ts";
import { text } from "./text.ts";

type Spec = { autocomplete?: string; prefill?: (known: Known) => string };

const NUMBER = /^(?:\+44|0044|0)\d{9,10}$/;
const EXTENSION = /\s*(?:ext\.?|extension|x)\s*\d{1,6}$/i;

/**
 * A United Kingdom telephone number, stored as typed: with spaces, brackets, hyphens, +44 or an extension, as people
 * know it.
 */
export const phone = <O extends boolean = false>(spec: Asked<O> & Spec): Field<string, NoInfer<O>> => ({
  ...text<O>({
    ...spec,
    max: 40,
    input: { type: "tel", width: 20, autocomplete: spec.autocomplete },
    judge: (typed) =>
      isUnitedKingdomNumber(typed)
        ? ok(typed)
        : err("Enter a UK telephone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192"),
    sample: "01632 960 001",
  }),
  mayName: true,
});

const isUnitedKingdomNumber = (typed: string) =>
  NUMBER.test(
    typed
      .replace(EXTENSION, "")
      .replace("(0)", "")
      .replace(/[\s()-]/g, ""),
  );
