import { exampleBeginning, exampleFacts } from "#lib/journeys/example.ts";
import type { Example } from "#lib/journeys/guidance.ts";

const facts = exampleFacts("2026-11-10T10:15:00Z");

/** An expected death at night in a care home. */
export const example: Example = {
  facts,
  answers: {
    ...exampleBeginning(facts),
    personCode: "P-027",
    beganUsingOn: "2024-03-18",
    ageRange: "over85",
    legalStatus: "none",
    diedOn: "2026-11-10",
    diedAt: "03:40",
    diedWhere: "here",
    awareAt: "2026-11-10T03:40",
    circumstances:
      "P-027 had been receiving end of life care here since 2 November, planned with the GP and the palliative care team. In the evening their breathing changed. S-04 rang the out of hours doctor, who raised the dose of pain relief by the plan. S-04 and S-11 looked in every 30 minutes and kept P-027’s mouth moist. P-027’s daughter was at the bedside from 9pm. At 3:40am S-04 found that P-027 had stopped breathing. The daughter was there. The nurse on duty verified the death at 4:05am.",
    lastSeenAt: "2026-11-10T03:10",
    lastSeenBy: "A senior care assistant",
    causeKnown: "notYet",
    endOfLifeCare: "yes",
    expected: "yes",
    appropriateCare: "yes",
    surgery: "no",
    restraint: "no",
    contributors: ["none"],
    resuscitation: "no",
    dnacpr: "yes",
    verifiedBy: "nurse",
    verifiedOn: "2026-11-10",
    coronerTold: "no",
    policeInvolved: "no",
    candour: "nothingWrong",
    othersTold: ["family"],
    familyWho: "Daughter",
    familyToldOn: "2026-11-10",
    sex: "female",
    conditions: ["dementia"],
    ownReference: "DN-2026-31",
    anythingElse: "The end of life care plan was reviewed on 2 November and on 8 November.",
  },
};
