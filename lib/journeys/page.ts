import type { Facts } from "#lib/kernel/facts.ts";
import type { Answers, AnswersOf, Fields, Known } from "./field.ts";

export type PageErrors = Readonly<Record<string, string>>;

export type Page = {
  readonly slug: string;
  readonly section: string;
  readonly heading: string;
  readonly fields: Fields;
  /** Questions whose answers are filled in where something sent, which asks them too, makes this owed. */
  readonly carried: readonly string[];
  readonly isAsked: Condition;
  /** The conditions of those questions that are not for everybody who comes to the page. */
  readonly onlyWhen: Readonly<Record<string, Condition>>;
  readonly check: (answers: Answers, facts: Facts) => PageErrors;
  readonly warn: (answers: Answers, facts: Facts) => string | false | undefined;
  /** On the page that asks whether to add another: what the pages before it ask again and again. */
  readonly loop?: Loop;
  /** On a page of one item of a loop, as the walk makes it: of which loop, and which item. */
  readonly item?: { readonly of: Loop; readonly number: number };
};

type Condition = (answers: Answers, facts: Facts) => boolean;

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
  /** What is answered alike of another event at the same place, to the same person. All else is asked anew. */
  carried?: "all" | readonly (keyof F & string)[];
  /** Questions that only some are asked, by the answers before the page. A page with no other question is asked of these. */
  onlyWhen?: { readonly [K in keyof F]?: (answers: Partial<A>, facts: Facts) => boolean };
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
  const { carried = [] } = spec;
  const onlyWhen = (spec.onlyWhen ?? {}) as Page["onlyWhen"];
  return {
    ...{ section, slug, heading, fields, onlyWhen },
    carried: carried === "all" ? Object.keys(fields) : carried,
    isAsked: asksAny(fields, onlyWhen, isAsked),
    check: check as Page["check"],
    warn: warn as Page["warn"],
  };
}

/** The questions of a page that are for these answers, those that another reveals included. */
export function fieldsFor({ fields, onlyWhen }: Page, { given, facts }: Known): Fields {
  const others = Object.keys(onlyWhen).filter((name) => !onlyWhen[name]?.(given, facts));
  return others.length === 0
    ? fields
    : Object.fromEntries(Object.entries(fields).filter(([name]) => !others.includes(name)));
}

function asksAny(fields: Fields, onlyWhen: Page["onlyWhen"], isAsked: Condition): Condition {
  const own = Object.entries(fields).filter(([, { revealedBy }]) => revealedBy === undefined);
  const conditions = own.flatMap(([name]) => onlyWhen[name] ?? []);
  if (conditions.length < own.length || own.length === 0) return isAsked;
  return (answers, facts) => isAsked(answers, facts) && conditions.some((isMet) => isMet(answers, facts));
}
