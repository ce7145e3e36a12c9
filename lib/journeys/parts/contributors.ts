import type { Answers, Field, Options } from "../field.ts";
import { checkboxes } from "../fields/checkboxes.ts";
import { textarea } from "../fields/textarea.ts";

/** What may have played a part in a death, with how errors name it. */
const causes = {
  medicines: ["Medicines", "the medicines"],
  equipment: ["A medical device or other equipment", "the equipment"],
  fall: ["A fall", "the fall"],
  pressureDamage: ["Pressure damage", "the pressure damage"],
  choking: ["Choking", "the choking"],
  infection: ["An infection", "the infection, and which it was"],
  hydration: ["What the person ate or drank", "what the person ate or drank"],
  staffing: ["Staffing", "the staffing"],
  delay: ["A delay in getting help", "the delay"],
  selfHarm: ["Self-harm", "the self-harm"],
  other: ["Something else", "what else it was"],
} as const;
const none = {
  none: { label: "None of these", alone: true },
  notKnown: { label: "Not known yet", alone: true },
} as const;

type Cause = keyof typeof causes;
type Stories = { readonly [P in `${Cause}Part`]: Field<string, false> };

export const contributors = {
  contributors: checkboxes<Cause | keyof typeof none>({
    label: "Could any of these have played a part?",
    inFull: "What could have played a part in the death?",
    hint: "Select all that apply.",
    options: {
      ...(Object.fromEntries(Object.entries(causes).map(([cause, [label]]) => [cause, label])) as Options<Cause>),
      ...none,
    },
    missing: "Select what could have played a part, or “None of these”",
    sample: ["medicines", "fall"],
  }),
};

/** What is known of each, for a later page. */
export const contributions = Object.fromEntries(
  Object.entries(causes).map(([cause, [, what]]) => [`${cause}Part`, storyOf(what)]),
) as Stories;

/** Of each of these questions, whether it is put: only of what may have played a part. */
export const whenContributed = Object.fromEntries(
  Object.keys(causes).map((cause) => [
    `${cause}Part`,
    ({ contributors: given }: Answers) => Array.isArray(given) && given.includes(cause),
  ]),
);

function storyOf(what: string): Field<string, false> {
  return textarea({
    label: `Tell us about ${what}`,
    inFull: `What do you know about ${what}?`,
    prompts: ["what happened, and when", "why it may have played a part", "what was in place against it"],
    missing: `Enter what you know about ${what}`,
    sample: "The last review was in the week before.",
  });
}
