import type { Answers } from "#lib/journeys/field.ts";
import { date } from "#lib/journeys/fields/date.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { isLater } from "#lib/journeys/known-days.ts";
import { everywhere, notification } from "#lib/journeys/notification.ts";
import { checkCoroner, coroner, police } from "#lib/journeys/parts/authorities.ts";
import { aware } from "#lib/journeys/parts/aware.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";
import { checkLastSeen, circumstances, lastSeen, lastSeenBy } from "#lib/journeys/parts/circumstances.ts";
import { contributions, contributors, whenContributed } from "#lib/journeys/parts/contributors.ts";
import { emergency } from "#lib/journeys/parts/emergency.ts";
import { actions, anythingElse } from "#lib/journeys/parts/ending.ts";
import { moreAboutPersonWhoDied } from "#lib/journeys/parts/more-about-person.ts";
import { isChild, personWhoDied } from "#lib/journeys/parts/person.ts";
import { references } from "#lib/journeys/parts/references.ts";
import { risk } from "#lib/journeys/parts/risk.ts";
import { checkSurgeryAndRestraint, surgeryAndRestraint } from "#lib/journeys/parts/surgery-and-restraint.ts";
import { checkTimeOfDeath, timeOfDeath, warnOfTimeOfDeath } from "#lib/journeys/parts/time-of-death.ts";
import { told } from "#lib/journeys/parts/told.ts";
import { chosenLocation } from "#lib/journeys/registered-for.ts";
import { activity } from "#lib/kernel/code-lists/activities.ts";
import { sectors } from "#lib/kernel/code-lists/sectors.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { contradictions } from "./contradictions.ts";
import { guidance } from "./guidance.ts";

const isAtPractice = (given: Answers, facts: Facts) =>
  chosenLocation({ given, facts })?.sector === sectors.primaryMedical;

type OfExpected = {
  readonly expected?: string;
  readonly appropriateCare?: string;
  readonly surgery?: string;
  readonly restraint?: string;
  readonly contributors?: readonly string[];
  readonly policeInvolved?: string;
};

/** Of an expected death nobody is asked what they did about it, nor what could have prevented it. */
function isUnexpected(answers: OfExpected): boolean {
  const { expected, appropriateCare, surgery, restraint, contributors, policeInvolved } = answers;
  const isExpected = expected === "yes" && appropriateCare === "yes";
  const nothingElse = [surgery, restraint, policeInvolved].every((answer) => answer === "no");
  return !(isExpected && nothingElse && contributors?.join() === "none");
}

/**
 * Deaths while an activity was carried on, or that may have come of it; and after a termination of pregnancy within 12
 * months.
 */
export const deathOfPerson = notification({
  slug: "death-of-person",
  letter: "c",
  title: "Death of a person using the service",
  source:
    "Care Quality Commission (Registration) Regulations 2009, regulation 16, with regulation 20 for a death after a termination of pregnancy",
  version: 1,
  before: emergency,
  offeredAt: everywhere,
  guidance,
})
  .include(beginning({ offeredAt: everywhere }))
  .include(personWhoDied)
  .section("What happened")
  .page("c2", {
    heading: "When and where did the person die?",
    fields: { ...timeOfDeath, ...aware({ label: "When did the service become aware of the death?" }) },
    check: checkTimeOfDeath,
    warn: warnOfTimeOfDeath,
  })
  .page("c18", {
    heading: "What happened?",
    fields: { ...circumstances, ...lastSeen, ...lastSeenBy },
    check: checkLastSeen,
  })
  .section("Care and what followed")
  .page("c5", {
    heading: "The cause of death, and the care before it",
    fields: {
      causeKnown: radios({
        label: "Do you know the cause of death shown on the death certificate?",
        options: { yes: "Yes", notYet: "Not known yet" },
        missing: "Select yes if you know the cause of death",
      }),
      cause: text({
        label: "Cause of death",
        max: 300,
        missing: "Enter the cause of death",
        revealedBy: { field: "causeKnown", is: "yes" },
        sample: "Bronchopneumonia",
      }),
      endOfLifeCare: yesNoNotKnown({
        label: "Was the person receiving end of life or palliative care?",
        missing: "Select yes if the person was receiving end of life or palliative care",
      }),
      expected: yesNoNotKnown({
        label: "Was the death the expected outcome of an illness or medical condition?",
        missing: "Select yes if the death was expected",
        summary: true,
      }),
      appropriateCare: yesNoNotKnown({
        label: "Was the person getting appropriate care for it?",
        inFull: "Was the person getting appropriate care for the illness or condition?",
        missing: "Select yes if the person was getting appropriate care for it",
        revealedBy: { field: "expected", is: "yes" },
      }),
      seenWithinTwoWeeks: yesNoNotKnown({
        label: "Did the practice see the person in the two weeks before the death?",
        missing: "Select yes if the practice saw the person in the two weeks before",
      }),
      careContributed: yesNoNotKnown({
        label: "Could the practice’s care have contributed to the death?",
        missing: "Select yes if its care could have contributed",
      }),
      careContributedHow: textarea({
        label: "How?",
        inFull: "How could the practice’s care have contributed?",
        prompts: ["which care was given, or was not", "how it may have led to the death"],
        missing: "Enter how its care could have contributed",
        revealedBy: { field: "careContributed", is: "yes" },
      }),
    },
    onlyWhen: { seenWithinTwoWeeks: isAtPractice, careContributed: isAtPractice },
  })
  .page("c8", {
    heading: "Surgery, restraint and other causes",
    fields: { ...surgeryAndRestraint, ...contributors },
    onlyWhen: {
      termination: (given, facts) =>
        chosenLocation({ given, facts })?.activities.includes(activity("RA12").name) ?? false,
    },
    check: checkSurgeryAndRestraint,
  })
  .page("c10", { heading: "What may have played a part", fields: contributions, onlyWhen: whenContributed })
  .page("c13", {
    heading: "Resuscitation and certificate",
    fields: {
      resuscitation: yesNoNotKnown({ label: "Was resuscitation tried?", optional: true }),
      dnacpr: yesNoNotKnown({ label: "Was there a decision not to try resuscitation (DNACPR)?", optional: true }),
      verifiedBy: radios({
        label: "Who verified or certified the death?",
        options: {
          gp: "A GP",
          hospitalDoctor: "A hospital doctor",
          nurse: "A nurse",
          paramedic: "A paramedic",
          other: "Someone else",
          notKnown: "Not known",
        },
        optional: true,
        sample: "other",
      }),
      verifiedByOther: text({
        label: "Their role",
        inFull: "Role of whoever verified or certified the death",
        missing: "Enter the role of whoever verified or certified the death",
        revealedBy: { field: "verifiedBy", is: "other" },
        sample: "Out of hours doctor",
      }),
      verifiedOn: date({ label: "Date the death was verified or certified", past: true, optional: true }),
    },
    check: ({ diedOn, verifiedOn }) =>
      isLater(diedOn, verifiedOn)
        ? { verifiedOn: "Date the death was verified or certified must be the same as or after the date of death" }
        : {},
  })
  .page("c15", {
    heading: "Coroner, medical examiner and police",
    fields: {
      ...coroner,
      medicalExaminer: yesNoNotKnown({ label: "Has a medical examiner reviewed the death?", optional: true }),
      ...police,
    },
    check: checkCoroner,
  })
  .includeWhen(isUnexpected, risk)
  .includeWhen(isUnexpected, actions)
  .include(
    told({
      bodies: ["council", "commissioner", "family", "hse", "professionalRegulator", "dbs", "other"],
      candour: "Have you told the family, or someone who acts for the person, what happened?",
      candourToo: { nothingWrong: "Nothing went wrong" },
      happenedOn: "diedOn",
    }),
  )
  .include(moreAboutPersonWhoDied)
  .include(references)
  .include(anythingElse)
  .urgentWhen(({ ageRange }) => isChild(ageRange))
  .owes(({ legalStatus }) => (legalStatus === "detained" ? ["death-of-detained-patient"] : []))
  .doubts(contradictions)
  .identifiedBy("location", "personCode", "diedOn")
  .build();
