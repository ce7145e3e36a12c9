import type { Guidance } from "#lib/journeys/guidance.ts";
import { example } from "./example.ts";

export const guidance: Guidance = {
  purpose: "It tells us of an incident that the police know of, and that may harm people at your service.",
  when: [
    "an incident was reported to the police, or they look into it",
    "and it may affect the health, safety or welfare of people who use your service, visit it or work there",
  ],
  notFor: [
    "An incident that another notification fits: abuse, a death, a serious injury, an absence without leave, or an event that stops the service. Say there that the police know.",
    "An incident that has nothing to do with the care, like a car scratched in the street.",
    "An incident at an NHS trust, which need not send this one.",
  ],
  putIn: [
    "What happened, in order, with times.",
    "Who had a part in it, by role and code.",
    "How it may affect people, and how they are now.",
    "The police force, and the crime or incident number.",
    "What you did to keep people safe, and what you will change.",
  ],
  alsoTell: [
    "The council’s safeguarding team, if somebody may have been abused.",
    "The families of the people whom it affects.",
    "The accountable officer, if controlled drugs are missing.",
    "The commissioner who pays for the care.",
  ],
  example,
};
