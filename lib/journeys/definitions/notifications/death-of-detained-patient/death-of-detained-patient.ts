import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
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
import { checkLastSeen, circumstances, lastSeenBy, lastSeenForSure } from "#lib/journeys/parts/circumstances.ts";
import { checkSection, detainsPeople, section, ward } from "#lib/journeys/parts/detention.ts";
import { emergency } from "#lib/journeys/parts/emergency.ts";
import { actionsForPeople, anythingElse } from "#lib/journeys/parts/ending.ts";
import { moreAboutDetainedPersonWhoDied } from "#lib/journeys/parts/more-about-person.ts";
import { isChild, person } from "#lib/journeys/parts/person.ts";
import { referencesWithLocal } from "#lib/journeys/parts/references.ts";
import { checkPractices, restrictivePractices } from "#lib/journeys/parts/restrictive-practices.ts";
import { checkTimeOfDeath, timeOfDeath, warnOfTimeOfDeath } from "#lib/journeys/parts/time-of-death.ts";
import { told } from "#lib/journeys/parts/told.ts";
import { contradictions } from "./contradictions.ts";
import { guidance } from "./guidance.ts";

const isSuicide = { field: "causeOfDeath", is: "suicide" };

/**
 * Of somebody who was detained or liable to be, wherever they were: on leave, or under a power for a few hours, too. Source:
 * lib/journeys/README.md, "Deaths".
 */
export const deathOfDetainedPatient = notification({
  slug: "death-of-detained-patient",
  letter: "b",
  title: "Death of a detained mental health patient",
  source: "Care Quality Commission (Registration) Regulations 2009, regulation 17(1) and (2)",
  version: 1,
  opening:
    "By law you must tell us when somebody dies who was detained under the Mental Health Act 1983, or who could have been: on leave too.",
  before: emergency,
  offeredAt: everywhere,
  likeliestAt: detainsPeople,
  guidance,
})
  .include(beginning({ offeredAt: everywhere }))
  .include(person)
  .section("What happened")
  .page("b8", {
    heading: "When and where did the person die?",
    fields: { ...timeOfDeath, ...aware({ label: "When did the service become aware of the death?" }) },
    check: checkTimeOfDeath,
    warn: warnOfTimeOfDeath,
  })
  .page("b18", {
    heading: "What happened?",
    fields: {
      ...circumstances,
      ...lastSeenForSure,
      ...lastSeenBy,
      observation: radios({
        label: "How often was the person being observed?",
        inFull: "How often was the person being observed when they were last seen?",
        hint: "The last level that you know of.",
        options: {
          general: "General observation",
          hourly: "Every hour",
          quarterly: "Every 15 minutes",
          eyesight: "Within eyesight",
          reach: "Within arm’s length",
          notKnown: "Not known yet",
        },
        missing: "Select how often the person was being observed",
      }),
    },
    check: checkLastSeen,
  })
  .page("b9", {
    heading: "What is known of the cause?",
    fields: {
      causeOfDeath: radios({
        label: "What was the cause of death?",
        options: {
          naturalExpected: "Natural, and expected",
          naturalUnexpected: "Natural, and not expected",
          suicide: "Suspected suicide",
          homicide: "Suspected homicide",
          accident: "An accident",
          substances: "Drugs or alcohol",
          notKnown: "Not known yet",
        },
        missing: "Select the cause of death, or “Not known yet”",
        summary: true,
        sample: "suicide",
      }),
      method: checkboxes({
        label: "How did it happen?",
        inFull: "How did the suspected suicide happen?",
        hint: "Select all that apply.",
        options: {
          fixedLigature: "A ligature that was fixed",
          looseLigature: "A ligature that was not fixed",
          overdose: "An overdose",
          jump: "A jump",
          drowning: "Drowning",
          other: "In another way",
          notKnown: { label: "Not known yet", alone: true },
        },
        missing: "Select how it happened, or “Not known yet”",
        revealedBy: isSuicide,
        sample: ["overdose", "other"],
      }),
      methodOther: text({
        label: "In which other way?",
        inFull: "In which other way did the suspected suicide happen?",
        missing: "Enter how it happened",
        revealedBy: { field: "method", is: "other" },
        sample: "With a plastic bag",
      }),
      causeInWords: text({
        label: "What more is known of the cause?",
        inFull: "What more is known of the cause of death?",
        max: 300,
        optional: true,
        sample: "The post-mortem is still to come.",
      }),
    },
  })
  .section("Care and what followed")
  .page("b5", {
    heading: "The section and the ward",
    carried: ["mentalHealthSection", "sectionInWords", "wardCode", "wardType"],
    fields: {
      ...section("On the day the person died."),
      sectionFrom: date({
        label: "Date that section began",
        past: true,
        notKnown: "I do not know when the section began",
        missing: "Enter the date that section began, or select that you do not know it",
        sample: -40,
      }),
      detainedFrom: date({
        label: "Date the person was first detained this time",
        past: true,
        optional: true,
        sample: -60,
      }),
      status: radios({
        label: "Was the person on the ward, on leave or absent when they died?",
        options: {
          ward: "On the ward",
          escorted: "On leave, with an escort",
          unescorted: "On leave, without an escort",
          absent: "Absent without leave",
          generalHospital: "In a general hospital",
          placeOfSafety: "In a place of safety",
          other: "Somewhere else",
          notKnown: "Not known yet",
        },
        missing: "Select if the person was on the ward, on leave or absent",
        summary: true,
      }),
      ...ward,
    },
    check({ diedOn, sectionFrom, detainedFrom, ...given }) {
      const after = (what: string) => `${what} must be the same as or before the date of death`;
      return {
        ...checkSection(given),
        ...(isLater(sectionFrom, diedOn) && { sectionFrom: after("Date that section began") }),
        ...(isLater(detainedFrom, diedOn) && { detainedFrom: after("Date the person was first detained") }),
      };
    },
  })
  .page("b12", {
    heading: "Restraint, seclusion and tranquillisation",
    fields: restrictivePractices,
    check: checkPractices,
  })
  .page("b13", {
    heading: "Health, medicines and plans",
    fields: {
      physicalHealth: textarea({
        label: "What do you know about the person’s physical health?",
        prompts: ["known conditions", "the last check, and when it was", "the last early warning score (NEWS)"],
        optional: true,
        sample: "Diabetes. The last check was in the week before.",
      }),
      medicines: textarea({
        label: "Which medicines was the person taking?",
        inFull: "Which medicines was the person taking when they died?",
        prompts: ["each medicine, with its dose", "when it was last given, and how"],
        optional: true,
        sample: "Olanzapine and metformin.",
      }),
      highDose: yesNoNotKnown({ label: "Was the dose of medicines for psychosis high?", optional: true }),
      clozapine: yesNoNotKnown({ label: "Was the person taking clozapine?", optional: true }),
      certificate: radios({
        label: "Was there a certificate for the person’s treatment (T2 or T3)?",
        options: { t2: "Yes, form T2", t3: "Yes, form T3", none: "No", notKnown: "Not known" },
        optional: true,
      }),
      carePlanOn: date({ label: "Date of the last care plan", past: true, optional: true, sample: -20 }),
      riskAssessedOn: date({ label: "Date of the last risk assessment", past: true, optional: true, sample: -20 }),
    },
  })
  .page("b17", { heading: "Coroner and police", fields: { ...coroner, ...police }, check: checkCoroner })
  .include(actionsForPeople)
  .include(
    told({
      bodies: ["family", "hse", "commissioner", "council", "professionalRegulator", "dbs", "other"],
      happenedOn: "diedOn",
    }),
  )
  .include(moreAboutDetainedPersonWhoDied)
  .include(referencesWithLocal)
  .include(anythingElse)
  .urgentWhen(({ ageRange, causeOfDeath = "", restraint, seclusion, tranquillisation }) =>
    [
      isChild(ageRange),
      ["suicide", "homicide"].includes(causeOfDeath),
      [restraint, seclusion, tranquillisation].includes("yes"),
    ].some(Boolean),
  )
  .doubts(contradictions)
  .identifiedBy("location", "personCode", "diedOn")
  .build();
