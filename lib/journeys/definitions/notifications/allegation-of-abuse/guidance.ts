import type { Guidance } from "#lib/journeys/guidance.ts";
import { example } from "./example.ts";

export const guidance: Guidance = {
  purpose: "It tells us that somebody was abused, or is said to have been, and what you did to make people safe.",
  when: [
    "a person using your service was abused, or somebody says or suspects that they were",
    "a person using your service is the abuser, or is said to be",
    "you have doubts: you must tell us whether or not you believe it",
  ],
  notFor: [
    "A mistake with medicines that harmed nobody, and in which nobody suspects abuse or neglect. Keep your own record of it.",
    "The police coming in for the same event. It is told of here, and not once more.",
  ],
  putIn: [
    "What was seen, heard or found, and in whose words. Put what somebody said in quotation marks.",
    "Who is affected and who is said to have done it: by code, role or job title, and never by name.",
    "Whether the one may still come near the other.",
    "When the council’s safeguarding team was told. If not yet, why.",
    "What you did within the first hour.",
  ],
  alsoTell: [
    "The council’s safeguarding team, at once.",
    "The police, if a crime may have been committed.",
    "Children’s services, and the council’s designated officer, if somebody under 18 is involved.",
    "The Disclosure and Barring Service and the professional regulator, about staff, once that is due.",
    "The person, and whoever acts for them.",
  ],
  example,
};
