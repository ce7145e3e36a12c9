import type { Guidance } from "#lib/journeys/guidance.ts";
import { example } from "./example.ts";

export const guidance: Guidance = {
  purpose: "It tells us that a person has died, how, and whether anybody else may be at risk.",
  when: [
    "a person died while you were giving them care or treatment",
    "a person died later, and your care may have had something to do with it",
    "a person died within 12 months of a termination of pregnancy at your service",
  ],
  notFor: [
    "The death of somebody who was detained under the Mental Health Act, or could have been. That has a notification of its own.",
    "A death that had nothing to do with you: the person had left your service, and your care played no part.",
    "A death that your NHS trust has already reported nationally. You may not need to tell us again.",
  ],
  putIn: [
    "What led up to the death, hour by hour if you can.",
    "Who saw the person last, and who found them. Use roles and codes, not names.",
    "Whether the death was expected, and what care was planned.",
    "Anything that may have played a part, like a fall, a medicine or a delay. Saying so does not mean that you did wrong.",
    "What you did straight away to keep others safe.",
  ],
  alsoTell: [
    "The family, or whoever acts for the person.",
    "The doctor or medical examiner, and the coroner where the death must be reported to them.",
    "The police, if a crime may have been committed.",
    "The council’s safeguarding team, if there may have been abuse or neglect.",
    "The Health and Safety Executive, if it was an accident that comes under RIDDOR.",
  ],
  example,
};
