import type { Answers, Fields } from "#lib/journeys/field.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { always, type Page, pageOf } from "#lib/journeys/page.ts";
import { namingNobody } from "#lib/journeys/scan/naming-nobody.ts";
import type { Judged } from "./privacy-findings.ts";

/** Where it stands among the pages of a draft. */
export const NAMES = "names";

const looksLike: Record<Judged["kind"], string> = {
  nhsNumber: "an NHS number",
  email: "an email address",
  phone: "a telephone number",
  dateOfBirth: "a date of birth",
  postcode: "a postcode",
  titledName: "a person’s name",
  colleagueName: "the name of someone who works with you",
};

/** The page that asks what to do about words that may tell who somebody is: one question for each. */
export const findingsPage = (words: readonly Judged[]): Page =>
  pageOf("Names and numbers", NAMES, always, {
    heading: "Did you mean to write these names or numbers?",
    fields: Object.fromEntries(words.flatMap(questions)),
    check: (answers: Answers, { today }) => reasonsThatName(words, answers, today),
  });

/** The name of the question about these words, and of the one for the reason to keep them. */
export const namesOf = ({ key }: Pick<Judged, "key">) => ({
  choice: `words${key.slice(0, 16)}`,
  because: `because${key.slice(0, 16)}`,
});

/** Staff read the reasons, so none may tell what is taken out of the text. */
const reasonsThatName = (words: readonly Judged[], answers: Answers, today: string) =>
  Object.fromEntries(
    words.flatMap((one) => {
      const { because } = namesOf(one);
      const read = namingNobody(String(answers[because] ?? ""), today);
      return read.ok ? [] : [[because, read.error]];
    }),
  );

function questions(one: Judged): (readonly [string, Fields[string]])[] {
  const { choice, because } = namesOf(one);
  const judge = radios({
    label: `“${one.text}”`,
    hint: `This looks like ${looksLike[one.kind]}.`,
    options: {
      takeOut: "I will take it out and use a code",
      notAPerson: "It does not say who somebody is",
      mustStay: "It must stay",
    },
    missing: `Select what to do about “${one.text}”`,
    sample: "notAPerson",
  });
  const reason = text({
    label: "Why must it stay?",
    missing: `Enter why “${one.text}” must stay`,
    revealedBy: { field: choice, is: "mustStay" },
    sample: "It is the name of the building.",
  });
  return [
    [choice, judge],
    [because, reason],
  ];
}
