import { exampleBeginning, exampleFacts, exampleHospital } from "#lib/journeys/example.ts";
import type { Example } from "#lib/journeys/guidance.ts";

const facts = exampleFacts("2026-11-10T15:00:00Z", exampleHospital);

/** A sudden death on a ward, told of while the cause is not known. */
export const example: Example = {
  facts,
  answers: {
    ...exampleBeginning(facts),
    personCode: "P-052",
    beganUsingOn: "2026-09-14",
    ageRange: "from45to54",
    diedOn: "2026-11-10",
    diedAt: "06:05",
    diedWhere: "here",
    awareAt: "2026-11-10T06:05",
    circumstances:
      "P-052 said at 10pm that they had a cold, and went to bed. S-21 looked in every hour by the plan. At 4:30am P-052 was breathing and turned over. At 5:32am S-21 found P-052 not breathing, and rang the alarm. S-22 and S-23 came within a minute and tried to resuscitate, with the ward’s defibrillator, until the ambulance crew took over at 5:50am. The crew’s doctor said at 6:05am that P-052 had died. Nothing in the room pointed to self-harm. No drugs were found.",
    lastSeenAt: "2026-11-10T04:30",
    lastSeenBy: "A health care assistant",
    observation: "hourly",
    causeOfDeath: "notKnown",
    mentalHealthSection: "s3",
    sectionFrom: "2026-09-14",
    detainedFrom: "2026-09-12",
    status: "ward",
    wardCode: "W-2",
    wardType: "acute",
    restraint: "no",
    seclusion: "no",
    tranquillisation: "no",
    physicalHealth: "Diabetes and high blood pressure. The last check was on 3 November, with a NEWS score of 1.",
    medicines: "Olanzapine, metformin and ramipril.",
    highDose: "no",
    clozapine: "no",
    certificate: "none",
    carePlanOn: "2026-11-03",
    riskAssessedOn: "2026-11-03",
    coronerTold: "yes",
    coronerToldOn: "2026-11-10",
    postMortem: "yes",
    inquest: "notKnown",
    policeInvolved: "yes",
    policeReference: "Log 61 of 10 November",
    madeSafe:
      "The room is closed for the police. The ward manager spoke with each patient, and there are two more staff on the ward today and tonight.",
    othersTold: ["family", "commissioner"],
    familyWho: "Brother",
    familyToldOn: "2026-11-10",
    commissionerToldOn: "2026-11-10",
    sex: "male",
    ethnicGroup: "asianIndian",
    conditions: ["mentalHealthNeed"],
    ownReference: "INC-3307",
    reportedLocally: "yes",
    localReference: "LFPSE-9921",
  },
};
