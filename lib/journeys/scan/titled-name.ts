import { sentenceCase } from "#lib/kernel/words.ts";
import { notAfterTitle } from "./scan-words.ts";

const TITLE = "[Mm]rs?|MRS?|[Mm]s|Miss|MISS|[Mm]x|[Mm]ister|MISTER|Missus|[Dd]r|DR|[Pp]rof";
/** Titles that are words as well stand before much that is no name, so that only blanks part them from one. */
const WORD = "Professor|Doctor|Nurse|Sister|Sir|Dame|Lady|Lord|Revd?|Reverend|Father|PC|DC|Sgt";
const PARTED = String.raw`(?:\.|(?=[\s"'(\[]))\s{0,20}["'(\[]{0,2}`;

const PARTICLE = "(?:[dlo]['’]|ma?c|(?:d[aei]|del|della|dos|v[ao]n|den|der|ter|l[ae]|al|el|bin|ibn|ap|st)[ -]){0,3}";
const CAPITAL = String.raw`\p{Lu}(?:['’]\p{Lu})?\p{L}+(?:[-'’]\p{L}+)*`;

const TITLED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${TITLE})${PARTED}|(?:${WORD})(?:\.[ \t]{0,20}|[ \t]{1,20}))` +
    String.raw`(?:\p{Lu}\.? ){0,2}${PARTICLE}(${CAPITAL})(?: ${PARTICLE}${CAPITAL})?(?!\p{L})`,
  "gu",
);

/** As people write at night. Of the other titles too many are words as well, like "miss", or stand without a name. */
const TITLED_SMALL = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[Mm][Rr][Ss]?|[Mm]ister)${PARTED}${PARTICLE}(\p{Ll}{3,}(?:[-'’]\p{L}+)*)(?!\p{L})`,
  "gu",
);

/** What may be a name after a title; `isAfterTitle` judges the word in which it begins. */
export const TITLED_NAMES = [TITLED, TITLED_SMALL];

export const isAfterTitle = (word: string) => !notAfterTitle.has(sentenceCase(word.toLowerCase()));
