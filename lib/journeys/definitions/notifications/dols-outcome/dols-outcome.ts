import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { date } from "#lib/journeys/fields/date.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { select } from "#lib/journeys/fields/select.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { yesNo, yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { isLater } from "#lib/journeys/known-days.ts";
import { notification } from "#lib/journeys/notification.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";
import { anythingElse } from "#lib/journeys/parts/ending.ts";
import { person } from "#lib/journeys/parts/person.ts";
import { councils } from "#lib/kernel/code-lists/councils.ts";
import { daysBetween } from "#lib/kernel/dates.ts";
import { ageWarning, aYearAfter, isCourt, isStandard } from "./applications.ts";
import { offeredAt } from "./offered-at.ts";

const isPlanned = { field: "furtherPlanned", is: "yes" };
const wasUrgent = { field: "urgentAuthorisation", is: "yes" };

/** Both outcomes and withdrawals; not the application itself, which nobody has to tell. */
export const dolsOutcome = notification({
  slug: "dols-outcome",
  letter: "f",
  title: "Outcome of an application to deprive a person of their liberty (DoLS)",
  source: "Care Quality Commission (Registration) Regulations 2009, regulation 18(2)(c) and (d), with 18(4A) and (4B)",
  version: 1,
  offeredAt,
})
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
        options: { service: "This service", council: "A local authority", someoneElse: "Someone else" },
        missing: "Select who made the application",
      }),
      appliedOn: date({
        label: "Date of the application",
        past: true,
        missing: "Enter the date of the application",
        sample: -60,
      }),
    },
    warn: ({ application, ageRange }) => ageWarning(application, ageRange),
  })
  .pageWhen("f5", ({ application }) => isStandard(application), {
    heading: "The standard authorisation",
    fields: {
      urgentAuthorisation: yesNoNotKnown({
        label: "Was an urgent authorisation in force?",
        missing: "Select yes if an urgent authorisation was in force",
      }),
      urgentFrom: date({
        label: "First day of the urgent authorisation",
        past: true,
        missing: "Enter the first day of the urgent authorisation",
        revealedBy: wasUrgent,
        sample: -60,
      }),
      urgentTo: date({
        label: "Last day of the urgent authorisation",
        missing: "Enter the last day of the urgent authorisation",
        revealedBy: wasUrgent,
        sample: -54,
      }),
      urgentExtended: yesNoNotKnown({
        label: "Was it extended?",
        missing: "Select yes if the urgent authorisation was extended",
        revealedBy: wasUrgent,
      }),
      supervisoryBody: select({
        label: "Which council is the supervisory body?",
        hint: "The council that decides, which is not always the one where you are.",
        options: Object.fromEntries(councils.map((name) => [name, name])),
        missing: "Select the council that is the supervisory body",
      }),
    },
    check: ({ urgentFrom, urgentTo }) =>
      isLater(urgentFrom, urgentTo)
        ? { urgentTo: "Last day of the urgent authorisation must be the same as or after its first day" }
        : {},
    warn: ({ urgentFrom, urgentTo, urgentExtended }) =>
      urgentFrom &&
      urgentTo &&
      daysBetween(urgentFrom, urgentTo) > (urgentExtended === "yes" ? 14 : 7) &&
      "An urgent authorisation usually lasts up to 7 days, or 14 days if it is extended. Check its dates.",
  })
  .section("The outcome")
  .page("f7", {
    heading: "The outcome",
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
    },
    check: ({ appliedOn, outcomeOn }) =>
      isLater(appliedOn, outcomeOn)
        ? { outcomeOn: "Date of the outcome must be the same as or after the date of the application" }
        : {},
    warn: ({ beganUsingOn, outcomeOn }) =>
      isLater(beganUsingOn, outcomeOn) &&
      "The outcome is dated before the person began to use the service. Check both dates.",
  })
  .pageWhen("f9", ({ outcome }) => outcome === "granted" || outcome === "grantedWithConditions", {
    heading: "How long is it granted for?",
    fields: {
      grantedFrom: date({ label: "First day", missing: "Enter the first day it is granted for" }),
      grantedTo: date({ label: "Last day", missing: "Enter the last day it is granted for", sample: 170 }),
    },
    check({ application, grantedFrom, grantedTo }) {
      if (!grantedFrom || !grantedTo) return {};
      if (grantedTo <= grantedFrom) return { grantedTo: "Last day must be after the first day" };
      return isStandard(application) && grantedTo > aYearAfter(grantedFrom)
        ? { grantedTo: "Last day must be within 12 months of the first day" }
        : {};
    },
  })
  .pageWhen("f10", ({ outcome }) => outcome === "grantedWithConditions", {
    fields: {
      conditionsSet: textarea({ label: "What are the conditions?", missing: "Enter the conditions" }),
    },
  })
  .pageWhen("f11", ({ outcome }) => outcome === "notGranted", {
    fields: {
      notGrantedBecause: checkboxes({
        label: "Why was it not granted?",
        hint: "Select the requirements that were not met.",
        options: {
          age: "Age",
          mentalHealth: "Mental health",
          capacity: "Mental capacity",
          bestInterests: "Best interests",
          eligibility: "Eligibility",
          noRefusals: "No refusals",
          lesserMeasures: "Lesser measures were enough",
          other: "Another reason",
        },
        missing: "Select why it was not granted",
      }),
    },
  })
  .pageWhen("f12", ({ outcome }) => outcome === "withdrawn" || outcome === "ended", {
    fields: {
      endedBecause: radios({
        label: "Why was it withdrawn, or why did it end?",
        options: {
          noLongerDeprived: "The person is no longer deprived of their liberty",
          regainedCapacity: "The person regained mental capacity",
          moved: "The person moved",
          died: { label: "The person died", hint: "You may also need to notify us of the death." },
          error: "The application was made in error",
          other: "Another reason",
        },
        missing: "Select why it was withdrawn or why it ended",
      }),
    },
  })
  .pageWhen("f13", ({ application }) => isCourt(application), {
    heading: "The court",
    fields: {
      courtReference: text({
        label: "Court reference",
        max: 50,
        missing: "Enter the court reference",
        sample: "COP 13290442",
      }),
      orderedOn: date({
        label: "Date of the order",
        past: true,
        notKnown: "There is no order, or I do not know its date",
        missing: "Enter the date of the order, or select that there is none",
      }),
    },
  })
  .page("f14", {
    heading: "What happens now",
    fields: {
      representative: yesNoNotKnown({
        label: "Has a relevant person’s representative been appointed?",
        optional: true,
      }),
      advocate: yesNoNotKnown({ label: "Has an independent mental capacity advocate been appointed?", optional: true }),
      restrictions: checkboxes({
        label: "What restrictions are in place now?",
        hint: "Select all that apply.",
        options: {
          lockedDoors: "Locked doors or a keypad",
          constantSupervision: "Constant supervision",
          notFreeToLeave: "Not free to leave",
          physicalRestraint: "Physical restraint",
          medicines: "Medicines to control behaviour",
          equipment: "Equipment, like bed rails, lap belts or sensors",
          contact: "Limits on who they may see or speak to",
          other: "Other restrictions",
          none: { label: "None", alone: true },
        },
        optional: true,
      }),
      restrictionsInWords: textarea({ label: "More about the restrictions", optional: true }),
      furtherPlanned: yesNo({ label: "Is a further application planned?", optional: true }),
      furtherPlannedOn: date({ label: "When it is planned for", optional: true, revealedBy: isPlanned, sample: 150 }),
    },
  })
  .include(anythingElse)
  .owes(({ outcome, endedBecause }) => (outcome === "personDied" || endedBecause === "died" ? ["death-of-person"] : []))
  .identifiedBy("location", "personCode", "outcomeOn", "outcome")
  .build();
