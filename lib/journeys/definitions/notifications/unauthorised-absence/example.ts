import { exampleBeginning, exampleFacts, exampleHospital } from "#lib/journeys/example.ts";
import type { Example } from "#lib/journeys/guidance.ts";

const facts = exampleFacts("2026-11-12T11:00:00Z", exampleHospital);

/** Somebody who did not come back from leave in the evening, and was back in the morning. */
export const example: Example = {
  facts,
  answers: {
    ...exampleBeginning(facts),
    security: "low",
    part: "absence",
    personCode: "P-058",
    beganUsingOn: "2026-06-02",
    ageRange: "from25to34",
    leftOn: "2026-11-11",
    leftAt: "19:00",
    stillAbsent: "no",
    awareAt: "2026-11-11T19:10",
    leftHow: "notReturned",
    story:
      "P-058 had leave on their own from 5pm to 7pm, to go to the shops. They had come back in time from six such leaves. At 7:10pm S-31 saw that they were not back and rang their phone, which was off. S-31 and S-33 looked in the grounds. At 7:40pm S-31 rang the police. At 8:15am P-058 rang at the door, alone.",
    leaveGranted: "yes",
    leaveUntilOn: "2026-11-11",
    leaveUntilAt: "19:00",
    riskToSelf: "medium",
    riskToOthers: "low",
    riskFromOthers: "medium",
    absencesBefore: 0,
    mentalHealthSection: "s17",
    sectionInWords: "Section 3",
    wardCode: "W-4",
    wardType: "lowSecure",
    returnedAt: "2026-11-12T08:15",
    returnedHow: "alone",
    harm: "no",
    reviewed: "yes",
    reviewedInWords: "Leave is with an escort until the meeting about the care plan on 18 November.",
    madeSafe: "A doctor saw P-058 at 8:40am. They were cold and hungry, and not hurt.",
    prevention: "Whoever goes on leave tells us the way they take, and rings at half time.",
    othersTold: ["police", "nearestRelative"],
    policeToldOn: "2026-11-11",
    policeReference: "Log 412 of 11 November",
    nearestRelativeToldOn: "2026-11-11",
    sex: "female",
    ethnicGroup: "whiteBritish",
    conditions: ["mentalHealthNeed"],
    ownReference: "INC-3341",
  },
};
