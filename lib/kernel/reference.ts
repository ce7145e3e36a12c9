import { randomInt } from "node:crypto";
import { asKeyed } from "./pasted-text.ts";
import type { SubmissionKind } from "./submission.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32: no I, L, O or U
const FORMAT = /^[NA][0-9]{2}[0-9A-HJKMNP-TV-Z]{7}$/;

/**
 * A new reference like `N26-7F3K2Q-E`: N for a notification or A for an application, the year, six random characters
 * and a check character.
 */
export function newReference(kind: SubmissionKind, today: string): string {
  const six = Array.from({ length: 6 }, () => ALPHABET[randomInt(32)]).join("");
  const body = `${kind}${today.slice(2, 4)}${six}`;
  return printed(`${body}${checkOf(body)}`);
}

/**
 * The reference somebody typed, in its printed form; undefined when no reference reads like it. Forgiven are case, O, I
 * and L, and whatever stands between or around its characters where it was printed or copied from.
 */
export function readReference(typed: string): string | undefined {
  const plain = plainReference(typed);
  return plain && checkOf(plain.slice(0, -1)) === plain.at(-1) ? printed(plain) : undefined;
}

/** The same with a wrong check character too, to tell somebody who mistyped one which reference was understood. */
export function referenceAsTyped(typed: string): string | undefined {
  const plain = plainReference(typed);
  return plain && printed(plain);
}

function plainReference(typed: string): string | undefined {
  if (typed.length > 40) return undefined;
  const bare = asKeyed(typed).replace(/[\s"'./_-]/g, "");
  const plain = bare.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
  return FORMAT.test(plain) ? plain : undefined;
}

/** Odd weights have an inverse modulo 32, so any single wrong character changes the sum. */
function checkOf(body: string): string {
  const sum = [...body].reduce((total, character, index) => total + (2 * index + 1) * ALPHABET.indexOf(character), 0);
  return ALPHABET.charAt(sum % 32);
}

const printed = (plain: string) => `${plain.slice(0, 3)}-${plain.slice(3, 9)}-${plain.slice(9)}`;
