import { radios } from "#lib/journeys/fields/radios.ts";
import { isBefore, isStillToCome, knownDay } from "#lib/journeys/known-days.ts";
import { notification } from "#lib/journeys/notification.ts";
import { aware } from "#lib/journeys/parts/aware.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";
import { checkSection, detainsPeople, mayBeRestricted, section, ward } from "#lib/journeys/parts/detention.ts";
import { emergency } from "#lib/journeys/parts/emergency.ts";
import { actionsForPeople, anythingElse } from "#lib/journeys/parts/ending.ts";
import { moreAboutDetainedPerson } from "#lib/journeys/parts/more-about-person.ts";
import { isChild, person } from "#lib/journeys/parts/person.ts";
import { references } from "#lib/journeys/parts/references.ts";
import { told } from "#lib/journeys/parts/told.ts";
import { contradictions } from "./contradictions.ts";
import { guidance } from "./guidance.ts";
import { beginningOfAbsence, howTheyLeft, leave, risks, stillAbsent } from "./the-absence.ts";
import { theReturn } from "./the-return.ts";
import { absencesThere, beginningOf, tellsWho, whichAbsence } from "./which-absence.ts";

const isAbsence = ({ part }: { part?: string }) => part === "absence";
const wasOnLeave = ({ leftHow = "" }: { leftHow?: string }) =>
  ["escorted", "unescorted", "notReturned"].includes(leftHow);

const ONLY_SECURE =
  "Services without a security level do not need to tell us about this. You can still send it, or delete the draft.";

/**
 * Of somebody detained in a service with a security level, and their return: told at once, or apart. Source:
 * lib/journeys/README.md, "Absence without leave".
 */
export const unauthorisedAbsence = notification({
  slug: "unauthorised-absence",
  letter: "h",
  title: "Unauthorised absence of a detained person, and their return",
  source: "Care Quality Commission (Registration) Regulations 2009, regulation 17(1) and (2A)",
  version: 1,
  opening:
    "By law a service with low, medium or high security must tell us when a detained person is absent without leave, and when they are back.",
  before: emergency,
  offeredAt: detainsPeople,
  offeredWhen:
    "It is for places that are registered to assess or treat people who are detained under the Mental Health Act 1983.",
  guidance,
  secondPart: {
    title: "The return of the person who is absent, once they are back",
    heading: "Absent without leave, and not back yet",
    button: "Tell us they are back",
    knownBy: ["personCode", "leftOn", "leftAt"],
    remindAfter: [24, 72, 7 * 24],
  },
})
  .include(beginning({ offeredAt: detainsPeople }))
  .section("About this notification")
  .page("h1", {
    heading: "What are you telling us?",
    fields: {
      security: radios({
        label: "What is the security level of the service?",
        options: {
          low: "Low",
          medium: "Medium",
          high: "High",
          none: { label: "It has none", hint: ONLY_SECURE },
        },
        missing: "Select the security level of the service",
        sample: "medium",
      }),
      part: radios({
        label: "What has happened?",
        inFull: "What is this notification about?",
        options: {
          absence: { label: "A person is or was absent", hint: "Also if they are back by now." },
          return: { label: "A person is back", hint: "And we were told of the absence before." },
        },
        missing: "Select what has happened",
        summary: true,
      }),
      ...whichAbsence,
    },
    onlyWhen: { firstPart: (given, facts) => absencesThere({ given, facts }).length > 0 },
    warn: ({ security }) => security === "none" && ONLY_SECURE,
  })
  .includeWhen(tellsWho, person)
  .section("What happened")
  .pageWhen("h5", tellsWho, {
    heading: "When was the person absent?",
    fields: {
      ...beginningOfAbsence,
      ...stillAbsent,
      ...aware({ label: "When did the service become aware of the absence?" }),
    },
    onlyWhen: { stillAbsent: isAbsence },
    check({ leftOn, leftAt, awareAt }, facts) {
      if (isStillToCome(leftOn, leftAt, facts)) return { leftAt: "Time the absence began must be in the past" };
      return isBefore(awareAt, leftOn, leftAt)
        ? { awareAt: "When the service became aware must be the same as or after the time the absence began" }
        : {};
    },
  })
  .pageWhen("h7", isAbsence, { heading: "How did it happen?", fields: howTheyLeft })
  .section("Care and what followed")
  .pageWhen("h9", isAbsence, {
    heading: "Leave and risks",
    fields: { ...leave, ...risks },
    onlyWhen: { leaveGranted: wasOnLeave },
  })
  .pageWhen("h3", tellsWho, {
    heading: "The section and the ward",
    carried: ["mentalHealthSection", "sectionInWords", "wardCode", "wardType"],
    fields: { ...section("When the absence began."), ...ward },
    check: checkSection,
  })
  .pageWhen("h21", ({ part, stillAbsent: still }) => part === "return" || still === "no", {
    heading: "The end of the absence",
    fields: theReturn,
    check(given, facts) {
      const { leftOn, leftAt } = beginningOf(given, facts);
      return isBefore(given.returnedAt, leftOn, leftAt)
        ? { returnedAt: "When the absence ended must be the same as or after the time it began" }
        : {};
    },
    warn: (given, facts) =>
      knownDay(given.returnedAt) !== undefined &&
      knownDay(given.returnedAt) === knownDay(beginningOf(given, facts).leftOn) &&
      "The absence ended before midnight of the day it began. Older guidance counts only those that go on past midnight. You can still send this.",
  })
  .includeWhen(isAbsence, actionsForPeople)
  .includeWhen(
    isAbsence,
    told({
      question: "Who has been told?",
      bodies: ["police", "nearestRelative", "justice", "commissioner", "council", "victims", "other"],
      happenedOn: "leftOn",
      warn: ({ mentalHealthSection, othersTold }) =>
        mayBeRestricted(mentalHealthSection) &&
        !(Array.isArray(othersTold) && othersTold.includes("justice")) &&
        "If the person is a restricted patient, the Ministry of Justice needs to know too. Check who has been told.",
    }),
  )
  .includeWhen(tellsWho, moreAboutDetainedPerson)
  .include(references)
  .include(anythingElse)
  .urgentWhen(({ ageRange, riskToSelf, riskToOthers, riskFromOthers, returnedHow }) =>
    [isChild(ageRange), [riskToSelf, riskToOthers, riskFromOthers].includes("high"), returnedHow === "died"].some(
      Boolean,
    ),
  )
  .owes(({ part, stillAbsent: still, returnedHow }) => [
    ...(part === "absence" && still === "yes" ? ["unauthorised-absence"] : []),
    ...(returnedHow === "died" ? ["death-of-detained-patient"] : []),
  ])
  .passesOn(({ part, security, stillAbsent: still, returnedAt, returnedHow }, reference) => ({
    ...(part === "absence" && still === "yes" && { part: "return", security, firstPart: reference }),
    ...(returnedHow === "died" && { diedOn: knownDay(returnedAt) }),
  }))
  .doubts(contradictions)
  .identifiedBy("location", "personCode", "leftOn", "part")
  .build();
