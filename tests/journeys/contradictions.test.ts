import { describe, expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { doubtsOf, walk } from "#lib/journeys/walk.ts";
import { larkspur as facts, larkspurHouse } from "./larkspur.ts";

type Row = readonly [answers: object, one: string, other: string];

const granted = { outcome: "granted", outcomeOn: "2026-11-04", appliedOn: "2026-10-01", application: "standard" };
const sore = { injuries: ["pressureSore"], soreDeveloped: "here", soreFoundOn: "2026-11-04" };

/** Of each type: answers that do not fit together, and what is said of them. */
const tables: Readonly<Record<string, readonly Row[]>> = {
  "death-of-person": [
    [
      { ageRange: "stillborn", lastSeenAt: "2026-11-04T09:00" },
      "the person was stillborn",
      "they were last seen alive at a time before the death",
    ],
    [
      { endOfLifeCare: "yes", expected: "no" },
      "the person was receiving end of life care",
      "the death was not expected",
    ],
    [
      { diedOn: "2026-11-04", surgery: "yes", surgeryOn: "2026-10-04" },
      "the person died within 30 days of surgery",
      "it was longer ago",
    ],
    [
      { diedOn: "2026-11-04", restraint: "yes", restraintOn: "2026-10-04" },
      "the person died within 30 days of restraint",
      "it was longer ago",
    ],
    [{ expected: "yes", contributors: ["fall"] }, "the death was expected", "something else may have played a part"],
    [{ resuscitation: "yes", dnacpr: "yes" }, "there was a decision not to try resuscitation", "it was tried"],
    [
      { location: larkspurHouse.id, diedWhere: "here", verifiedBy: "hospitalDoctor" },
      "the person died at this location",
      "a hospital doctor verified the death",
    ],
    [
      { diedWhere: "hospital", verifiedBy: "paramedic" },
      "the person died in hospital",
      "a GP or a paramedic verified the death",
    ],
    [{ coronerTold: "no", policeInvolved: "yes" }, "the police are involved", "the coroner has not been told"],
    [
      { expected: "yes", policeInvolved: "yes" },
      "the death was the expected outcome of an illness",
      "the police are involved",
    ],
    [
      { contributors: ["fall"], candour: "nothingWrong" },
      "nothing went wrong",
      "something may have played a part in the death",
    ],
  ],
  "serious-injury": [
    [{ cause: "hot", injuries: ["fracture"] }, "a burn or hot surface caused it", "it is no burn or scald"],
    [
      { ...sore, injuredOn: "2026-11-05" },
      "the pressure sore was found on that day",
      "the date of the injury is later",
    ],
    [
      { ...sore, beganUsingOn: "2026-11-05" },
      "the pressure sore developed here",
      "it was found before the person began to use the service",
    ],
    [
      { injuries: ["structure"], rules: ["treatment"] },
      "the structure of the body was changed",
      "this is not why the injury is serious",
    ],
    [
      { injuries: ["shortenedLife"], rules: ["treatment"] },
      "the injury shortens the person’s life",
      "this is not why the injury is serious",
    ],
    [
      { injuries: ["pain"], rules: ["impairment"] },
      "there was lasting pain or psychological harm",
      "this is not why the injury is serious",
    ],
    [
      { rules: ["treatment"], treatments: ["none"] },
      "the injury is serious because it needed treatment",
      "no treatment was needed",
    ],
    [
      { treatments: ["firstAid", "gp"], whereNow: "hospital" },
      "the person is in hospital",
      "they needed no ambulance, emergency department, stay or operation",
    ],
    [{ rules: ["shortenedLife"], howNow: "recovering" }, "the person is recovering", "the injury shortens their life"],
    [{ cause: "staff", abuse: "no" }, "a member of staff caused it", "it could not be abuse or neglect"],
    [
      { cause: "otherPerson", abuse: "no" },
      "another person using the service caused it",
      "it could not be abuse or neglect",
    ],
    [
      { injuredOn: "2026-11-04", knownRisk: "yes", riskReviewedOn: "2026-11-05" },
      "the risk assessment was in place before the injury",
      "it was last reviewed after it",
    ],
    [{ cause: "staff", staffActions: ["noStaff"] }, "a member of staff caused the injury", "no staff were involved"],
    [
      { abuse: "yes", othersTold: ["family"] },
      "the injury could be abuse or neglect",
      "the local authority’s safeguarding team has not been told",
    ],
  ],
  "dols-outcome": [
    [
      { ...granted, grantedFrom: "2026-09-30" },
      "the application was made on a later day",
      "it is granted from a day before it",
    ],
    [
      { ...granted, grantedTo: "notKnown" },
      "a standard authorisation was granted, which has a last day",
      "there is no last day, or you do not know it",
    ],
    [{ ...granted, grantedTo: "2026-11-03" }, "it was granted on that date", "its last day was before"],
    [
      { ...granted, restrictions: ["none"] },
      "the person may be deprived of their liberty",
      "there are no restrictions now",
    ],
    [
      { outcome: "notGranted", restrictions: ["lockedDoors"] },
      "the application was not granted",
      "the person is still not free to leave or always watched",
    ],
    [{ outcome: "personDied", restrictions: ["medicines"] }, "the person died", "there are restrictions now"],
    [{ outcome: "personDied", furtherPlanned: "yes" }, "the person died", "another application is planned"],
    [{ ...granted, couldDecide: "yes" }, "the application was granted", "the person could decide about their own care"],
    [
      { outcome: "notGranted", notGrantedBecause: ["capacity"], couldDecide: "no" },
      "it was not granted because of the person’s mental capacity",
      "they could not decide about their own care",
    ],
    [
      { outcome: "ended", endedBecause: "regainedCapacity", couldDecide: "no" },
      "the person regained mental capacity",
      "they could not decide about their own care",
    ],
  ],
  "death-of-detained-patient": [
    [{ status: "ward", diedWhere: "home" }, "the person was on the ward", "they died somewhere else"],
    [{ status: "absent", diedWhere: "here" }, "the person was on leave or absent", "they died at this location"],
    [
      { status: "absent", observation: "reach" },
      "the person was absent without leave",
      "they were within eyesight or arm’s length",
    ],
    [
      { diedOn: "2026-11-04", carePlanOn: "2026-11-05" },
      "the person died on an earlier day",
      "the last care plan is later",
    ],
    [
      { diedOn: "2026-11-04", riskAssessedOn: "2026-11-05" },
      "the person died on an earlier day",
      "the last risk assessment is later",
    ],
    [
      { causeOfDeath: "suicide", coronerTold: "no" },
      "the death is a suspected suicide or homicide",
      "the coroner has not been told",
    ],
    [
      { causeOfDeath: "homicide", policeInvolved: "no" },
      "the death is a suspected suicide or homicide",
      "the police are not involved",
    ],
    [
      { causeOfDeath: "naturalExpected", policeInvolved: "yes" },
      "the death was natural and expected",
      "the police are involved",
    ],
  ],
  "allegation-of-abuse": [
    [
      { part: "affected", child: "no", people: [{ number: 1, ageRange: "from12to15" }] },
      "no child is involved",
      "a person who was affected is under 18",
    ],
    [
      { abusers: [{ number: 1, abuser: "agency" }], staffActions: ["noStaff"] },
      "a member of staff or an agency worker may have done it",
      "no staff were involved",
    ],
  ],
  "police-involvement": [
    [{ toldBy: "nobody", attended: "no" }, "the police came by themselves", "they did not come"],
    [
      { investigating: "no", policeOutcome: "investigating" },
      "the police are not looking into it",
      "they are still looking into it",
    ],
    [
      { attended: "no", investigating: "no", policeOutcome: "arrest" },
      "the police did not come and did not look into it",
      "they arrested, charged or cautioned somebody",
    ],
  ],
  "unauthorised-absence": [
    [
      {
        part: "absence",
        leftHow: "notReturned",
        leftOn: "2026-11-04",
        leaveGranted: "yes",
        leaveUntilOn: "2026-11-05",
      },
      "the person did not come back from leave",
      "leave had been granted until a later day",
    ],
    [
      { part: "absence", security: "low", wardType: "mediumSecure" },
      "the security level of the service is low",
      "that of the ward is medium",
    ],
    [
      { part: "absence", stillAbsent: "no", returnedHow: "police", othersTold: ["nearestRelative"] },
      "the police brought the person back",
      "they have not been told",
    ],
    [{ part: "absence", stillAbsent: "no", returnedHow: "died", harm: "no" }, "the person died", "nobody was harmed"],
  ],
  "events-that-stop-service": [
    [
      { effect: "stopped", contingency: "no" },
      "your service has stopped, or a part of it",
      "your contingency plan is not in use",
    ],
    [
      { kinds: ["premises"], safeForADay: "no", areasUsable: "yes" },
      "the service cannot keep running safely",
      "people can use the damaged parts",
    ],
  ],
};

const rows = Object.entries(tables).flatMap(([slug, table]) => table.map((row) => [slug, ...row] as const));

test.each(rows)("%s of %j: %s, and %s", (slug, answers, one, other) => {
  const journey = catalogue.find((each) => each.slug === slug)!;
  const walked = walk(journey, { ...answers }, facts);
  const doubts = doubtsOf(journey, walked);
  const words = `You said that ${one}, and that ${other}. Check both answers.`;
  expect(doubts.map((doubt) => doubt.words)).toContain(words);
  const { page, question } = doubts.find((doubt) => doubt.words === words)!;
  const asked = walked.path.find(({ slug: at }) => at === page)!;
  expect(
    Object.values(asked.fields).map(({ inFull }) => inFull),
    "stands at a question of its page",
  ).toContain(question);
});

describe("what is left blank or not known yet contradicts nothing", () => {
  test.each(catalogue.map((journey) => [`${journey.slug} ${journey.version}`, journey] as const))(
    "%s",
    (_, journey) => {
      expect(doubtsOf(journey, walk(journey, {}, facts))).toEqual([]);
      const { example } = journey.guidance ?? {};
      if (example) expect(doubtsOf(journey, walk(journey, example.answers, example.facts))).toEqual([]);
    },
  );
});
