import { asKeyed, keyed } from "#lib/kernel/pasted-text.ts";
import { BORN, DATE, isLongAgo } from "./birth-date.ts";
import { mayBeNhsNumber, NHS_NUMBERS } from "./nhs-number.ts";
import { alsoWords } from "./scan-words.ts";
import { isAfterTitle, TITLED_NAMES } from "./titled-name.ts";

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
    ...TITLED_NAMES.flatMap((titled) => found("titledName", read, titled, (_, [name = ""]) => isAfterTitle(name))),
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

const EMAIL = /[\w.+'-]{1,64}(?:@|\s{0,2}@\s{0,2}(?=[a-z]))[a-z0-9][a-z0-9.-]{0,252}\.[a-z]{2,24}/gi;
const CODED = String.raw`(?:\+44|0044)(?: ?\(0\))?(?:[\s()./-]{0,3}\d){9,10}`;
/** A slash and a new line part dates and readings too: they count in the groups of a number alone. */
const GROUPED = ["4}S6", "4}S3}S3", "3}S7", "3}S3}S4", "2}S8", "2}S4}S4"]
  .map((groups) => String.raw`\(?0\d{${groups.replaceAll("S", String.raw`\)?[ -]?[\s/][ -]?\d{`)}}`)
  .join("|");
const PHONE = new RegExp(String.raw`(?<![\d+/.-])(?:${CODED}|${GROUPED}|\(?0(?:[ ().-]{0,3}\d){9,10})(?![\d/-])`, "g");

const POSTCODE = /(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}|[a-z]{1,2}\d[a-z\d]?\s{1,2}\d[a-z]{2})(?![\w-])/g;

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
