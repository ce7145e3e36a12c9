import { checkboxes } from "../fields/checkboxes.ts";
import { date } from "../fields/date.ts";
import { radios } from "../fields/radios.ts";
import { text } from "../fields/text.ts";
import { yesNoNotKnown } from "../fields/yes-no.ts";

/** The heads of injury. */
export const injuries = {
  injuries: checkboxes({
    label: "What kind of injury was it?",
    hint: "Select all that apply.",
    options: {
      senses: "Injury to the senses",
      organ: "Damage to a major organ",
      fracture: "Fracture of one or more bones",
      tissue: "Damage to a muscle, tendon, joint or blood vessel",
      pressureSore: "Pressure sore of grade 3 or above",
      intellect: "Damage to thinking, speech or memory",
      psychological: "Psychological harm",
      pain: "Pain that has lasted, or is likely to last, more than 28 days",
      burn: "Burn or scald",
      head: "Head injury",
      structure: "Change to the structure of the body, like an amputation",
      shortenedLife: "A shorter life",
      other: "Another injury",
      notKnown: { label: "Not known yet", alone: true },
    },
    missing: "Select what kind of injury it was",
    summary: true,
    sample: ["fracture", "pressureSore"],
  }),
};

/** What is asked about some of them, for a later page. */
export const injuryDetails = {
  senses: checkboxes({
    label: "Which senses were injured?",
    options: {
      ...{ sight: "Sight", hearing: "Hearing", touch: "Touch", smell: "Smell" },
      notKnown: { label: "Not known yet", alone: true },
    },
    missing: "Select which senses were injured",
  }),
  organ: text({
    label: "Which organ was damaged?",
    missing: "Enter which organ was damaged",
    sample: "Kidney",
  }),
  bones: text({
    label: "Which bones were broken?",
    missing: "Enter which bones were broken",
    sample: "Left wrist",
  }),
  tissue: text({
    label: "Which muscle, tendon, joint or blood vessel was damaged?",
    missing: "Enter which muscle, tendon, joint or blood vessel was damaged",
    sample: "Right shoulder joint",
  }),
  intellect: checkboxes({
    label: "What of thinking, speech or memory was damaged?",
    options: {
      intelligence: "Intelligence",
      speech: "Speech",
      thinking: "Thinking",
      remembering: "Remembering",
      judgment: "Making judgments",
      solving: "Solving problems",
      other: "Something else",
      notKnown: { label: "Not known yet", alone: true },
    },
    missing: "Select what was damaged",
  }),
  psychological: checkboxes({
    label: "What psychological harm was there?",
    options: {
      ptsd: "Post-traumatic stress disorder",
      stress: "Stress that needs treatment",
      psychosis: "Psychosis",
      depression: "Clinical depression",
      anxiety: "Clinical anxiety",
      other: "Something else",
      notKnown: { label: "Not known yet", alone: true },
    },
    missing: "Select what psychological harm there was",
  }),
  injuryOther: text({
    label: "What other injury was it?",
    missing: "Enter what the injury was",
    sample: "A deep cut",
  }),
};

const askedOf = {
  ...{ senses: "senses", organ: "organ", bones: "fracture", tissue: "tissue", intellect: "intellect" },
  ...{ psychological: "psychological", injuryOther: "other" },
} satisfies Record<keyof typeof injuryDetails, string>;

/** Of each of these questions, whether it is put: only of a head that was chosen. */
export const whenInjured = Object.fromEntries(
  Object.entries(askedOf).map(([name, head]) => [
    name,
    ({ injuries: given }: { injuries?: readonly string[] }) => given?.includes(head) ?? false,
  ]),
);

export const pressureSore = {
  soreGrade: radios({
    label: "What grade is the pressure sore?",
    options: {
      three: "Grade 3",
      four: "Grade 4",
      unstageable: "Cannot be graded",
      deepTissue: "Deep tissue injury",
      notKnown: "Not known yet",
    },
    missing: "Select the grade of the pressure sore",
  }),
  soreWhere: text({
    label: "Where on the body is the pressure sore?",
    missing: "Enter where on the body it is",
    sample: "Left heel",
  }),
  soreDeveloped: radios({
    label: "Where did the pressure sore develop?",
    options: { here: "Here", onArrival: "It was there when the person arrived", notKnown: "Not known yet" },
    missing: "Select where it developed",
  }),
  soreFoundOn: date({
    label: "Date the pressure sore was found",
    past: true,
    notKnown: "I do not know the date",
    missing: "Enter the date it was found, or select that you do not know it",
  }),
  soreSpecialist: yesNoNotKnown({
    label: "Is a specialist involved in the care of the pressure sore?",
    missing: "Select yes if a specialist is involved",
  }),
};
