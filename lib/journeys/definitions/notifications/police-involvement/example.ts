import { exampleBeginning, exampleFacts } from "#lib/journeys/example.ts";
import type { Example } from "#lib/journeys/guidance.ts";

const facts = exampleFacts("2026-11-10T08:30:00Z");

/** Somebody came in at night and took medicines. */
export const example: Example = {
  facts,
  answers: {
    covered: "no",
    ...exampleBeginning(facts),
    incidents: ["theft", "trespass"],
    account:
      "At 2:15am S-07 heard glass break. The window of the treatment room was open and the medicines cupboard forced. S-07 saw a person run to the road, kept everybody in their rooms with S-08, and told the police at 2:18am. Two officers came at 2:40am. Diazepam, 56 tablets, and a box of syringes are missing. Nobody met the person.",
    happenedOn: "2026-11-10",
    happenedAt: "02:15",
    place: "here",
    placeRoom: "Treatment room, on the ground floor",
    awareAt: "2026-11-10T02:15",
    involved: [
      { number: 1, involvedRole: "public", involvedCode: "X-1", involvedPart: ["suspected"] },
      { number: 2, involvedRole: "staff", involvedCode: "S-07", involvedPart: ["saw"] },
    ],
    involvedMore: "no",
    couldAffect:
      "Four people need diazepam: the out of hours chemist brought theirs by 7am, and no dose was late. Six people heard the noise and are afraid that it happens again.",
    harm: "no",
    abuse: "no",
    toldBy: "service",
    policeKnewOn: "2026-11-10",
    policeKnewAt: "02:18",
    force: "Kent",
    crimeReference: "Log 33 of 10 November",
    attended: "yes",
    investigating: "yes",
    policeOutcome: "investigating",
    madeSafe:
      "The window is boarded up, and a guard is here tonight. All medicines are in the safe of the office. Staff sat with the six people until they slept.",
    prevention: "We will put bars before the window, and move the cupboard to a room without one.",
    othersTold: ["commissioner", "other"],
    commissionerToldOn: "2026-11-10",
    otherWho: "The accountable officer for controlled drugs",
    otherToldOn: "2026-11-10",
    ownReference: "INC-2050",
  },
};
