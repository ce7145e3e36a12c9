import { exampleBeginning, exampleFacts } from "#lib/journeys/example.ts";
import type { Example } from "#lib/journeys/guidance.ts";

const facts = exampleFacts("2026-11-10T16:30:00Z");

/** A fall in a care home, told of on the same day. */
export const example: Example = {
  facts,
  answers: {
    ...exampleBeginning(facts),
    personCode: "P-014",
    beganUsingOn: "2025-06-02",
    ageRange: "from75to84",
    legalStatus: "dols",
    injuredOn: "2026-11-10",
    injuredAt: "07:20",
    place: "here",
    placeRoom: "The person’s own bathroom",
    awareAt: "2026-11-10T07:25",
    cause: "fall",
    fallFrom: "level",
    story:
      "P-014 got up alone and went to the bathroom. The sensor mat rang at 7:18am. S-09 was with another person and came at 7:25am. P-014 was on the floor, awake, with pain in the right hip. S-09 did not move P-014, called for S-02, and S-02 rang for an ambulance at 7:28am. It came at 8:10am. The floor was dry. P-014 wore socks, and no slippers.",
    witnessed: "no",
    abuse: "no",
    injuries: ["fracture"],
    bones: "Right hip",
    rules: ["impairment", "treatment"],
    opinionOf: "hospitalDoctor",
    treatments: ["ambulance", "admitted"],
    treatedWhere: "Hospital, orthopaedic ward",
    minutesToHelp: 5,
    whereNow: "hospital",
    howNow: "recovering",
    ambulanceAt: "2026-11-10T08:10",
    admittedAt: "2026-11-10T09:30",
    opinionOn: "2026-11-10",
    knownRisk: "yes",
    riskAssessment: "A falls risk assessment: high risk, because of dizziness when getting up.",
    riskReviewedOn: "2026-10-20",
    riskPlan: "A sensor mat beside the bed, slippers with a grip, and staff come within two minutes when it rings.",
    planFollowed: "no",
    planNotFollowedBecause: "S-09 was alone on the floor for ten minutes, because the day shift came late.",
    madeSafe:
      "The night shift now stays until the day shift has come. We went through the falls plans of everybody with a sensor mat today.",
    staffActions: ["noAction"],
    prevention: "A third person will be on from 7am to 8am. We will look at whether it works on 1 December.",
    candour: "yes",
    othersTold: ["council", "family"],
    councilToldOn: "2026-11-10",
    councilReference: "SG-5518",
    familyWho: "Son",
    familyToldOn: "2026-11-10",
    couldDecide: "no",
    sex: "male",
    conditions: ["dementia", "physicalDisability"],
    ownReference: "INC-2041",
  },
};
