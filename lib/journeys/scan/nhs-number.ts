/** Ten digits, the last of which is the modulus 11 check of the other nine. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === Number(digits.at(9));
}

const BETWEEN = String.raw`[^\p{L}\p{N}\p{Sc}%]{0,4}`;
/** Ten digits in one, or as they are printed: 3, 3 and 4, with any signs between them. Other numbers may stand beside. */
const PRINTED = String.raw`(?<!\d[./_-]?)\d{3}${BETWEEN}\d{3}${BETWEEN}\d{4}(?![./_-]?\d)`;
/** In any other grouping, down to one by one, where no more digits belong to it; a code before it has other signs too. */
const GROUPED = String.raw`(?<!\d[.,/_-]{0,3})(?<!(?<!\S)\d[\d./-]* {1,3})\d(?:[ \n.,/_-]{0,3}\d){9}(?![ .,/_-]{0,3}\d)`;
const NO_SUM = String.raw`(?<!(?:\p{Sc}|\b(?:GBP|EUR|USD)):?[ (]{0,2})`;
const NO_SUM_AFTER = String.raw`(?! ?(?:\p{Sc}|(?:GBP|EUR|USD|pounds?|euros?|dollars?|p|pence)\b))`;
const NOT_ABROAD = String.raw`(?<!\+\d{0,3}[ (]{0,2})`;

/** What may be an NHS number in text as a plain keyboard types it; `mayBeNhsNumber` judges what is found. */
export const NHS_NUMBERS = new RegExp(`(?=\\d)${NO_SUM}${NOT_ABROAD}(?:${PRINTED}|${GROUPED})${NO_SUM_AFTER}`, "giu");

/**
 * Groups other than those of print are taken for one number only if nothing but one kind of sign parts them, and for none
 * if many stand in a list or on lines of their own, like readings, or thousands are parted.
 */
export function mayBeNhsNumber(found: string): boolean {
  const groups = found.split(/\D+/).map(({ length }) => length);
  const signs = new Set(found.match(/\D+/g)?.map((between) => between.trim() || " "));
  const isList = /[,\n]/.test(found) && groups.length > 3;
  return isNhsNumber(found.replace(/\D/g, "")) && ((signs.size <= 1 && !isList) || groups.join() === "3,3,4");
}
