import { isoDate } from "#lib/kernel/dates.ts";
import { asKeyed } from "#lib/kernel/pasted-text.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import type { Asked, Field } from "../field.ts";
import { isNhsNumber } from "../scan/nhs-number.ts";
import { codeWords } from "./code-words.ts";
import { text } from "./text.ts";

const CODE = /^[A-Za-z0-9./-]{2,20}$/;
const NATIONAL_INSURANCE = /^[A-Z]{2}\d{6}[A-D]?$/i;
const POSTCODE = /(?<![A-Z\d])(?:[BEGLMNSW]|[A-Z]{2})\d[A-Z\d]?[./-]?\d[ABD-HJLNP-UW-Z]{2}(?![A-Z\d])/i;
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
  const name = nameIn(code);
  if (!/\d/.test(code) && /[A-Za-z]{3}/.test(code))
    return err("Enter a code with a number in it, like P-014. Do not enter a name");
  if (isMadeOfFigures(code, isNhsNumber))
    return err("The code must not hold an NHS number. Enter a code of your own, like P-014");
  if (looksLikeDate(code)) return err("The code must not be a date. Enter a code of your own, like P-014");
  if (isMadeOfFigures(code, (figures) => TELEPHONE.test(figures)))
    return err("The code must not be a telephone number. Enter a code of your own, like P-014");
  if (NATIONAL_INSURANCE.test(bare))
    return err("The code must not be a National Insurance number. Enter a code of your own, like P-014");
  if (POSTCODE.test(code) && !/\d(?:st|nd|rd|th)$/i.test(code))
    return err("The code must not be a postcode. Enter a code of your own, like P-014");
  if (name !== undefined)
    return err(`The code must not hold a name. If “${name}” is none, use up to 3 letters of it, like P-014`);
  return ok(code);
}

/** Whether figures that stand beside each other in a code, whatever parts them, are such a number. */
function isMadeOfFigures(code: string, isNumber: (figures: string) => boolean): boolean {
  const groups = code.match(/\d+/g) ?? [];
  return groups.some((_, from) => groups.some((_, to) => isNumber(groups.slice(from, to + 1).join(""))));
}

/** Letters that may be a name: four or more that are no word of codes, with or without a letter beside it. */
const nameIn = (code: string) =>
  code.match(/[A-Za-z]{4,}/g)?.find((letters) => {
    const words = letters.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
    const others = words.filter((word) => !codeWords.has(word.toUpperCase()));
    return others.length === words.length || others.some((word) => word.length > 3);
  });

/** Also with letters about it, if it is of the last century: no code of today holds such a day but one of birth. */
function looksLikeDate(code: string): boolean {
  const apart = code
    .replace(/(?<!\d)(\d{2})(\d{2})(19\d{2}|20\d{2})(?!\d)/, "$1-$2-$3")
    .replace(/(?<!\d)(19\d{2})(\d{2})(\d{2})(?!\d)/, "$1-$2-$3");
  const pieces = apart.match(/\d+|[A-Za-z]+/g) ?? [];
  return pieces.some((_, at) => {
    const three = pieces.slice(at, at + 3);
    return isDay(three) && (at === 0 || three.some((piece) => /^19\d{2}$/.test(piece)));
  });
}

function isDay([first = "", second = "", third = ""]: readonly string[]): boolean {
  const years = third.length === 2 ? [`19${third}`, `20${third}`] : [third];
  return (
    isoDate(third, second, first) !== undefined || years.some((year) => isoDate(first, second, year) !== undefined)
  );
}
