import { datetime } from "#lib/journeys/fields/datetime.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";

/** How and when an absence ended, and what came of it. */
export const theReturn = {
  returnedAt: datetime({
    label: "When did the absence end?",
    called: "When the absence ended",
    hint: "If you are not sure of the time, give your best estimate. For example, 27 3 2026 at 2:30pm.",
    missing: "Enter the date and time when the absence ended",
    summary: true,
  }),
  returnedHow: radios({
    label: "How did it end?",
    inFull: "How did the absence end?",
    options: {
      alone: "The person came back alone",
      family: "Family or friends brought them back",
      staff: "Our staff brought them back",
      police: "The police brought them back",
      anotherService: "Another service brought them back",
      found: "They were found somewhere else",
      detentionEnded: "They are not detained any more",
      transferred: "They were moved to another service",
      died: { label: "The person died", hint: "You must also notify us of the death." },
      notKnown: "Not known yet",
    },
    missing: "Select how the absence ended",
    summary: true,
  }),
  harm: yesNoNotKnown({
    label: "Was anybody harmed, or was there an offence?",
    inFull: "Was the person or anybody else harmed, or was there an offence, during the absence?",
    hint: "Harm to the person themselves counts too.",
    missing: "Select yes if anybody was harmed or there was an offence",
  }),
  harmInWords: textarea({
    label: "What happened?",
    inFull: "What harm or offence was there during the absence?",
    prompts: ["who was harmed, and how", "what was done about it"],
    missing: "Enter what harm or offence there was",
    revealedBy: { field: "harm", is: "yes" },
    sample: "The person had cut their arm. A nurse treated it.",
  }),
  reviewed: yesNoNotKnown({
    label: "Have you reviewed the plans for leave and risk?",
    missing: "Select yes if you have reviewed the plans for leave and risk",
  }),
  reviewedInWords: textarea({
    label: "What did you decide?",
    inFull: "What did you decide when you reviewed the plans for leave and risk?",
    prompts: ["what changes in the leave", "what changes in the plan for the risk"],
    missing: "Enter what you decided",
    revealedBy: { field: "reviewed", is: "yes" },
    sample: "Leave is with an escort for the next two weeks.",
  }),
};
