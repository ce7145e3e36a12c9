import type { Section } from "#lib/kernel/document.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { type Answers, type Fields, isRevealed, type Known } from "./field.ts";
import type { Page, PageErrors, Part } from "./journey.ts";

export type Walk = Known & {
  readonly path: readonly Page[];
  readonly unanswered: readonly Page[];
  readonly next: Page | undefined;
};

/**
 * Follows a journey with the answers so far.
 *
 * `path` is the pages asked, in order. `given` holds only their answers: one left behind by a change of mind
 * stays in the draft, and is neither shown nor sent. `next` is the first page still to answer.
 */
export function walk(journey: Part<unknown>, answers: Answers, facts: Facts): Walk {
  const path: Page[] = [];
  const unanswered: Page[] = [];
  let given: Answers = {};
  for (const page of journey.pages) {
    if (!page.isAsked(given, facts)) continue;
    path.push(page);
    given = { ...given, ...answersTo(page, answers) };
    if (!isAnswered(page, { given, facts })) unanswered.push(page);
  }
  return { path, given, facts, unanswered, next: unanswered[0] };
}

/** A page may be opened once every page before it on the path is answered. */
export function mayOpen({ path, next }: Walk, page: Page): boolean {
  const index = path.indexOf(page);
  return index !== -1 && (next === undefined || index <= path.indexOf(next));
}

/**
 * Parses what was typed on one page. Errors are keyed by field name and worded for the error summary.
 * Questions that no answer reveals are left out, whatever was posted for them; those left blank are `null`.
 */
export function parsePage(page: Page, form: FormData, { given, facts }: Known): Result<Answers, PageErrors> {
  const answers: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [name, field] of Object.entries(page.fields)) {
    if (!isRevealed(field, answers)) continue;
    const parsed = field.parse(form, name, { given, facts });
    if (!parsed.ok) errors[name] = parsed.error;
    else if (parsed.value !== undefined) answers[name] = parsed.value;
    else if (field.missing === undefined) answers[name] = null;
    else errors[name] = field.missing;
  }
  if (!isEmpty(errors)) return err(errors);
  const wrong = page.check({ ...without(page.fields, given), ...answers }, facts);
  return isEmpty(wrong) ? ok(answers) : err(wrong);
}

/** Questions and answers as the provider read them: check-your-answers, receipt, admin view and stored document. */
export const documentOf = (walked: Walk): Section[] =>
  [...Map.groupBy(walked.path, (page) => page.section)].map(([title, pages]) => ({
    title,
    rows: pages.flatMap((page) =>
      fieldsAsked(page, walked.given).map(([name, field]) => ({
        page: page.slug,
        question: field.label,
        answer: shown(field, walked.given[name], walked),
        holds: field.holds,
        summary: field.summary,
      })),
    ),
  }));

/** What to look at again before sending, with the page that it is about. Nobody is kept from sending by it. */
export const warningsOf = ({ path, given, facts }: Walk) =>
  path.flatMap((page) => {
    const words = page.warn(given, facts);
    return words ? [{ page: page.slug, words }] : [];
  });

const fieldsAsked = (page: Page, given: Answers) => Object.entries(page.fields).filter(([, field]) => isRevealed(field, given));

const isAnswered = (page: Page, known: Known) =>
  fieldsAsked(page, known.given).every(([name, field]) => accepts(field, known.given[name], known)) &&
  isEmpty(page.check(known.given, known.facts));

/** Facts change under a draft: an option chosen yesterday must be one that there is today. */
function accepts({ optional, schema, options }: Fields[string], answer: unknown, known: Known): boolean {
  if (answer === null) return optional;
  if (!schema.safeParse(answer).success) return false;
  const offered = options?.(known);
  return offered === undefined || [answer].flat().every((key) => Object.hasOwn(offered, String(key)));
}

function answersTo(page: Page, answers: Answers): Answers {
  const given: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(page.fields)) {
    if (Object.hasOwn(answers, name) && isRevealed(field, given)) given[name] = answers[name];
  }
  return given;
}

const shown = (field: Fields[string], answer: unknown, known: Known) =>
  answer === null || answer === undefined ? "Not answered" : field.show(answer, known);

const without = (fields: Fields, answers: Answers) =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !Object.hasOwn(fields, name)));

const isEmpty = (errors: object) => Object.keys(errors).length === 0;
