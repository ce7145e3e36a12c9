import { folded } from "#lib/kernel/folded-name.ts";

const POSTCODE = /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/;
const FIRST_HALF = /^[a-z]{1,2}\d[a-z\d]?$/;
const NUMBER = /^1[1-9]\d{8,11}$/;

/** What a search goes by. The words come folded, with a blank where a word of the register must begin or end. */
type Search = { readonly number: string; readonly beginning: string; readonly words: readonly string[] };

/**
 * What was typed, as it is looked for. Numbers and postcodes are known with blanks and without, in small letters and in
 * capitals. The first half of a postcode is a whole word, so that E1 does not find E17; one or two letters begin a
 * word.
 */
export function searchFor(typed: string): Search {
  const text = folded(typed);
  const together = text.replaceAll(" ", "");
  if (NUMBER.test(together))
    return { number: `1-${together.slice(1)}`, beginning: text, words: [` 1 ${together.slice(1)}`] };
  const words = POSTCODE.test(together) ? [together] : [...new Set(text.split(" "))];
  return { number: together.toUpperCase(), beginning: text, words: words.filter(Boolean).map(asLookedFor) };
}

function asLookedFor(word: string): string {
  if (POSTCODE.test(word) || FIRST_HALF.test(word)) return ` ${word} `;
  return word.length < 3 ? ` ${word}` : word; // two letters are in no group of three
}
