import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { personCode } from "#lib/journeys/fields/person-code.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { part } from "#lib/journeys/journey.ts";
import { ageRanges, isChild } from "#lib/journeys/parts/person.ts";

type Involved = {
  readonly involvedRole?: string;
  readonly involvedAge?: string;
  readonly involvedCode?: string;
  readonly involvedPart?: readonly string[];
};

/** Somebody who had a part in the incident. */
export const whoeverWasInvolved = part()
  .page("g3", {
    heading: "Somebody who was involved",
    fields: {
      involvedRole: radios({
        label: "Who are they?",
        inFull: "Who is the person who was involved?",
        options: {
          person: "A person using the service",
          staff: "A member of staff",
          visitor: "A visitor",
          public: "Somebody else",
          notKnown: "Not known yet",
        },
        missing: "Select who they are",
      }),
      involvedAge: radios({
        label: "Age range",
        options: ageRanges,
        missing: "Select their age range",
        revealedBy: { field: "involvedRole", is: "person" },
        sample: "from75to84",
      }),
      involvedCode: personCode({
        label: "Your code for them",
        inFull: "Code for the person who was involved",
        hint: "Like P-014, S-12 for staff, or V-1 for a visitor. Do not enter their name.",
        missing: "Enter your code for them",
      }),
      involvedPart: checkboxes({
        label: "What was their part in it?",
        inFull: "What was the part of the person who was involved?",
        hint: "Select all that apply.",
        options: {
          affected: "They were affected by it",
          suspected: "They are suspected of it",
          saw: "They saw it",
          missing: "They are the person who was missing",
          other: "Another part",
          notKnown: { label: "Not known yet", alone: true },
        },
        missing: "Select what their part was",
      }),
    },
  })
  .build();

export const isChildInvolved = (involved: readonly Involved[] = []) =>
  involved.some(({ involvedRole, involvedAge }) => involvedRole === "person" && isChild(involvedAge));

/** The one person using the service who was affected, as other notifications ask for them; of several nobody is chosen. */
export function affectedPerson(involved: readonly Involved[] = []) {
  const [one, ...more] = involved.filter(
    ({ involvedRole, involvedPart }) => involvedRole === "person" && involvedPart?.includes("affected"),
  );
  return one && more.length === 0 ? { personCode: one.involvedCode, ageRange: one.involvedAge } : {};
}
