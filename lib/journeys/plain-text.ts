import { z } from "zod";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { trimmed } from "#lib/kernel/words.ts";

type TextRule = { readonly called: string; readonly max: number; readonly lines: "one" | "many" };

const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g; // word processors paste the rarer ones
const REPLACED = "\uFFFD"; // what a decoder puts where it could not read
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;
// Control characters, code points that are no characters, and the invisible tags that carry text nobody sees.
const REFUSED = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|[\u{E0000}-\u{E007F}]/u;

/**
 * The text as it is stored: NFC, line breaks as LF, no white space at its ends; "" when nothing is left.
 *
 * Length is counted in code points after that, so a browser's CR LF and a script's LF count the same. Text that is too
 * long is refused, never cut. Applied to its own result it changes nothing.
 */
export function plainText(typed: string, { called, max, lines }: TextRule): Result<string, string> {
  const tooLong = err(`${called} must be ${max.toLocaleString("en-GB")} characters or fewer`);
  if (typed.length > 8 * max + 1000) return tooLong; // spares the work below, however NFC or trimming would shorten it
  const unbroken = typed.replace(LINE_BREAK, "\n");
  if (!typed.isWellFormed() || typed.includes(REPLACED) || REFUSED.test(unbroken)) {
    return err(`${called} has a character we could not read. Delete it and type that part again`);
  }
  const text = trimmed(unbroken.normalize("NFC"));
  if (text === "") return ok("");
  if (lines === "one" && unbroken.includes("\n")) return err(`${called} must be on one line`);
  if (lines === "one" && DIRECTION.test(text))
    return err(`${called} has a hidden character that changes how it reads. Type it again`);
  return [...text].length > max ? tooLong : ok(text);
}

/** Of stored text that a judgement would accept and leave as it is. */
export const unchangedBy = (judge: (text: string) => Result<string, string>) =>
  z.string().refine((text) => {
    const judged = judge(text);
    return text !== "" && judged.ok && judged.value === text;
  });
