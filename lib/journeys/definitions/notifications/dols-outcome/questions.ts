import type { Options } from "#lib/journeys/field.ts";
import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { date } from "#lib/journeys/fields/date.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { part } from "#lib/journeys/journey.ts";
import { isLater, knownDay } from "#lib/journeys/known-days.ts";
import { aware } from "#lib/journeys/parts/aware.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";
import { anythingElse } from "#lib/journeys/parts/ending.ts";
import { moreAboutPerson } from "#lib/journeys/parts/more-about-person.ts";
import { person } from "#lib/journeys/parts/person.ts";
import { references } from "#lib/journeys/parts/references.ts";
import { ageWarning, aYearAfter, isCourt, isStandard } from "./applications.ts";
import { offeredAt } from "./offered-at.ts";
import { checkUrgency, standardAuthorisation, warnOfUrgency } from "./standard-authorisation.ts";
import { whatHappensNow } from "./what-happens-now.ts";

const wentToCourt = ({ application }: { application?: string }) => isCourt(application);

/** Reasons that came with a version of the law. */
type Reasons = { readonly notGranted: Options; readonly ended: Options };

/** What every version asks, with its reasons. Both outcomes and withdrawals; not the application itself, which nobody has to tell. */
export const questions = (reasons: Reasons) =>
  part()
    .include(beginning({ offeredAt }))
    .include(person)
    .section("The application")
    .page("f2", {
      heading: "The application",
      fields: {
        application: radios({
          label: "What kind of application was it?",
          options: {
            standard: "Standard authorisation, the first",
            further: "Further standard authorisation",
            court: {
              label: "Court of Protection, to authorise it",
              hint: "Under section 16(2)(a) of the Mental Capacity Act 2005.",
            },
            challenge: {
              label: "Court of Protection, to challenge an authorisation",
              hint: "Under section 21A of the same Act.",
            },
            other: "Another kind",
          },
          missing: "Select what kind of application it was",
          summary: true,
        }),
        appliedBy: radios({
          label: "Who made it?",
          inFull: "Who made the application?",
          options: {
            service: "This service",
            council: "A local authority",
            someoneElse: "Someone else",
            notKnown: "Not known",
          },
          missing: "Select who made the application",
        }),
        appliedOn: date({
          label: "Date of the application",
          past: true,
          notKnown: "I do not know the date",
          missing: "Enter the date of the application, or select that you do not know it",
          sample: -60,
        }),
      },
      warn: ({ application, ageRange }) => ageWarning(application, ageRange),
    })
    .pageWhen("f5", ({ application }) => isStandard(application), {
      heading: "The standard authorisation",
      fields: standardAuthorisation,
      check: checkUrgency,
      warn: warnOfUrgency,
    })
    .section("The outcome")
    .page("f7", {
      heading: "What came of it?",
      fields: {
        outcome: radios({
          label: "What was the outcome?",
          options: {
            granted: "Granted",
            grantedWithConditions: "Granted with conditions",
            notGranted: "Not granted",
            withdrawn: "Withdrawn",
            ended: "Ended early, or lapsed",
            personDied: "The person died",
            personMoved: "The person moved",
          },
          missing: "Select the outcome",
          summary: true,
          sample: "grantedWithConditions",
        }),
        outcomeOn: date({
          label: "Date of the outcome or withdrawal",
          past: true,
          summary: true,
          missing: "Enter the date of the outcome",
        }),
        courtReference: text({
          label: "Court reference",
          max: 50,
          optional: true,
          sample: "COP 13290442",
        }),
        orderedOn: date({
          label: "Date of the court’s order",
          past: true,
          notKnown: "There is no order, or I do not know its date",
          missing: "Enter the date of the order, or select that there is none",
        }),
        ...aware({
          label: "When did the service learn of the outcome?",
          learned: "learned of the outcome",
        }),
      },
      onlyWhen: { courtReference: wentToCourt, orderedOn: wentToCourt },
      check: ({ appliedOn, outcomeOn }) =>
        isLater(appliedOn, outcomeOn)
          ? { outcomeOn: "Date of the outcome must be the same as or after the date of the application" }
          : {},
      warn: ({ beganUsingOn, outcomeOn, awareAt }) =>
        isLater(beganUsingOn, outcomeOn)
          ? "The outcome is dated before the person began to use the service. Check both dates."
          : isLater(outcomeOn, awareAt) && "The outcome is dated after the service learned of it. Check both dates.",
    })
    .pageWhen("f9", ({ outcome }) => outcome === "granted" || outcome === "grantedWithConditions", {
      heading: "What is granted?",
      fields: {
        grantedFrom: date({
          label: "First day",
          inFull: "First day that it is granted for",
          called: "First day",
          notKnown: "I do not know the first day",
          missing: "Enter the first day it is granted for, or select that you do not know it",
        }),
        grantedTo: date({
          label: "Last day",
          inFull: "Last day that it is granted for",
          called: "Last day",
          notKnown: "There is no last day, or I do not know it",
          missing: "Enter the last day it is granted for, or select that you do not know it",
          sample: 170,
        }),
        conditionsSet: textarea({
          label: "What are the conditions?",
          prompts: ["each condition, as it is written", "who has to meet it, and by when"],
          missing: "Enter the conditions",
        }),
      },
      onlyWhen: { conditionsSet: ({ outcome }) => outcome === "grantedWithConditions" },
      check({ application, grantedFrom, grantedTo }) {
        const [from, to] = [knownDay(grantedFrom), knownDay(grantedTo)];
        if (!from || !to) return {};
        if (to <= from) return { grantedTo: "Last day must be after the first day" };
        return isStandard(application) && to > aYearAfter(from)
          ? { grantedTo: "Last day must be within 12 months of the first day" }
          : {};
      },
    })
    .pageWhen("f11", ({ outcome }) => outcome === "notGranted", {
      fields: {
        notGrantedBecause: checkboxes<string>({
          label: "Why was it not granted?",
          inFull: "Why was the application not granted?",
          hint: "Select the requirements that were not met.",
          options: {
            age: "Age",
            mentalHealth: "Mental health",
            capacity: "Mental capacity",
            bestInterests: "Best interests",
            eligibility: "Eligibility",
            noRefusals: "No refusals",
            lesserMeasures: "Lesser measures were enough",
            ...reasons.notGranted,
            other: "Another reason",
            notKnown: { label: "Not known yet", alone: true },
          },
          missing: "Select why it was not granted",
        }),
      },
    })
    .pageWhen("f12", ({ outcome }) => outcome === "withdrawn" || outcome === "ended", {
      fields: {
        endedBecause: radios<string>({
          label: "Why was it withdrawn, or why did it end?",
          inFull: "Why was the application withdrawn, or why did the authorisation end?",
          options: {
            noLongerDeprived: "The person is no longer deprived of their liberty",
            ...reasons.ended,
            regainedCapacity: "The person regained mental capacity",
            moved: "The person moved",
            died: {
              label: "The person died",
              hint: "If they died while using the service, you must also notify us of the death.",
            },
            error: "The application was made in error",
            other: "Another reason",
            notKnown: "Not known yet",
          },
          missing: "Select why it was withdrawn or why it ended",
        }),
      },
    })
    .page("f14", { heading: "What happens now", fields: whatHappensNow })
    .include(moreAboutPerson)
    .include(references)
    .include(anythingElse)
    .build();
