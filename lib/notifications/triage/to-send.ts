import type { Journey } from "#lib/journeys/journey.ts";
import { timeLimit } from "#lib/journeys/time-limit.ts";
import { sentenceCase } from "#lib/kernel/words.ts";
import type { Other } from "./others-to-tell.ts";

/** What the triage says of something to be sent besides its title and its law. */
type ToSend = { readonly because: string; readonly when: string; readonly tell: readonly Other[] };

const WITHOUT_DELAY = "Without delay. The law sets no number of hours: send it as soon as you can.";

/** By the letter of the journey that asks it, or will. Source: lib/journeys/README.md, "Who must notify, and when". */
export const toSend: Readonly<Record<string, ToSend>> = {
  a: {
    because: "You must tell us of abuse, and of what somebody says may be abuse, whether or not you believe it.",
    when: WITHOUT_DELAY,
    tell: ["council", "police", "person", "commissioner", "dbs"],
  },
  b: {
    because:
      "You must tell us when somebody dies who was detained under the Mental Health Act 1983, or could have been held under it, wherever they died.",
    when: WITHOUT_DELAY,
    tell: ["coroner", "police", "family", "commissioner", "lfpse"],
  },
  c: {
    because: "You must tell us when somebody dies while you cared for them, or when your care may have led to it.",
    when: WITHOUT_DELAY,
    tell: ["coroner", "police", "family", "commissioner", "hse", "lfpse"],
  },
  d: {
    because: "You must tell us of what stops you from running the service safely, or might.",
    when: WITHOUT_DELAY,
    tell: ["commissioner", "supplier", "family"],
  },
  e: {
    because:
      "You must tell us of an injury that has a lasting effect, or that needs treatment to prevent one, or death. If no health care professional has said so yet, do not wait for it.",
    when: WITHOUT_DELAY,
    tell: ["council", "person", "commissioner", "hse", "mhra", "lfpse"],
  },
  f: {
    because: "You must tell us how it ended, whoever applied, and also when it was withdrawn.",
    when: "Without delay, once you know the outcome or it was withdrawn.",
    tell: ["person", "family", "supervisoryBody"],
  },
  g: {
    because:
      "You must tell us when the police are told of something, or look into it, that may affect people who use, visit or work at your service.",
    when: WITHOUT_DELAY,
    tell: ["council", "family", "commissioner", "hse"],
  },
  h: {
    because:
      "You must tell us when somebody who is detained in a low, medium or high security service is absent without leave. When they come back, tell us that too.",
    when: `${WITHOUT_DELAY} Tell us once when they go, and once when they come back, or both at once.`,
    tell: ["police", "family", "commissioner", "council"],
  },
  i: {
    because:
      "You must tell us when somebody under 18 is in an adult psychiatric unit for longer than 48 hours in a row.",
    when: "Without delay, once the 48 hours have passed.",
    tell: ["council", "family", "commissioner"],
  },
};

/** Of a type that came into the catalogue after these words were written. */
export const withoutWords = (journey: Journey): ToSend => ({
  because: journey.opening,
  when: journey.withinHours === undefined ? WITHOUT_DELAY : sentenceCase(`${timeLimit(journey)}.`),
  tell: ["council", "police", "family", "commissioner"],
});
