import type { Guidance } from "#lib/journeys/guidance.ts";
import { example } from "./example.ts";

export const guidance: Guidance = {
  purpose: "It tells us what came of an application to deprive a person of their liberty, and what holds now.",
  when: [
    "a council granted or refused a standard authorisation",
    "the Court of Protection decided, even where somebody else had applied, like the council",
    "the application was withdrawn, or the authorisation ended",
  ],
  notFor: [
    "The application alone. Wait until you know what came of it.",
    "An urgent authorisation that you gave yourselves. Put it into this notification once the outcome is known.",
  ],
  putIn: [
    "The letter of the council, or the order of the court: its dates and its conditions are asked for.",
    "Why it was refused, was withdrawn or ended.",
    "What restrictions are in place now.",
  ],
  alsoTell: [
    "The person, and their representative.",
    "The council, as supervisory body, when what the person needs changes.",
    "Us once more, with another notification, if the person died.",
  ],
  example,
};
