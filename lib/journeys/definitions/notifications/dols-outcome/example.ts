import { exampleBeginning, exampleFacts } from "#lib/journeys/example.ts";
import type { Example } from "#lib/journeys/guidance.ts";

const facts = exampleFacts("2026-11-10T11:00:00Z");

/** A standard authorisation that was granted with a condition. */
export const example: Example = {
  facts,
  answers: {
    ...exampleBeginning(facts),
    personCode: "P-031",
    beganUsingOn: "2026-08-24",
    ageRange: "from75to84",
    application: "standard",
    appliedBy: "service",
    appliedOn: "2026-08-24",
    urgentAuthorisation: "yes",
    urgentFrom: "2026-08-24",
    urgentTo: "2026-08-30",
    urgentExtended: "no",
    supervisoryBody: "Kent",
    outcome: "grantedWithConditions",
    outcomeOn: "2026-11-09",
    awareAt: "2026-11-10T09:40",
    grantedFrom: "2026-11-09",
    grantedTo: "2027-05-08",
    conditionsSet: "Offer P-031 a walk outside every day with one member of staff, and write down when they say no.",
    representative: "yes",
    advocate: "no",
    restrictions: ["lockedDoors", "notFreeToLeave"],
    restrictionsInWords: "The front door has a keypad. P-031 goes out with one member of staff.",
    furtherPlanned: "no",
    couldDecide: "no",
    sex: "female",
    conditions: ["dementia"],
    ownReference: "DOLS-118",
  },
};
