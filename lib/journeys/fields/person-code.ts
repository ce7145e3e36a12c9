import { isoDate } from "#lib/kernel/dates.ts";
import { asKeyed } from "#lib/kernel/pasted-text.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import type { Asked, Field } from "../field.ts";
import { isNhsNumber } from "../scan/nhs-number.ts";
import { text } from "./text.ts";

const CODE = /^[A-Za-z0-9./-]{2,20}$/;
const NATIONAL_INSURANCE = /^[A-Z]{2}\d{6}[A-D]?$/i;
const TELEPHONE = /^(?:0\d{9,10}|44\d{9,10})$/;

/**
 * The provider's own code for a person. What looks like a name, or a number by which others know them, is refused.
 * Source: lib/journeys/README.md, "Codes, not names".
 */
export const personCode = <O extends boolean = false>(
  spec: Asked<O> & { sample?: string },
): Field<string, NoInfer<O>> => ({
  ...text<O>({
    ...spec,
    max: 60,
    input: { width: 20, spellCheck: false, autocomplete: "off" },
    judge: judgeCode,
    sample: spec.sample ?? "P-014",
  }),
  holds: "coded",
});

function judgeCode(typed: string): Result<string, string> {
  const code = asKeyed(typed);
  if (code.includes("@")) return err("The code must not be an email address. Enter a code of your own, like P-014");
  if (/\s/.test(code)) return err("Enter a code without spaces, like P-014. Do not enter a name");
  if (!CODE.test(code))
    return err("Enter a code of 2 to 20 letters, numbers, hyphens, slashes or full stops, like P-014");

  const bare = code.replace(/[./-]/g, "");
  if (looksLikeName(code)) return err("Enter a code with a number in it, like P-014. Do not enter a name");
  if (isNhsNumber(bare)) return err("The code must not be an NHS number. Enter a code of your own, like P-014");
  if (looksLikeDate(code)) return err("The code must not be a date. Enter a code of your own, like P-014");
  if (TELEPHONE.test(bare)) return err("The code must not be a telephone number. Enter a code of your own, like P-014");
  if (NATIONAL_INSURANCE.test(bare))
    return err("The code must not be a National Insurance number. Enter a code of your own, like P-014");
  return ok(code);
}

const looksLikeName = (code: string) => !/\d/.test(code) && /[A-Za-z]{3}/.test(code);

function looksLikeDate(code: string): boolean {
  const run = /^(\d{2})(\d{2})(\d{4})$/.exec(code)?.slice(1);
  const [first = "", second = "", third = ""] = run ?? code.split(/[./-]/);
  const years = third.length === 2 ? [`19${third}`, `20${third}`] : [third];
  return (
    isoDate(third, second, first) !== undefined || years.some((year) => isoDate(first, second, year) !== undefined)
  );
}
