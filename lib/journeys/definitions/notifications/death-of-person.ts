import { date } from "#lib/journeys/fields/date.ts";
import { datetime } from "#lib/journeys/fields/datetime.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { isLater } from "#lib/journeys/known-days.ts";
import { everywhere, notification } from "#lib/journeys/notification.ts";
import { coroner, police } from "#lib/journeys/parts/authorities.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";
import { contributors } from "#lib/journeys/parts/contributors.ts";
import { emergency } from "#lib/journeys/parts/emergency.ts";
import { ending } from "#lib/journeys/parts/ending.ts";
import { isChild, personWhoDied } from "#lib/journeys/parts/person.ts";
import { risk } from "#lib/journeys/parts/risk.ts";
import { checkTimeOfDeath, timeOfDeath, warnOfTimeOfDeath } from "#lib/journeys/parts/time-of-death.ts";
import { chosenLocation } from "#lib/journeys/registered-for.ts";
import { activity } from "#lib/kernel/code-lists/activities.ts";
import { sectors } from "#lib/kernel/code-lists/sectors.ts";

const wasRestrained = { field: "restraint", is: "yes" };
const hadSurgery = { field: "surgery", is: "yes" };

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
})
  .include(beginning({ offeredAt: everywhere }))
  .include(personWhoDied)
  .section("What happened")
  .page("c2", {
    heading: "When and where did the person die?",
    fields: timeOfDeath,
    check: checkTimeOfDeath,
    warn: warnOfTimeOfDeath,
  })
  .page("c18", {
    heading: "What happened?",
    fields: {
      circumstances: textarea({
        label: "What were the circumstances of the death?",
        hint: "What led up to it, who found the person, and what was done. Use codes, not names.",
        missing: "Enter the circumstances of the death",
        sample: "S-12 found the person in bed on the night round. They were not breathing, and help was called.",
      }),
      lastSeenAt: datetime({
        label: "When was the person last seen alive?",
        called: "When the person was last seen alive",
        optional: true,
        sample: -6,
      }),
      lastSeenBy: text({
        label: "By whom?",
        hint: "Their role, not their name.",
        optional: true,
        sample: "A night care assistant",
      }),
    },
  })
  .section("Care and what followed")
  .page("c5", {
    heading: "The cause of death",
    fields: {
      causeKnown: radios({
        label: "Do you know the cause of death shown on the death certificate?",
        options: { yes: "Yes", notYet: "Not yet" },
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
        missing: "Select yes if the person was getting appropriate care for it",
        revealedBy: { field: "expected", is: "yes" },
      }),
    },
  })
  .page("c8", {
    heading: "Surgery and restraint",
    fields: {
      surgery: yesNoNotKnown({
        label: "Did the person die during surgery, or within 30 days of it?",
        missing: "Select yes if the person died during surgery or within 30 days of it",
      }),
      surgeryProcedure: text({
        label: "What was the procedure?",
        missing: "Enter the procedure",
        revealedBy: hadSurgery,
        sample: "Repair of a broken hip",
      }),
      surgeryOn: date({
        label: "Date of the surgery",
        past: true,
        notKnown: "I do not know the date of the surgery",
        missing: "Enter the date of the surgery, or select that you do not know it",
        revealedBy: hadSurgery,
        sample: -15,
      }),
      restraint: yesNoNotKnown({
        label: "Did the person die while restraint was used, or within 30 days of it?",
        missing: "Select yes if the person died during restraint or within 30 days of it",
      }),
      restraintType: text({
        label: "What type of restraint was it?",
        missing: "Enter the type of restraint",
        revealedBy: wasRestrained,
        sample: "Holding by the arms",
      }),
      restraintOn: date({
        label: "Date of the restraint",
        past: true,
        notKnown: "I do not know the date of the restraint",
        missing: "Enter the date of the restraint, or select that you do not know it",
        revealedBy: wasRestrained,
        sample: -12,
      }),
      restraintInWords: textarea({
        label: "Why and how was it used?",
        missing: "Enter why and how restraint was used",
        revealedBy: wasRestrained,
      }),
    },
    check: ({ diedOn, surgeryOn, restraintOn }) => ({
      ...(isLater(surgeryOn, diedOn) && {
        surgeryOn: "Date of the surgery must be the same as or before the date of death",
      }),
      ...(isLater(restraintOn, diedOn) && {
        restraintOn: "Date of the restraint must be the same as or before the date of death",
      }),
    }),
  })
  .page("c10", { heading: "What may have played a part", fields: contributors })
  .pageWhen(
    "c11",
    (given, facts) => chosenLocation({ given, facts })?.activities.includes(activity("RA12").name) ?? false,
    {
      heading: "Termination of pregnancy",
      fields: {
        termination: yesNoNotKnown({
          label: "Did the person die within 12 months of a termination of pregnancy at the service?",
          missing: "Select yes if the person died within 12 months of a termination of pregnancy",
        }),
        terminationOn: date({
          label: "Date of the termination",
          past: true,
          notKnown: "I do not know the date of the termination",
          missing: "Enter the date of the termination, or select that you do not know it",
          revealedBy: { field: "termination", is: "yes" },
          sample: -90,
        }),
      },
    },
  )
  .page("c13", {
    heading: "Resuscitation and certificate",
    fields: {
      resuscitation: yesNoNotKnown({ label: "Was resuscitation tried?", optional: true }),
      dnacpr: yesNoNotKnown({ label: "Was there a decision not to try it (DNACPR)?", optional: true }),
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
        missing: "Enter the role of whoever verified or certified the death",
        revealedBy: { field: "verifiedBy", is: "other" },
        sample: "Out of hours doctor",
      }),
      verifiedOn: date({ label: "Date they did so", past: true, optional: true }),
    },
    check: ({ diedOn, verifiedOn }) =>
      isLater(diedOn, verifiedOn)
        ? { verifiedOn: "Date they did so must be the same as or after the date of death" }
        : {},
  })
  .page("c15", {
    heading: "Coroner, medical examiner and police",
    fields: {
      ...coroner,
      medicalExaminer: yesNoNotKnown({ label: "Has a medical examiner reviewed the death?", optional: true }),
      ...police,
    },
  })
  .pageWhen("c19", (given, facts) => chosenLocation({ given, facts })?.sector === sectors.primaryMedical, {
    heading: "Care from the practice",
    fields: {
      seenWithinTwoWeeks: yesNoNotKnown({
        label: "Did the practice see the person in the two weeks before the death?",
        missing: "Select yes if the practice saw the person in the two weeks before",
      }),
      careContributed: yesNoNotKnown({
        label: "Could its care have contributed to the death?",
        missing: "Select yes if its care could have contributed",
      }),
      careContributedHow: textarea({
        label: "How?",
        missing: "Enter how its care could have contributed",
        revealedBy: { field: "careContributed", is: "yes" },
      }),
    },
  })
  .include(risk)
  .include(
    ending({
      bodies: ["council", "commissioner", "family", "hse", "professionalRegulator", "dbs", "other"],
      candour: "Have you told those who act for the person what happened, and said sorry?",
    }),
  )
  .urgentWhen(({ ageRange }) => isChild(ageRange))
  .owes(({ legalStatus }) => (legalStatus === "detained" ? ["death-of-detained-patient"] : []))
  .identifiedBy("location", "personCode", "diedOn")
  .build();
