import { asText, isUnseen, trimmed } from "#lib/kernel/pasted-text.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";

type TextRule = { readonly called: string; readonly max: number; readonly lines: "one" | "many" };

const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g; // word processors paste the rarer ones
const REPLACED = "\uFFFD"; // what a decoder puts where it could not read
// Contact books put the first kind around what is copied from them; the second turns round how it reads.
const LEFT_TO_RIGHT = /[\u202A\u202C\u202D\u2066\u2068\u2069]/g;
const RIGHT_TO_LEFT = /[\u202B\u202E\u2067]/;

/**
 * The text as it is stored: as it was typed less what is no text, in NFC, with LF as its line breaks and without white
 * space at its ends; "" when nothing is left that anybody sees. One line of it holds no marks of direction.
 *
 * Length is counted in code points after that, so a browser's CR LF and a script's LF count the same. Text that is too
 * long is refused, never cut. Applied to its own result it changes nothing.
 */
export function plainText(typed: string, { called, max, lines }: TextRule): Result<string, string> {
  const tooLong = err(`${called} must be ${max.toLocaleString("en-GB")} characters or fewer`);
  if (typed.length > 8 * max + 1000) return tooLong; // spares the work below, however NFC or trimming would shorten it
  const unbroken = typed.replace(LINE_BREAK, "\n");
  if (unbroken.includes(REPLACED))
    return err(`${called} has a character we could not read. Delete it and type that part again`);
  const text = trimmed(asText(lines === "one" ? unbroken.replace(LEFT_TO_RIGHT, "") : unbroken).normalize("NFC"));
  if (isUnseen(text)) return ok("");
  if (lines === "one" && unbroken.includes("\n")) return err(`${called} must be on one line`);
  if (lines === "one" && RIGHT_TO_LEFT.test(text))
    return err(`${called} has a hidden character that changes how it reads. Type it again`);
  return [...text].length > max ? tooLong : ok(text);
}
