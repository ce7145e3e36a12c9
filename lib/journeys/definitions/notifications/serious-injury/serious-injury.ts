import { date } from "#lib/journeys/fields/date.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { wholeNumber } from "#lib/journeys/fields/whole-number.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { isBefore, isLater, isStillToCome } from "#lib/journeys/known-days.ts";
import { everywhere, notification } from "#lib/journeys/notification.ts";
import { aware } from "#lib/journeys/parts/aware.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";
import { causeOfInjury } from "#lib/journeys/parts/cause-of-injury.ts";
import { dayAndTime } from "#lib/journeys/parts/day-and-time.ts";
import { emergency } from "#lib/journeys/parts/emergency.ts";
import { actions, anythingElse } from "#lib/journeys/parts/ending.ts";
import { injuries, injuryDetails, pressureSore, whenInjured } from "#lib/journeys/parts/injuries.ts";
import { moreAboutPerson } from "#lib/journeys/parts/more-about-person.ts";
import { isChild, personUnderOrder } from "#lib/journeys/parts/person.ts";
import { place } from "#lib/journeys/parts/place.ts";
import { references } from "#lib/journeys/parts/references.ts";
import { risk } from "#lib/journeys/parts/risk.ts";
import { checkSeriousness, seriousness } from "#lib/journeys/parts/seriousness.ts";
import { told } from "#lib/journeys/parts/told.ts";
import { treatedBefore, treatments, treatmentTimes, whenTreated } from "#lib/journeys/parts/treatments.ts";
import { contradictions } from "./contradictions.ts";
import { guidance } from "./guidance.ts";

type Injured = { readonly injuries?: readonly string[]; readonly cause?: string };

const isPressureSore = ({ injuries }: Injured) => injuries?.includes("pressureSore") ?? false;
const isByProduct = ({ cause }: Injured) => cause === "equipment" || cause === "medicines";

/** Injuries that last, or that need treatment to prevent death or a lasting effect, as a professional judges. */
export const seriousInjury = notification({
  slug: "serious-injury",
  letter: "e",
  title: "Serious injury to a person using the service",
  source: "Care Quality Commission (Registration) Regulations 2009, regulation 18(2)(a) and (b)",
  version: 1,
  before: emergency,
  offeredAt: everywhere,
  guidance,
})
  .include(beginning({ offeredAt: everywhere }))
  .include(personUnderOrder)
  .section("What happened")
  .page("e2", {
    heading: "When and where did it happen?",
    fields: {
      ...dayAndTime("injured", { of: "of the injury", summary: true, sample: -6 }),
      ...place,
      ...aware({ label: "When did the service become aware of the injury?" }),
    },
    check({ injuredOn, injuredAt, awareAt }, facts) {
      if (isStillToCome(injuredOn, injuredAt, facts)) return { injuredAt: "Time of the injury must be in the past" };
      return isBefore(awareAt, injuredOn, injuredAt)
        ? { awareAt: "When the service became aware must be the same as or after the time of the injury" }
        : {};
    },
    warn: ({ beganUsingOn, injuredOn }) =>
      isLater(beganUsingOn, injuredOn) &&
      "The injury is dated before the person began to use the service. Check both dates.",
  })
  .page("e8", {
    heading: "How did it happen?",
    fields: {
      ...causeOfInjury,
      story: textarea({
        label: "What happened?",
        inFull: "What happened to the person?",
        prompts: ["what led up to it", "what was seen or heard, and by whom", "what was done, and when"],
        missing: "Enter what happened",
        sample: "The hoist stopped while S-12 and S-15 were moving the person, and they slid from the sling.",
      }),
      witnessed: yesNoNotKnown({
        label: "Was it witnessed?",
        inFull: "Was the injury witnessed?",
        missing: "Select yes if somebody saw it",
      }),
      witnessRole: text({
        label: "Who?",
        inFull: "In which role was whoever witnessed the injury?",
        hint: "Their role, not their name.",
        missing: "Enter the role of whoever saw it",
        revealedBy: { field: "witnessed", is: "yes" },
        sample: "Two care assistants",
      }),
      abuse: yesNoNotKnown({
        label: "Could it be abuse or neglect?",
        inFull: "Could the injury be abuse or neglect?",
        hint: "If it could, you must also tell us about the allegation.",
        missing: "Select yes if it could be abuse or neglect",
      }),
    },
  })
  .page("e3", { heading: "What was the injury?", fields: injuries })
  .page("e6", {
    heading: "More about the injury and its cause",
    fields: {
      ...injuryDetails,
      ...pressureSore,
      product: text({
        label: "What is the name, make and model of the equipment or medicine?",
        hint: "If you do not know yet, say so.",
        missing: "Enter the name, make and model",
        sample: "A ceiling track hoist",
      }),
      yellowCard: yesNoNotKnown({
        label: "Have you reported the equipment or medicine on an MHRA Yellow Card?",
        missing: "Select yes if you have reported it on a Yellow Card",
      }),
    },
    onlyWhen: {
      ...whenInjured,
      ...Object.fromEntries(Object.keys(pressureSore).map((name) => [name, isPressureSore])),
      ...{ product: isByProduct, yellowCard: isByProduct },
    },
    warn: ({ soreDeveloped }) =>
      soreDeveloped === "onArrival" &&
      "A pressure sore counts when it developed after the person began to use the service. You can still send this.",
  })
  .page("e4", {
    heading: "How serious is it?",
    fields: seriousness,
    check: checkSeriousness,
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
      whereNow: radios({
        label: "Where is the person now?",
        options: {
          here: "Here",
          hospital: "In hospital",
          elsewhere: "Somewhere else",
          died: { label: "The person died", hint: "You must also notify us of the death." },
          notKnown: "Not known yet",
        },
        missing: "Select where the person is now",
        summary: true,
      }),
    },
  })
  .pageWhen("e13", ({ whereNow }) => whereNow !== "died", {
    heading: "Since then",
    fields: {
      howNow: radios({
        label: "How are they now?",
        inFull: "How is the person now?",
        options: {
          recovering: "Recovering",
          serious: "Serious, and it may have a lasting effect",
          danger: "Their life is in danger",
          notKnown: "Not known yet",
        },
        missing: "Select how they are now",
        summary: true,
      }),
      ...treatmentTimes,
      opinionOn: date({
        label: "When did the health care professional give that opinion?",
        inFull: "When did the health care professional give the opinion?",
        called: "The date of the opinion",
        past: true,
        notKnown: "I do not know the date",
        missing: "Enter the date of the opinion, or select that you do not know it",
      }),
    },
    onlyWhen: { ...whenTreated, opinionOn: ({ opinionOf }) => opinionOf !== undefined && opinionOf !== "nobodyYet" },
    check: ({ injuredOn, injuredAt, opinionOn, ...given }) => ({
      ...treatedBefore(given, injuredOn, injuredAt),
      ...(isLater(injuredOn, opinionOn) && {
        opinionOn: "The date of the opinion must be the same as or after the date of the injury",
      }),
    }),
  })
  .include(risk)
  .include(actions)
  .include(
    told({
      bodies: ["council", "police", "commissioner", "family", "hse", "professionalRegulator", "dbs", "other"],
      candour: "Have you told the person, or someone who acts for them, what happened?",
      happenedOn: "injuredOn",
    }),
  )
  .include(moreAboutPerson)
  .include(references)
  .include(anythingElse)
  .urgentWhen(({ ageRange, whereNow, howNow, abuse }) =>
    [isChild(ageRange), whereNow === "died", howNow === "serious", howNow === "danger", abuse === "yes"].some(Boolean),
  )
  .owes(({ abuse, whereNow }) => [
    ...(abuse === "yes" ? ["allegation-of-abuse"] : []),
    ...(whereNow === "died" ? ["death-of-person"] : []),
  ])
  .doubts(contradictions)
  .identifiedBy("location", "personCode", "injuredOn")
  .build();
