import type { Answers, Known } from "./field.ts";
import type { Loop, Page } from "./page.ts";

type Item = Answers & { readonly number: number };

/** What of a draft changes when a page of it is saved. */
type Saved = { readonly answers: Answers; readonly pageVersions: Readonly<Record<string, number>> };

/** A page and, where it ends a loop, the pages of the loop's items before it. Pages of the third item end in `.3`. */
export const stepsOf = (page: Page, answers: Answers): readonly Page[] =>
  page.loop
    ? [...itemsToAsk(page.loop, answers).flatMap(({ number }) => pagesOfItem(page.loop, number)), page]
    : [page];

/** Every page there can be, a loop's with the pages of its first item; whatever is asked. */
export const everyPage = ({ pages }: { readonly pages: readonly Page[] }) => pages.flatMap((page) => stepsOf(page, {}));

/** Whether the journey has such a page at all, asked or not: one of an item that was removed included. */
export const hasPage = (journey: { readonly pages: readonly Page[] }, slug: string) =>
  everyPage(journey).some((page) => page.slug === slug.replace(/\.[1-9]\d{0,3}$/, ".1"));

/** The answers among which those to a page stand: on a page of an item, that item's. */
export const answersAround = ({ item }: Page, answers: Answers): Answers =>
  item ? (itemsOf(item.of, answers).find(({ number }) => number === item.number) ?? {}) : answers;

/** What is known when the questions of a page are put: on a page of an item, that item's answers too. */
export const knownAt = (page: Page, { given, facts }: Known): Known =>
  page.item ? { given: { ...given, ...answersAround(page, given) }, facts } : { given, facts };

/** The answers with those to one page put where they belong. */
export function withAnswers({ item }: Page, answers: Answers, more: Answers): Answers {
  if (!item) return { ...answers, ...more };
  const { of: loop, number } = item;
  const items = itemsOf(loop, answers);
  const isThere = items.some((one) => one.number === number);
  const changed = isThere
    ? items.map((one) => (one.number === number ? { ...one, ...more } : one))
    : [...items, { number, ...more }];
  return { ...answers, [loop.name]: changed };
}

/**
 * The answers of a draft once what was parsed on a page is saved. What other pages asked stays, closed branches too.
 *
 * "Yes" to adding another makes an item with nothing in it yet, unless there is one already.
 */
export function answersAfter(page: Page, answers: Answers, parsed: Answers): Answers {
  const { loop } = page;
  if (!loop || parsed[moreOf(loop.name)] !== "yes") return withAnswers(page, answers, parsed);
  const items = itemsToAsk(loop, answers);
  const added = { number: Math.max(...items.map(({ number }) => number)) + 1 };
  const { [moreOf(loop.name)]: _, ...rest } = answers;
  return { ...rest, [loop.name]: items.some(isUntouched) ? items : [...items, added] };
}

/**
 * A draft without one item of the loop that the page ends; the others keep their order and their addresses.
 *
 * Versions move on, those of the removed item's pages too, so that a page that somebody still has open cannot be saved
 * into the next item of that number.
 */
export function withoutItem({ answers, pageVersions }: Saved, page: Page, number: number): Saved {
  const { loop } = page;
  if (!loop) return { answers, pageVersions };
  const changed = [page.slug, ...pagesOfItem(loop, number).map(({ slug }) => slug)];
  return {
    answers: { ...answers, [loop.name]: itemsOf(loop, answers).filter((item) => item.number !== number) },
    pageVersions: {
      ...pageVersions,
      ...Object.fromEntries(changed.map((slug) => [slug, (pageVersions[slug] ?? 0) + 1])),
    },
  };
}

/** The name of the answer to "Do you want to add another?". */
export const moreOf = (name: string) => `${name}More`;

/** The items that have been begun, in order. */
export function itemsOf({ name }: Loop, answers: Answers): readonly Item[] {
  const stored = answers[name];
  return Array.isArray(stored) ? stored.filter(isItem) : [];
}

/** There is always one to ask about. */
function itemsToAsk(loop: Loop, answers: Answers): readonly Item[] {
  const items = itemsOf(loop, answers);
  return items.length > 0 ? items : [{ number: 1 }];
}

const pagesOfItem = (loop: Loop | undefined, number: number): readonly Page[] =>
  loop ? loop.pages.map((page) => ({ ...page, slug: `${page.slug}.${number}`, item: { of: loop, number } })) : [];

const isItem = (item: unknown): item is Item =>
  typeof item === "object" && item !== null && "number" in item && Number.isInteger(item.number);

const isUntouched = (item: Item) => Object.keys(item).length === 1;
