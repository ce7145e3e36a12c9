import type { Row } from "#lib/kernel/document.ts";
import { itemsOf } from "./loop.ts";
import type { Page } from "./page.ts";
import { itemsIn, type Walk } from "./walk.ts";

/**
 * One item of a loop, above "Do you want to add another?". `page` is where to change it, or to go on with it; `more` are
 * the pages after its first, to be changed too.
 */
export type Card = {
  readonly number: number;
  readonly title: string;
  readonly page: string;
  readonly more: readonly Pick<Page, "slug" | "heading">[];
  readonly isFinished: boolean;
  /** The answers of its first page, by which people know it again. */
  readonly rows: readonly Row[];
  /** There is always one. */
  readonly mayBeRemoved: boolean;
};

/** The items of the loop that a page ends; of any other page none. */
export function cardsOf(page: Page, walked: Walk): readonly Card[] {
  const items = page.loop ? itemsOf(page.loop, walked.given) : [];
  const documents = itemsIn(page, walked);
  return items.map(({ number }, index) => {
    const isOfIt = ({ item }: Page) => item?.of === page.loop && item?.number === number;
    const [first, ...more] = walked.path.filter(isOfIt);
    const left = walked.unanswered.find(isOfIt);
    return {
      number,
      title: documents[index]?.title ?? "",
      page: (left ?? first)?.slug ?? "",
      more: left ? [] : more.map(({ slug, heading }) => ({ slug, heading })),
      isFinished: left === undefined,
      rows: documents[index]?.rows.filter((row) => row.page === first?.slug) ?? [],
      mayBeRemoved: items.length > 1,
    };
  });
}
