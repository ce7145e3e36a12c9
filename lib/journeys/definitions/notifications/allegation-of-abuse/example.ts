import { exampleBeginning, exampleFacts } from "#lib/journeys/example.ts";
import type { Example } from "#lib/journeys/guidance.ts";

const facts = exampleFacts("2026-11-10T13:20:00Z");

/** What a person said of a member of staff, told of on the same day. */
export const example: Example = {
  facts,
  answers: {
    ...exampleBeginning(facts),
    part: "affected",
    kinds: ["physical", "psychological"],
    basis: "byPerson",
    account:
      "At 8:40am P-014 told S-15 that S-12 had “pulled me up by the arm and shouted” when helping them to get up. P-014 cried. S-15 saw a red mark as large as a hand on the left upper arm, and drew it on a body map. S-12 says that they held the arm so that P-014 would not fall. Nobody else was in the room.",
    happened: "oneDate",
    happenedOn: "2026-11-10",
    happenedAt: "07:45",
    place: "here",
    placeRoom: "The person’s own room",
    raisedBy: "person",
    raisedAt: "2026-11-10T08:40",
    awareAt: "2026-11-10T08:40",
    harm: "minor",
    child: "no",
    wishes: "P-014 does not want S-12 to help them any more, and wants their daughter to know.",
    people: [
      {
        number: 1,
        personCode: "P-014",
        beganUsingOn: "2025-06-02",
        ageRange: "from75to84",
        legalStatus: "none",
        couldDecide: "yes",
        sex: "female",
        conditions: ["physicalDisability"],
      },
    ],
    peopleMore: "no",
    abusers: [
      {
        number: 1,
        abuser: "staff",
        abuserJobTitle: "Care assistant",
        abuserCode: "S-12",
        abuserRelationship: "Keyworker",
        abuserContact: "no",
      },
    ],
    abusersMore: "no",
    safeguardingTold: "yes",
    safeguardingToldOn: "2026-11-10",
    safeguardingToldAt: "09:30",
    safeguardingCouncil: "Kent",
    safeguardingReference: "SG-5518",
    safeguardingEnquiry: "notKnown",
    policeTold: "yes",
    policeToldOn: "2026-11-10",
    policeForce: "Kent",
    policeReference: "Log 118 of 10 November",
    policeInvestigating: "notKnown",
    referrals: ["notYet"],
    knownRisk: "no",
    madeSafe:
      "S-12 went home at 9am and does not work until the council and we know more. Two staff help P-014 to get up. We asked all eleven people whom S-12 helped this week whether they are well: nobody had a complaint.",
    staffActions: ["suspended"],
    candour: "yes",
    othersTold: ["family"],
    familyWho: "Daughter",
    familyToldOn: "2026-11-10",
    ownReference: "INC-2043",
  },
};
