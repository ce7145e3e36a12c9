import { folded } from "#lib/kernel/folded-name.ts";
import { type Remark, textIn } from "./parsed-cells.ts";

export type Person = { readonly title: string | null; readonly givenName: string; readonly familyName: string };

const TITLES = new Set(
  "mr mrs miss ms mx dr prof professor rev reverend canon father sister sir dame lord lady baroness baron capt captain col colonel major".split(
    " ",
  ),
);

/**
 * The people in a cell of the monthly file, each once: “Surname, Given, Title”, where the title or its place may be
 * missing.
 *
 * Several are parted by semicolons, bars or line ends, or stand one after the other with a title in every third place.
 * The remark goes on from whose name it is, and has none in it.
 */
export function peopleIn(cell: string, remark: Remark): Person[] {
  const people = cell.split(/[;|\r\n]+/).flatMap((part) => {
    const words = part.split(",").map((word) => textIn(word) ?? "");
    if (/^-?$/.test(words.join(""))) return [];
    const found = words.length <= 3 ? [personOf(words)] : runOfPeople(words);
    const parsed = found.filter((person) => person !== undefined);
    if (parsed.length === found.length && parsed.length > 0) return parsed;
    remark("could not be understood");
    return [];
  });
  return [...new Map(people.map((person) => [JSON.stringify(person), person])).values()];
}

function personOf([familyName = "", givenName = "", title = ""]: readonly string[]): Person | undefined {
  const isPerson = familyName && givenName && /^\p{L}*\.?$/u.test(title);
  return isPerson ? { title: title || null, givenName, familyName } : undefined;
}

/** Nobody where a third place holds something else: it would be a guess who is whose. */
function runOfPeople(words: readonly string[]): (Person | undefined)[] {
  const titles = words.filter((_, index) => index % 3 === 2);
  if (words.length % 3 !== 0 || !titles.every((title) => title === "" || TITLES.has(folded(title)))) return [];
  return titles.map((_, index) => personOf(words.slice(index * 3, index * 3 + 3)));
}
