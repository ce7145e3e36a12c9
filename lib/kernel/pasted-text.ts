/**
 * What people paste is not what they would have typed: word processors turn hyphens into dashes and blanks into ones
 * that do not break, phones turn apostrophes into quotation marks, contact books put marks of direction around numbers.
 * Here stands, for each meaning of a field, what of that is taken in. What stays is for the field to judge.
 */

const DASH = /[\p{Dash}\u00AD\u2043]/u; // a file of PDF gives the soft hyphen for every other
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|(?!\s|\u0085)\p{Cc}/u;
const BLANK = /[\s\u0085\u2800]/;
const APOSTROPHE = /[\u2018\u2019\u201B\u02BC\u2032\u00B4]/;
const QUOTE = /[\u201C-\u201F\u2033\u00AB\u00BB]/;
const WIDE_OR_SMALL = /[\uFE50-\uFE6B\uFF01-\uFF5E]/;

/**
 * As the keys of a plain keyboard would have typed it, on one line or several, without blanks at its ends: for what has
 * a form of its own, like a reference, a code, a telephone number, a date or a time. Applied to its own result it
 * changes nothing.
 */
export const asKeyed = (pasted: string) => typedBy(keyOf, pasted).text.trim();

/**
 * The same with its blanks, and where each character of it stood in what was pasted. Figures of every script and height
 * are the usual ones, for whoever looks for numbers that readers will see.
 */
export const keyed = (pasted: string) => typedBy((character) => figureOf(keyOf(character)), pasted);

function typedBy(key: (character: string) => string, pasted: string) {
  let text = "";
  const places: number[] = [];
  let place = 0;
  for (const character of pasted) {
    const keys = key(character);
    for (let unit = 0; unit < keys.length; unit++) places.push(place);
    text += keys;
    place += character.length;
  }
  return { text, places };
}

function keyOf(character: string): string {
  if (character === "\n" || (character > " " && character <= "~")) return character;
  if (DASH.test(character)) return "-";
  if (INVISIBLE.test(character)) return "";
  if (BLANK.test(character)) return " ";
  if (APOSTROPHE.test(character)) return "'";
  if (QUOTE.test(character)) return '"';
  return WIDE_OR_SMALL.test(character) ? character.normalize("NFKC") : character;
}

const STYLED = /[\u{1D400}-\u{1D7FF}\u00B2\u00B3\u00B9\u2070-\u2089\u2460-\u2468\u24EA]/u;
const KEYCAP = "\u20E3";
const isFigure = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));

function figureOf(character: string): string {
  if (character <= "~") return character;
  if (STYLED.test(character)) return character.normalize("NFKC");
  const code = character.codePointAt(0) ?? 0;
  if (!isFigure(code)) return character === KEYCAP ? "" : character;
  let nought = code;
  while (isFigure(nought - 1)) nought--;
  return String((code - nought) % 10); // the figures of a script stand in a row, from nought on
}

const AROUND_COPIED = /[\u200B\u200E\u200F\u202A\u202C\u202D\u2060\u2066\u2068\u2069\uFEFF]/g;
const WIDE_LETTER_OR_FIGURE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;

/**
 * An email address as it is meant, without blanks at its ends. Mended is only what no mailbox that can sign in has in
 * its name, and what looks the same mended.
 *
 * The rest stays, for its reader to refuse: joiners and soft hyphens, which the names of some hosts differ by; what
 * turns the direction round; and every sign at which an address is taken apart, like a full-width @.
 */
export const asAddress = (pasted: string) =>
  trimmed(pasted.replace(AROUND_COPIED, ""))
    .replace(WIDE_LETTER_OR_FIGURE, (wide) => wide.normalize("NFKC"))
    .replace(/(?!\u00AD)\p{Dash}/gu, "-")
    .replace(/[\u2018\u2019\u02BC]/g, "'");

const ENGLAND = String.raw`\u{E0065}\u{E006E}\u{E0067}`;
const SCOTLAND = String.raw`\u{E0073}\u{E0063}\u{E0074}`;
const WALES = String.raw`\u{E0077}\u{E006C}\u{E0073}`;
const FLAG = String.raw`\u{1F3F4}\u{E0067}\u{E0062}(?:${ENGLAND}|${SCOTLAND}|${WALES})\u{E007F}`;
const NO_TEXT = new RegExp(
  String.raw`(${FLAG})|[^\P{Cc}\t\n]|\p{Surrogate}|\p{Noncharacter_Code_Point}|[\u{E0000}-\u{E007F}]`,
  "gu",
);

/**
 * As it was typed, less what is no text: control characters but tabs and line feeds, halves of pairs, code points that
 * are no characters, and the invisible tags that carry text nobody sees, but for those that make the flags of England,
 * Scotland and Wales.
 */
export const asText = (typed: string) => typed.replace(NO_TEXT, (_, flag: string | undefined) => flag ?? "");

/** A text as it can be stored: no text of Postgres holds a NUL, and none of its JSON half of a pair. */
export const asStorable = (text: string) => text.replace(/\0|\p{Surrogate}/gu, "");

/** Whether nobody sees anything of it. */
export const isUnseen = (text: string) => /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u.test(text);

/** White space that people cannot see: Unicode's, and the zero-width kinds that `trim` leaves. */
const BLANK_AT_END = /[\s\u200B-\u200D\u2060\uFEFF]/;

/**
 * Without white space at its ends, visible or not. Walks in from both ends: a pattern would look at every blank in
 * between again.
 */
export function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && BLANK_AT_END.test(text.charAt(start))) start++;
  while (end > start && BLANK_AT_END.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
