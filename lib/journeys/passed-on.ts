import type { Answers } from "./field.ts";
import type { Journey } from "./journey.ts";
import { itemsOf } from "./loop.ts";
import type { Page } from "./page.ts";

/** Something that was sent and makes another owed. */
type Sent = {
  readonly journey: Pick<Journey, "pages" | "passesOn">;
  readonly answers: Answers;
  readonly reference: string;
};

/**
 * What is answered already in what something sent makes owed: what holds for either event where both ask it, what the journey
 * of the first passes on, and under which reference it was sent.
 *
 * One person asked about in a loop and one asked about without it are the same; of several people nobody is chosen. What does
 * not fit its question is left out. Source: lib/journeys/README.md, "Owed as well".
 */
export function passedOn({ pages }: Pick<Journey, "pages">, { journey, answers, reference }: Sent): Answers {
  const alike = { ...answers, ...Object.assign({}, ...journey.pages.map((page) => onlyItem(page, answers))) };
  const own = { ...journey.passesOn(answers, reference), linkedReference: reference };
  const filledIn = (page: Page) => ({ ...fitting(page, alike, page.carried), ...fitting(page, own) });
  return Object.assign(
    {},
    ...pages.map((page) => {
      const item = Object.assign({}, ...(page.loop?.pages ?? []).map(filledIn));
      return { ...filledIn(page), ...(page.loop && !isEmpty(item) && { [page.loop.name]: [{ number: 1, ...item }] }) };
    }),
  );
}

function onlyItem({ loop }: Page, answers: Answers): Answers {
  const [item, ...more] = loop ? itemsOf(loop, answers) : [];
  return item && more.length === 0 ? item : {};
}

const fitting = ({ fields }: Page, answers: Answers, names: readonly string[] = Object.keys(answers)): Answers =>
  Object.fromEntries(
    names.flatMap((name) => {
      const field = fields[name];
      const answer = answers[name];
      const fits = answer === null ? field?.optional : field?.schema.safeParse(answer).success;
      return fits ? [[name, answer]] : [];
    }),
  );

const isEmpty = (answers: Answers) => Object.keys(answers).length === 0;
