import type { Guidance } from "#lib/journeys/guidance.ts";
import { example } from "./example.ts";

export const guidance: Guidance = {
  purpose: "It tells us that a person was badly hurt, why, and what you do so that it does not happen again.",
  when: [
    "a health care professional says that the injury does lasting harm to the senses, movement or thinking, changes the body’s structure, causes long pain or psychological harm, or shortens life",
    "they say that it needed treatment to prevent one of these, or death",
    "you are not sure yet, and it may be so",
  ],
  notFor: [
    "A small injury that heals by itself, like a graze or a bruise. Keep your own record of it.",
    "A pressure sore that the person had before your service began.",
    "An injury of which the person died. Tell us of the death.",
  ],
  putIn: [
    "What happened, in order, with times. Use codes, not names.",
    "What the injury is, and who says that it is serious: their role is enough.",
    "How long it took until help came.",
    "What you knew of the risk, what the plan was, and whether it was followed.",
    "What you have changed since. “Not decided yet” is an answer too.",
  ],
  alsoTell: [
    "The person, and whoever acts for them. Say sorry where something went wrong.",
    "The council’s safeguarding team, if there may have been abuse or neglect.",
    "The police, if somebody may have done it on purpose.",
    "The Health and Safety Executive, if the injury comes under RIDDOR.",
    "The MHRA Yellow Card scheme, if equipment or a medicine may be the cause.",
  ],
  example,
};
