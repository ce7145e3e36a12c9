const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/**
 * Given and family name as they are compared: without case, accents, punctuation and spare blanks. Titles do not count.
 */
export const foldedName = (name: { givenName: string; familyName: string }) =>
  `${folded(name.givenName)}|${folded(name.familyName)}`;

/** Text as it is compared: `O’Brien-Smith ` is `obrien smith`. What nobody sees in it does not count. */
export const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}|\p{Default_Ignorable_Code_Point}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʼ`´.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
