import type { Facts } from "#lib/kernel/facts.ts";
import type { Answers, AnswersOf, Fields } from "./field.ts";

export type PageErrors = Readonly<Record<string, string>>;

export type Page = {
  readonly slug: string;
  readonly section: string;
  readonly heading: string;
  readonly fields: Fields;
  readonly isAsked: (answers: Answers, facts: Facts) => boolean;
  readonly check: (answers: Answers, facts: Facts) => PageErrors;
  readonly warn: (answers: Answers, facts: Facts) => string | false | undefined;
  /** On the page that asks whether to add another: what the pages before it ask again and again. */
  readonly loop?: Loop;
  /** On a page of one item of a loop, as the walk makes it: of which loop, and which item. */
  readonly item?: { readonly of: Loop; readonly number: number };
};

/**
 * Questions that are asked of each of several people or things. The answer is an array under `name`, in the order of
 * adding.
 *
 * An item keeps its `number` for as long as there is one, so `b1.3` stays the page of the same person when another is
 * removed.
 */
export type Loop = {
  readonly name: string;
  /** What one item is called: "Person". */
  readonly heading: string;
  readonly max: number;
  readonly pages: readonly Page[];
};

export type PageSpec<A, F extends Fields> = {
  /** Left out where a page has one question: its label is the heading. */
  heading?: string;
  fields: F;
  /** Errors that one field cannot see: other pages, facts. They keep the page from counting as answered. */
  check?: (answers: Partial<A & AnswersOf<F>>, facts: Facts) => { readonly [K in keyof F]?: string };
  /** What to look at again before sending. It never keeps anybody from sending. */
  warn?: (answers: Partial<A & AnswersOf<F>>, facts: Facts) => string | false | undefined;
};

export const always = () => true;

/** Rules read the answers before them, and the walk gives them exactly those: hence the casts, here and in the builder. */
export function pageOf<A, F extends Fields>(
  section: string,
  slug: string,
  isAsked: Page["isAsked"],
  spec: PageSpec<A, F>,
): Page {
  const { fields, heading = Object.values(fields)[0]?.label ?? "", check = () => ({}), warn = () => undefined } = spec;
  return { section, slug, heading, fields, isAsked, check: check as Page["check"], warn: warn as Page["warn"] };
}
