import type { Item, Row, Section } from "#lib/kernel/document.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import type { Posted } from "#lib/kernel/posted.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { type Answers, type Fields, isRevealed, type Known, type Refusal } from "./field.ts";
import type { Part } from "./journey.ts";
import { answersAround, itemsOf, knownAt, stepsOf, withAnswers } from "./loop.ts";
import { fieldsFor, type Loop, type Page, type PageErrors } from "./page.ts";

export type Walk = Known & {
  readonly path: readonly Page[];
  readonly unanswered: readonly Page[];
  readonly next: Page | undefined;
};

/**
 * Follows a journey with the answers so far.
 *
 * `path` is the pages asked, in order. `given` holds only their answers: one left behind by a change of mind stays in
 * the draft, and is neither shown nor sent, and one that does not fit its question is as if there were none. `next` is
 * the first page still to answer.
 */
export function walk(journey: Part<unknown>, answers: Answers, facts: Facts): Walk {
  const path: Page[] = [];
  const unanswered: Page[] = [];
  let given: Answers = {};
  for (const page of journey.pages) {
    if (!page.isAsked(given, facts)) continue;
    for (const step of stepsOf(page, answers)) {
      if (step !== page && !step.isAsked(knownAt(step, { given, facts }).given, facts)) continue;
      path.push(step);
      given = withAnswers(step, given, answersTo(step, answersAround(step, answers), knownAt(step, { given, facts })));
      if (!isAnswered(step, knownAt(step, { given, facts }))) unanswered.push(step);
    }
  }
  return { path, given, facts, unanswered, next: unanswered[0] };
}

/**
 * A page may be opened once every page before it on the path is answered.
 *
 * The page that ends a loop opens with the first of its items: there whoever began one too many removes it.
 */
export function mayOpen({ path, next }: Walk, page: Page): boolean {
  const index = indexOf(path, page);
  return (
    index !== -1 &&
    (next === undefined || index <= indexOf(path, next) || (page.loop !== undefined && next.item?.of === page.loop))
  );
}

/** Where "Back" leads: the page before, or from the beginning of an item that was added to the page that adds them. */
export function pageBefore({ path }: Walk, page: Page): Page | undefined {
  const before = path[indexOf(path, page) - 1];
  const isFirstOfAdded =
    page.item !== undefined && before?.item?.of === page.item.of && before.item.number !== page.item.number;
  return isFirstOfAdded ? path.find(({ loop }) => loop === page.item?.of) : before;
}

/**
 * Parses what was typed on one page. Errors are worded for the error summary, and keyed by field name, or by the name of
 * the box where one of several is wrong. Each question knows the answers to those before it on the page.
 * Questions that no answer reveals are left out, whatever was posted for them; those left blank are `null`.
 */
export function parsePage(page: Page, posted: Posted, known: Known): Result<Answers, PageErrors> {
  const { given, facts } = knownAt(page, known);
  const before = without(page.fields, given);
  const answers: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [name, field] of Object.entries(fieldsFor(page, { given, facts }))) {
    if (!isRevealed(field, answers)) continue;
    const parsed = field.parse(posted, name, { given: { ...before, ...answers }, facts });
    if (!parsed.ok) Object.assign(errors, errorAt(name, parsed.error));
    else if (parsed.value !== undefined) answers[name] = parsed.value;
    else if (field.missing === undefined) answers[name] = null;
    else errors[name] = field.missing;
  }
  if (!isEmpty(errors)) return err(errors);
  const wrong = page.check({ ...before, ...answers }, facts);
  return isEmpty(wrong) ? ok(answers) : err(wrong);
}

/** Questions and answers as the provider read them: check-your-answers, receipt, admin view and stored document. */
export const documentOf = (walked: Walk): Section[] =>
  [...Map.groupBy(walked.path, (page) => page.section)].map(([title, pages]) => {
    const rows = pages.filter(({ item, loop }) => !item && !loop).flatMap((page) => rowsOf(page, walked));
    const items = pages.flatMap((page) => itemsIn(page, walked));
    return items.length > 0 ? { title, rows, items } : { title, rows };
  });

/** The items of the loop that a page ends, as they were answered; of any other page none. */
export const itemsIn = ({ slug, loop }: Page, walked: Walk): readonly Item[] =>
  loop
    ? itemsOf(loop, walked.given).map(({ number }, index) => ({
        page: slug,
        title: titleOf(loop, index),
        rows: walked.path
          .filter(({ item }) => item?.of === loop && item.number === number)
          .flatMap((page) => rowsOf(page, walked)),
      }))
    : [];

/** What the item is called that a page of the path asks about; of any other page nothing. */
export const itemTitle = ({ item }: Page, { given }: Walk) =>
  item &&
  titleOf(
    item.of,
    itemsOf(item.of, given).findIndex(({ number }) => number === item.number),
  );

/** The questions asked on one page of the path, with their answers as they are read. */
export function rowsOf(page: Page, walked: Walk): readonly Row[] {
  const known = knownAt(page, walked);
  return fieldsAsked(page, known).map(([name, field]) => ({
    page: page.slug,
    question: field.inFull,
    answer: shown(field, known.given[name], known),
    holds: field.holds,
    summary: field.summary,
  }));
}

/** What to look at again before sending, with the page that it is about. Nobody is kept from sending by it. */
export const warningsOf = (walked: Walk) =>
  walked.path.flatMap((page) => {
    const { given, facts } = knownAt(page, walked);
    const words = page.warn(given, facts);
    return words ? [{ page: page.slug, words }] : [];
  });

/** Answers that do not fit together, at the question beside which it is said. Nobody is kept from sending by them. */
export function doubtsOf({ doubts }: Pick<Part<unknown>, "doubts">, walked: Walk) {
  const asked = questionsAsked(walked);
  return doubts(walked.given, walked.facts).flatMap((doubt) => {
    const at = doubt ? asked.find(({ name }) => name === doubt.at) : undefined;
    return doubt && at ? [{ page: at.page, question: at.field.inFull, words: doubt.words }] : [];
  });
}

/** The questions on the path with their answers as they are stored; undefined where there is none yet. */
export const questionsAsked = (walked: Walk) =>
  walked.path.flatMap((page) => {
    const known = knownAt(page, walked);
    return fieldsAsked(page, known).map(([name, field]) => ({
      ...{ page: page.slug, name, field, answer: known.given[name] },
    }));
  });

/** Pages of items are made anew by each walk, so they are told apart by their slugs. */
const indexOf = (path: readonly Page[], { slug }: Page) => path.findIndex((page) => page.slug === slug);

const titleOf = ({ heading }: Loop, index: number) => `${heading} ${index + 1}`;

const fieldsAsked = (page: Page, known: Known) =>
  Object.entries(fieldsFor(page, known)).filter(([, field]) => isRevealed(field, known.given));

const isAnswered = (page: Page, known: Known) =>
  fieldsAsked(page, known).every(([name, field]) => accepts(field, known.given[name], known)) &&
  isEmpty(page.check(known.given, known.facts));

/** Facts change under a draft: an option chosen yesterday must be one that there is today. */
function accepts({ optional, options }: Fields[string], answer: unknown, known: Known): boolean {
  if (answer === null) return optional;
  const offered = options?.(known);
  return (
    answer !== undefined &&
    (offered === undefined || [answer].flat().every((key) => Object.hasOwn(offered, String(key))))
  );
}

const fits = ({ schema }: Fields[string], answer: unknown) => answer === null || schema.safeParse(answer).success;

function answersTo(page: Page, answers: Answers, known: Known): Answers {
  const taken: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fieldsFor(page, known))) {
    if (Object.hasOwn(answers, name) && isRevealed(field, taken) && fits(field, answers[name]))
      taken[name] = answers[name];
  }
  return taken;
}

const shown = (field: Fields[string], answer: unknown, known: Known) =>
  answer === null || answer === undefined ? "Not answered" : field.show(answer, known);

const errorAt = (name: string, refusal: Refusal): PageErrors =>
  typeof refusal === "string" ? { [name]: refusal } : { [`${name}-${refusal.part}`]: refusal.words };

const without = (fields: Fields, answers: Answers) =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !Object.hasOwn(fields, name)));

const isEmpty = (errors: object) => Object.keys(errors).length === 0;
