import type { Guidance } from "#lib/journeys/guidance.ts";
import { example } from "./example.ts";

export const guidance: Guidance = {
  purpose: "It tells us that somebody died who was not free to leave, how, and whether anybody else may be at risk.",
  when: [
    "a person died who was detained under the Mental Health Act 1983",
    "a person died who could have been: on leave, absent without leave, or held for a few hours under a short power",
    "they died anywhere: on the ward, in a general hospital or at home on leave",
  ],
  notFor: [
    "The death of a person who was in hospital freely. That is the death of a person using the service.",
    "A second time: send this one in place of the other about a death, and not both.",
  ],
  putIn: [
    "What led up to the death, with times: who saw the person last, who found them, and what was done.",
    "How often the person was being observed, and whether that was done.",
    "The section, the day it began, and where the person was when they died.",
    "Restraint, seclusion and rapid tranquillisation in the seven days before.",
    "The number in LFPSE or your own risk system, so that we do not count the same death twice.",
  ],
  alsoTell: [
    "The family, or whoever acts for the person.",
    "The coroner.",
    "The police, if somebody may have caused it.",
    "The commissioner who pays for the care.",
    "The Ministry of Justice, if the person was a restricted patient.",
  ],
  example,
};
