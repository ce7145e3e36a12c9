import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { date } from "#lib/journeys/fields/date.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { yesNo, yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";

/** Who stands by the person, what restricts them, and whether more is to come. */
export const whatHappensNow = {
  representative: yesNoNotKnown({
    label: "Has a relevant person’s representative been appointed?",
    optional: true,
  }),
  advocate: yesNoNotKnown({ label: "Has an independent mental capacity advocate been appointed?", optional: true }),
  restrictions: checkboxes({
    label: "What restrictions are in place now?",
    hint: "Select all that apply.",
    options: {
      lockedDoors: "Locked doors or a keypad",
      constantSupervision: "Constant supervision",
      notFreeToLeave: "Not free to leave",
      physicalRestraint: "Physical restraint",
      medicines: "Medicines to control behaviour",
      equipment: "Equipment, like bed rails, lap belts or sensors",
      contact: "Limits on who they may see or speak to",
      other: "Other restrictions",
      none: { label: "None", alone: true },
    },
    optional: true,
  }),
  restrictionsInWords: textarea({
    label: "More about the restrictions",
    prompts: ["when and how each is used", "why less would not be enough"],
    optional: true,
  }),
  furtherPlanned: yesNo({ label: "Is a further application planned?", optional: true }),
  furtherPlannedOn: date({
    label: "When is it planned for?",
    inFull: "When is the further application planned for?",
    optional: true,
    revealedBy: { field: "furtherPlanned", is: "yes" },
    sample: 150,
  }),
};
