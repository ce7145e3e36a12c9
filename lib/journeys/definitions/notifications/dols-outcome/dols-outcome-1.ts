import { notification } from "#lib/journeys/notification.ts";
import { contradictions } from "./contradictions.ts";
import { heading, identifiers, owedToo, passedOn } from "./heading.ts";
import { questions } from "./questions.ts";

/** As it was until 2 June 2026. What was begun on it is finished on it. */
export const dolsOutcomeBefore = notification({ ...heading, version: 1 })
  .include(questions({ notGranted: {}, ended: {} }))
  .owes(owedToo)
  .passesOn(passedOn)
  .doubts(contradictions)
  .identifiedBy(...identifiers)
  .build();
