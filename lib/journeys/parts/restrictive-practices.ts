import type { Field } from "../field.ts";
import { date } from "../fields/date.ts";
import { text } from "../fields/text.ts";
import { textarea } from "../fields/textarea.ts";
import { time } from "../fields/time.ts";
import { yesNoNotKnown } from "../fields/yes-no.ts";
import { isLater } from "../known-days.ts";
import type { PageErrors } from "../page.ts";

type Words = { readonly what: string; readonly type: string; readonly sample: string };

/** What each is called, with the question for its kind. */
const practices = {
  restraint: {
    what: "restraint",
    type: "What type of restraint was it?",
    sample: "Holding by the arms",
  },
  seclusion: {
    what: "seclusion",
    type: "Where was the person secluded?",
    sample: "The seclusion room",
  },
  tranquillisation: {
    what: "rapid tranquillisation",
    type: "Which medicine was used?",
    sample: "Lorazepam",
  },
} satisfies Record<string, Words>;

type Practice = keyof typeof practices;
type Fields = { readonly [P in Practice]: Field<"yes" | "no" | "notKnown", false> };

/** What was done to hold somebody back shortly before they died, as it was used last. */
export const restrictivePractices: Fields = Object.assign(
  {},
  ...Object.entries(practices).map(([practice, words]) => fieldsOf(practice, words)),
);

/** Each that is dated after the death. */
export const checkPractices = (given: Readonly<Record<string, unknown>>): PageErrors =>
  Object.fromEntries(
    Object.entries(practices)
      .filter(([practice]) => isLater(dayIn(given, `${practice}On`), dayIn(given, "diedOn")))
      .map(([practice, { what }]) => [
        `${practice}On`,
        `Date of the ${what} must be the same as or before the date of death`,
      ]),
  );

function fieldsOf(practice: string, { what, type, sample }: Words) {
  const revealedBy = { field: practice, is: "yes" };
  return {
    [practice]: yesNoNotKnown({
      label: `Was ${what} used in the 7 days before the death?`,
      missing: `Select yes if ${what} was used`,
    }),
    [`${practice}Type`]: text({ label: type, missing: `Enter more about the ${what}`, revealedBy, sample }),
    [`${practice}On`]: date({
      label: `Date of the ${what}`,
      hint: "The last time. For example, 27 3 2026",
      past: true,
      notKnown: `I do not know the date of the ${what}`,
      missing: `Enter the date of the ${what}, or select that you do not know it`,
      revealedBy,
    }),
    [`${practice}At`]: time({
      label: `Time of the ${what}`,
      on: `${practice}On`,
      notKnown: `I do not know the time of the ${what}`,
      optional: true,
      revealedBy,
    }),
    [`${practice}InWords`]: textarea({
      label: `Why and how was ${what} used?`,
      prompts: ["what was tried before it", "who did what, and for how long", "how the person was watched"],
      missing: `Enter why and how ${what} was used`,
      revealedBy,
    }),
  };
}

const dayIn = (given: Readonly<Record<string, unknown>>, name: string) => {
  const answer = given[name];
  return typeof answer === "string" ? answer : undefined;
};
