import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { date } from "#lib/journeys/fields/date.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { time } from "#lib/journeys/fields/time.ts";
import { wholeNumber } from "#lib/journeys/fields/whole-number.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { isLater, isStillToCome } from "#lib/journeys/known-days.ts";
import { everywhere, notification } from "#lib/journeys/notification.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";
import { emergency } from "#lib/journeys/parts/emergency.ts";
import { ending } from "#lib/journeys/parts/ending.ts";
import { injuries, pressureSore } from "#lib/journeys/parts/injuries.ts";
import { isChild, person } from "#lib/journeys/parts/person.ts";
import { place } from "#lib/journeys/parts/place.ts";
import { risk } from "#lib/journeys/parts/risk.ts";
import { treatments } from "#lib/journeys/parts/treatments.ts";

/** Injuries that last, or that need treatment to prevent death or a lasting effect, as a professional judges. */
export const seriousInjury = notification({
  slug: "serious-injury",
  letter: "e",
  title: "Serious injury to a person using the service",
  source: "Care Quality Commission (Registration) Regulations 2009, regulation 18(2)(a) and (b)",
  version: 1,
  before: emergency,
  offeredAt: everywhere,
})
  .include(beginning({ offeredAt: everywhere }))
  .include(person)
  .section("What happened")
  .page("e2", {
    heading: "When and where did it happen?",
    fields: {
      injuredOn: date({
        label: "Date of the injury",
        past: true,
        summary: true,
        notKnown: "I do not know the date",
        missing: "Enter the date of the injury, or select that you do not know it",
        sample: -6,
      }),
      injuredAt: time({
        label: "Time of the injury",
        on: "injuredOn",
        notKnown: "I do not know the time",
        missing: "Enter the time of the injury, or select that you do not know it",
      }),
      ...place,
    },
    check({ awareAt, injuredOn, injuredAt }, facts) {
      if (isLater(injuredOn, awareAt))
        return { injuredOn: "Date of the injury must be the day you became aware of it, or before" };
      return isStillToCome(injuredOn, injuredAt, facts) ? { injuredAt: "Time of the injury must be in the past" } : {};
    },
    warn: ({ beganUsingOn, injuredOn }) =>
      isLater(beganUsingOn, injuredOn) &&
      "The injury is dated before the person began to use the service. Check both dates.",
  })
  .page("e3", { heading: "What was the injury?", fields: injuries })
  .pageWhen("e6", ({ injuries }) => injuries?.includes("pressureSore") ?? false, {
    heading: "The pressure sore",
    fields: pressureSore,
    warn: ({ soreDeveloped }) =>
      soreDeveloped === "onArrival" &&
      "A pressure sore counts when it developed after the person began to use the service. You can still send this.",
  })
  .page("e4", {
    heading: "Why it counts as serious",
    fields: {
      rules: checkboxes({
        label: "Which of these does it meet?",
        hint: "In the opinion of a health care professional. Select all that apply.",
        options: {
          impairment: "The senses, movement or thinking are impaired, and it will last",
          structure: "A change to the structure of the body",
          prolonged: "Prolonged pain or psychological harm",
          shortenedLife: "A shorter life",
          treatment: "It needed treatment to prevent one of these, or death",
          notSure: { label: "Not sure, but a health care professional says that it may", alone: true },
        },
        missing: "Select which of these it meets",
        summary: true,
      }),
      opinionOf: radios({
        label: "Which health care professional gave that opinion?",
        options: {
          gp: "A GP",
          hospitalDoctor: "A hospital doctor",
          nurse: "A nurse",
          paramedic: "A paramedic",
          dentist: "A dentist",
          therapist: "A therapist",
          other: "Another professional",
        },
        missing: "Select which health care professional gave that opinion",
        sample: "other",
      }),
      opinionOfOther: text({
        label: "Their role",
        missing: "Enter the role of the health care professional",
        revealedBy: { field: "opinionOf", is: "other" },
        sample: "Tissue viability specialist",
      }),
      opinionOn: date({
        label: "Date they gave it",
        past: true,
        notKnown: "I do not know the date",
        missing: "Enter the date they gave it, or select that you do not know it",
      }),
    },
    check: ({ injuredOn, opinionOn }) =>
      isLater(injuredOn, opinionOn)
        ? { opinionOn: "Date they gave it must be the same as or after the date of the injury" }
        : {},
  })
  .page("e8", {
    heading: "How did it happen?",
    fields: {
      cause: radios({
        label: "What caused it?",
        options: {
          fall: "A fall",
          moving: "Moving and handling",
          equipment: "Equipment or a device",
          medicines: "Medicines",
          hot: "A burn or hot surface",
          choking: "Choking",
          otherPerson: "Another person using the service",
          staff: "A member of staff",
          selfHarm: "Self-harm",
          other: "Something else",
          notKnown: "Not known",
        },
        missing: "Select what caused it",
        summary: true,
        sample: "equipment",
      }),
      fallFrom: radios({
        label: "From what height?",
        options: {
          level: "On the level",
          bedOrChair: "From a bed or chair",
          stairs: "On stairs",
          height: "From a height",
          notKnown: "Not known",
        },
        missing: "Select from what height they fell",
        revealedBy: { field: "cause", is: "fall" },
      }),
      causeOther: text({
        label: "What?",
        missing: "Enter what caused it",
        revealedBy: { field: "cause", is: "other" },
        sample: "A closing door",
      }),
      story: textarea({
        label: "What happened?",
        hint: "What led up to it, what you saw and what was done. Use codes, not names.",
        missing: "Enter what happened",
        sample: "The hoist stopped while S-12 and S-15 were moving the person, and they slid from the sling.",
      }),
      witnessed: yesNoNotKnown({ label: "Did anyone see it?", missing: "Select yes if anyone saw it" }),
      witnessRole: text({
        label: "Who?",
        hint: "Their role, not their name.",
        missing: "Enter the role of whoever saw it",
        revealedBy: { field: "witnessed", is: "yes" },
        sample: "Two care assistants",
      }),
    },
  })
  .section("Care and what followed")
  .page("e11", {
    heading: "Treatment",
    fields: {
      ...treatments,
      minutesToHelp: wholeNumber({
        label: "How many minutes were there between finding the injury and getting help?",
        called: "The number of minutes",
        max: 99_999,
        optional: true,
        sample: 10,
      }),
      conditionNow: radios({
        label: "How is the person now?",
        options: {
          recovering: "Recovering here",
          inHospital: "In hospital",
          permanent: "It is likely to have a permanent effect",
          died: { label: "The person died", hint: "You must also notify us of the death." },
          notKnown: "Not known",
        },
        missing: "Select how the person is now",
        summary: true,
      }),
    },
  })
  .pageWhen("e14", ({ cause }) => cause === "equipment" || cause === "medicines", {
    heading: "The equipment or medicine",
    fields: {
      product: text({
        label: "What is its name, make and model?",
        missing: "Enter the name, make and model",
        sample: "A ceiling track hoist",
      }),
      yellowCard: yesNoNotKnown({
        label: "Have you reported it on an MHRA Yellow Card?",
        missing: "Select yes if you have reported it on a Yellow Card",
      }),
    },
  })
  .page("e16", {
    heading: "Other reports",
    fields: {
      riddor: yesNoNotKnown({
        label: "Have you reported it to the Health and Safety Executive (RIDDOR)?",
        optional: true,
      }),
      riddorReference: text({
        label: "Its reference",
        optional: true,
        revealedBy: { field: "riddor", is: "yes" },
        input: { width: 20 },
        sample: "REF-2042",
      }),
      abuse: yesNoNotKnown({
        label: "Could it be abuse or neglect?",
        hint: "If it could, you must also tell us about the allegation.",
        missing: "Select yes if it could be abuse or neglect",
      }),
    },
  })
  .include(risk)
  .include(
    ending({
      bodies: ["council", "police", "commissioner", "family", "professionalRegulator", "dbs", "other"],
      candour: "Have you told the person, or someone who acts for them, what happened, and said sorry?",
    }),
  )
  .urgentWhen(({ ageRange, conditionNow, abuse }) =>
    [isChild(ageRange), conditionNow === "died", conditionNow === "permanent", abuse === "yes"].some(Boolean),
  )
  .owes(({ abuse, conditionNow }) => [
    ...(abuse === "yes" ? ["allegation-of-abuse"] : []),
    ...(conditionNow === "died" ? ["death-of-person"] : []),
  ])
  .identifiedBy("location", "personCode", "injuredOn")
  .build();
