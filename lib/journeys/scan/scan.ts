import { isoDate } from "#lib/kernel/dates.ts";
import { asKeyed, keyed } from "#lib/kernel/pasted-text.ts";
import { sentenceCase } from "#lib/kernel/words.ts";
import { mayBeNhsNumber, NHS_NUMBERS } from "./nhs-number.ts";
import { alsoWords, notAfterTitle } from "./scan-words.ts";

type Kind = "nhsNumber" | "email" | "phone" | "dateOfBirth" | "postcode" | "titledName" | "colleagueName";

/** What may tell who somebody is: its kind, its words, and where they stand in the text (`end` is after the last). */
export type Finding = { readonly kind: Kind; readonly text: string; readonly start: number; readonly end: number };

type Setting = {
  /** Of the location that the text is about, which gives nobody away. */
  readonly postcode: string;
  /** Full names of those who work with whoever writes. */
  readonly colleagues: readonly string[];
  /** `yyyy-mm-dd`: what is long enough ago to be a date of birth. */
  readonly today: string;
};

/**
 * Finds what may identify a person in text that is to hold codes only, in the order in which it stands.
 *
 * It asks and never judges: a name without a title is not found, and a place may be taken for a person. Where two
 * findings overlap the longer stands. It reads the text as a plain keyboard would have typed it, and tells where in the
 * text itself each finding stands.
 */
export function scan(text: string, { postcode, colleagues, today }: Setting): readonly Finding[] {
  const { text: read, places } = keyed(text);
  const home = packed(postcode);
  const names = colleagues.map(asKeyed);
  const all = [
    ...found("email", read, EMAIL),
    ...found("phone", read, PHONE),
    ...found("nhsNumber", read, NHS_NUMBERS, mayBeNhsNumber),
    ...found("dateOfBirth", read, BORN),
    ...found("dateOfBirth", read, DATE, (match) => isLongAgo(match, today)),
    ...found("postcode", read, POSTCODE, (match) => isPostcode(match) && packed(match) !== home),
    ...found("titledName", read, TITLED, (_match, [name = ""]) => !notAfterTitle.has(name)),
    ...found("titledName", read, TITLED_SMALL, (_match, [name = ""]) => !notAfterTitle.has(sentenceCase(name))),
    ...found("colleagueName", read, wholeWords(names.flatMap(wholeName), "giu")),
    ...found("colleagueName", read, wholeWords(names.flatMap(partsOfName), "gu")),
  ];
  return all
    .filter((one) => !all.some((other) => other !== one && covers(other, one, all)))
    .sort((one, other) => one.start - other.start)
    .map(({ kind, start: first, end: after }) => {
      const [start = 0, last = 0] = [places[first], places[after - 1]];
      const end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length;
      return { kind, text: text.slice(start, end), start, end };
    });
}

const ADULT = 18; // years
const EMAIL = /[\w.+'-]{1,64}@[a-z0-9][a-z0-9.-]{0,252}\.[a-z]{2,24}/gi;
const PHONE = /(?<![\d+/.-])(?:(?:\+44|0044)(?: ?\(0\))?|\(?0)(?:[ ().-]{0,3}\d){9,10}(?![\d/-])/g;

const TH = "(?:st|nd|rd|th)?";
const DAY = [
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}${TH}(?: of)?[ -][A-Za-z]{3,9}\.?,?[ -]\d{4}`,
  String.raw`[A-Za-z]{3,9} \d{1,2}${TH},? \d{4}`,
].join("|");
const DATE = new RegExp(String.raw`(?<![\w/.-])(?:${DAY})(?![\d/-])`, "g");
const BORN = new RegExp(
  String.raw`\b(?:d\.?o\.?b\.?|date of birth|born)(?: (?:is|was|on|in))?[:\s]{1,3}(?:${DAY}|[A-Za-z]{3,9} \d{4}|\d{4})(?!\d)`,
  "gi",
);
const POSTCODE = /(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]? {0,2}\d[A-Z]{2}|[a-z]{1,2}\d[a-z\d]? {1,2}\d[a-z]{2})(?![\w-])/g;

const TITLE =
  "[Mm]rs?|MRS?|[Mm]s|Miss|MISS|[Mm]x|[Dd]r|DR|[Pp]rof|Professor|Doctor|Nurse|Sister|Sir|Dame|Lady|Lord|Revd?|Reverend|Father|PC|DC|Sgt";
const NAME = String.raw`\p{Lu}(?:['’]\p{Lu})?\p{L}+(?:[-'’]\p{L}+)*`;
const TITLED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${TITLE})(?:\.[ \t]{0,2}|[ \t]{1,2})(?:\p{Lu}\.? ){0,2}(${NAME})(?: ${NAME})?(?!\p{L})`,
  "gu",
);

/** As people write at night. Of the other titles too many are words as well, like "miss", or stand without a name. */
const TITLED_SMALL = /(?<![\p{L}\d])[Mm][Rr][Ss]?(?:\.[ \t]{0,2}|[ \t]{1,2})(\p{Ll}{3,}(?:[-'’]\p{L}+)*)(?!\p{L})/gu;

function found(
  kind: Kind,
  text: string,
  pattern: RegExp,
  isMeant: (match: string, groups: readonly string[]) => boolean = () => true,
) {
  return [...text.matchAll(pattern)]
    .filter(([match, ...groups]) => isMeant(match, groups))
    .map(({ 0: match, index: start }): Finding => ({ kind, text: match, start, end: start + match.length }));
}

/** Few days but those of birth are told from so long ago. */
function isLongAgo(match: string, today: string): boolean {
  const bare = match.replace(/(\d)(?:st|nd|rd|th)\b| of\b/g, "$1");
  const [first = "", second = "", third = ""] = bare.match(/\d+|[A-Za-z]+/g) ?? [];
  const isMonthFirst = /^[A-Za-z]/.test(first);
  const [day, month, year] =
    first.length === 4 && !isMonthFirst
      ? [third, second, first]
      : isMonthFirst
        ? [second, first, third]
        : [first, second, third];
  const full = year.length === 2 ? `${Number(year) > Number(today.slice(2, 4)) ? "19" : "20"}${year}` : year;
  return isoDate(day, month, full) !== undefined && Number(today.slice(0, 4)) - Number(full) >= ADULT;
}

/** The second half of a postcode has none of six letters, and "b2 4th" is a floor. */
const isPostcode = (match: string) => /\d[abd-hjlnp-uw-z]{2}$/i.test(match) && !/\d(?:st|nd|rd|th)$/.test(match);

const packed = (postcode: string) => postcode.replace(/\s/g, "").toUpperCase();

const namesIn = (name: string) => name.trim().split(/\s+/).map(escaped);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const wholeName = (name: string) => (namesIn(name).length > 1 ? [namesIn(name).join(String.raw`\s+`)] : []);

/** An initial with the last name, and the first and last alone where they are not common words too. */
function partsOfName(name: string): readonly string[] {
  const [first = "", ...rest] = namesIn(name);
  const last = rest.at(-1);
  const alone = [first, last ?? ""].filter((one) => one.length > 2 && !alsoWords.has(one));
  return last === undefined ? alone : [String.raw`${first.charAt(0)}\.? ?${last}`, ...alone];
}

const NOTHING = "(?!)";
const wholeWords = (forms: readonly string[], flags: string) =>
  new RegExp(String.raw`(?<![\p{L}\d-])(?:${forms.length > 0 ? forms.join("|") : NOTHING})(?![\p{L}\d-])`, flags);

/** Whether one is inside another, or the same as one before it. */
const covers = (other: Finding, one: Finding, all: readonly Finding[]) =>
  other.start <= one.start &&
  other.end >= one.end &&
  (other.end - other.start > one.end - one.start || all.indexOf(other) < all.indexOf(one));
