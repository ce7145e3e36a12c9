import type { Known, Options } from "#lib/journeys/field.ts";
import { oneOf } from "#lib/journeys/fields/radios.ts";
import { longDate } from "#lib/kernel/dates.ts";
import type { Facts, FirstPart } from "#lib/kernel/facts.ts";

const NOT_IN_LIST = "notInList";

/** The absences at the chosen location that there are to choose from, and one that was chosen before it was off the list. */
export const absencesThere = ({ given, facts }: Known): readonly FirstPart[] =>
  (facts.firstParts ?? []).filter(({ locationId }) => locationId === given.location);

/** Those of which nobody has told the end. */
const openAbsences = (known: Known) => absencesThere(known).filter(({ settled }) => !settled);

const optionsOf = (known: Known): Options => ({
  ...Object.fromEntries(openAbsences(known).map((one) => [one.reference, wordsOf(one, known)])),
  [NOT_IN_LIST]: notInList(known),
});

function notInList(known: Known): Options[string] {
  const label = "It is not in this list";
  const gone = absencesThere(known).find(({ settled }) => settled);
  if (!gone?.settled) return label;
  const { by } = gone.settled;
  const why = by
    ? `somebody has told us already that this person is back (${by})`
    : "somebody has told us already, or said that it is not needed";
  const hint = `${wordsOf(gone, known).label}, is off the list: ${why}. If you mean that absence, you can delete this draft.`;
  return { label, hint };
}

const wordsOf = ({ reference, locationId, answers }: FirstPart, { facts }: Known) => ({
  label: `${answers.personCode}, absent since ${longDate(String(answers.leftOn))}`,
  hint: [reference, facts.locations.find(({ id }) => id === locationId)?.name].filter(Boolean).join(", "),
});

/** The absence that has ended, by its reference, where there is any to choose from. */
export const whichAbsence = {
  firstPart: {
    ...oneOf<string, false>(
      {
        label: "Which absence has ended?",
        missing: "Select which absence has ended, or “It is not in this list”",
        revealedBy: { field: "part", is: "return" },
      },
      optionsOf,
    ),
    show: (answer: string, known: Known) => {
      const found = openAbsences(known).find(({ reference }) => reference === answer);
      if (found) return `${wordsOf(found, known).label} (${answer})`;
      return answer === NOT_IN_LIST ? "Not in the list" : "No longer offered";
    },
  },
};

type Told = { readonly part?: string; readonly firstPart?: string };

/** Whether this tells who was absent and since when: not where the part sent before did. */
export const tellsWho = ({ part, firstPart = NOT_IN_LIST }: Told) => part !== "return" || firstPart === NOT_IN_LIST;

type Began = { readonly leftOn?: string; readonly leftAt?: string };

/** When the absence began, as it is told here or was told in the first part. */
export function beginningOf(given: Told & Began & { readonly location?: string }, facts: Facts): Began {
  if (tellsWho(given)) return given;
  return openAbsences({ given, facts }).find(({ reference }) => reference === given.firstPart)?.answers ?? {};
}
