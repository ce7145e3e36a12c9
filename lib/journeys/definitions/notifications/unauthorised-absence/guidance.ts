import type { Guidance } from "#lib/journeys/guidance.ts";
import { example } from "./example.ts";

export const guidance: Guidance = {
  purpose: "It tells us that a detained person is absent without leave, and when they are back.",
  when: [
    "a detained person has left a service with low, medium or high security without leave",
    "a detained person has not come back from leave in time",
    "such a person is back, or their absence has ended in another way",
  ],
  notFor: [
    "An absence from a service that has no security level. You do not need to tell us.",
    "An absence of somebody who is not detained. If the police are involved, that may be a notification of its own.",
    "A death during an absence alone. That has a notification of its own.",
  ],
  putIn: [
    "When the absence began, and how the person left.",
    "The section, the ward, and whether leave had been granted.",
    "How great the risk is for the person and for others.",
    "Who has been told, and when.",
    "Once the person is back: when, how, and whether anybody was harmed.",
  ],
  alsoTell: [
    "The police, if the person or others may be in danger.",
    "The nearest relative.",
    "The Ministry of Justice, if the person is a restricted patient.",
    "The commissioner who pays for the care.",
  ],
  example,
};
