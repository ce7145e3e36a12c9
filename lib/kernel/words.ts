/** `House`, `House and Lodge`, `House, Lodge and Court` */
export const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** `1 draft`, `2 drafts` */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** `a notification`, `an application` */
export const aOrAn = (noun: string) => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

/** `Personal care` from `personal care`; leaves the rest as it is. */
export const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * The same text as a string of its own. A piece of a larger string keeps the whole of that in memory: what is kept of a
 * file that is read in passing must be cut loose from it.
 */
export const cutLoose = (text: string) => Buffer.from(text).toString();
