import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { isBefore, isLater, isStillToCome } from "#lib/journeys/known-days.ts";
import { everywhere, notification } from "#lib/journeys/notification.ts";
import { aware } from "#lib/journeys/parts/aware.ts";
import { beginning, notOnePlace } from "#lib/journeys/parts/beginning.ts";
import { dayAndTime } from "#lib/journeys/parts/day-and-time.ts";
import { emergency } from "#lib/journeys/parts/emergency.ts";
import { actionsForPeople, anythingElse } from "#lib/journeys/parts/ending.ts";
import { place } from "#lib/journeys/parts/place.ts";
import { references } from "#lib/journeys/parts/references.ts";
import { told } from "#lib/journeys/parts/told.ts";
import { contradictions } from "./contradictions.ts";
import { guidance } from "./guidance.ts";
import { checkMissing, missingPerson } from "./missing-person.ts";
import { policeActions, policeTold } from "./what-police-did.ts";
import { affectedPerson, isChildInvolved, whoeverWasInvolved } from "./whoever-was-involved.ts";

const NOT_AGAIN =
  "Then you do not need to send this one. To add to the other one, email us what is new, with its reference.";
const MAY_BE_ABUSE = ["assaultOn", "assaultBy", "sexual", "harassment", "theft", "fraud"];

type Incident = { readonly incidents?: readonly string[] };

const mayBeAbuse = ({ incidents = [] }: Incident) => incidents.some((one) => MAY_BE_ABUSE.includes(one));
const isMissing = ({ incidents = [] }: Incident) => incidents.includes("missing");

/**
 * Incidents that the police are told of, or look into, where no other notification fits. Source:
 * lib/journeys/README.md, "The police".
 */
export const policeInvolvement = notification({
  slug: "police-involvement",
  letter: "g",
  title: "Police involvement in an incident",
  source: "Care Quality Commission (Registration) Regulations 2009, regulation 18(2)(f)",
  version: 1,
  before: {
    ...emergency,
    paragraphs: [...emergency.paragraphs, "NHS trusts do not need to send this notification."],
  },
  offeredAt: everywhere,
  guidance,
})
  .section("About this notification")
  .page("g0", {
    fields: {
      covered: radios({
        label: "Have you told us about this in another notification?",
        inFull: "Have you told us about the incident in another notification?",
        hint: "About abuse, a death, a serious injury, an absence without leave, or an event that stops a service.",
        options: {
          no: "No",
          yes: { label: "Yes", hint: `${NOT_AGAIN} You can still go on with this one.` },
          notKnown: { label: "I do not know", hint: "Go on. It is better to tell us twice than not at all." },
        },
        missing: "Select yes if you have told us in another notification",
      }),
    },
    warn: ({ covered }) =>
      covered === "yes" && `You said that you told us about this in another notification. ${NOT_AGAIN}`,
  })
  .include(beginning({ offeredAt: everywhere, hint: notOnePlace }))
  .section("What happened")
  .page("g1", {
    heading: "What happened?",
    fields: {
      incidents: checkboxes({
        label: "What kind of incident was it?",
        hint: "Select all that apply.",
        options: {
          theft: "Theft",
          assaultBy: "Assault by a person using the service",
          assaultOn: "Assault on a person using the service",
          assaultStaff: "Assault on staff",
          sexual: "A sexual offence",
          harassment: "Harassment",
          missing: "A missing person",
          fraud: "Fraud",
          damage: "Damage",
          drugs: "Drugs",
          weapon: "A weapon",
          road: "A road accident",
          fire: "A fire that somebody set",
          trespass: "Somebody who came in without permission",
          other: "Something else",
        },
        missing: "Select what kind of incident it was",
        summary: true,
        sample: ["assaultOn", "missing"],
      }),
      incidentOther: text({
        label: "What?",
        inFull: "What other kind of incident was it?",
        missing: "Enter what kind of incident it was",
        revealedBy: { field: "incidents", is: "other" },
        sample: "A false alarm",
      }),
      account: textarea({
        label: "Tell us what happened",
        prompts: ["what led up to it", "what was seen or heard, and by whom", "what was done, and when"],
        missing: "Enter what happened",
        sample: "P-014 was pushed at the front door by a visitor, left the house, and did not come back.",
      }),
    },
  })
  .page("g2", {
    heading: "When and where did it happen?",
    fields: {
      ...dayAndTime("happened", { of: "it happened", summary: true, sample: -4 }),
      ...place,
      ...aware({ label: "When did the service become aware of the incident?" }),
    },
    check({ happenedOn, happenedAt, awareAt }, facts) {
      if (isStillToCome(happenedOn, happenedAt, facts)) return { happenedAt: "Time it happened must be in the past" };
      return isBefore(awareAt, happenedOn, happenedAt)
        ? { awareAt: "When the service became aware must be the same as or after the time it happened" }
        : {};
    },
  })
  .pageWhen("g10", isMissing, { heading: "The missing person", fields: missingPerson, check: checkMissing })
  .loop("g14", { name: "involved", heading: "Person", item: whoeverWasInvolved })
  .page("g8", {
    heading: "Whom it may harm",
    fields: {
      couldAffect: textarea({
        label: "How could it affect the health, safety or welfare of people?",
        inFull: "How could the incident affect the health, safety or welfare of people?",
        hint: "Those who use the service, visit it or work there. Use codes, not names.",
        prompts: ["what could go wrong, and for whom", "how likely that is now"],
        missing: "Enter how it could affect people",
        sample: "People are afraid to open the door, and some no longer go out.",
      }),
      harm: radios({
        label: "Was a person using the service seriously injured, or did they die?",
        options: {
          injured: { label: "Seriously injured", hint: "You must also tell us about the injury." },
          died: { label: "They died", hint: "You must also tell us about the death." },
          no: "No",
          notKnown: "Not known yet",
        },
        missing: "Select if a person using the service was seriously injured or died",
        summary: true,
        sample: "no",
      }),
      abuse: yesNoNotKnown({
        label: "Could this be abuse?",
        inFull: "Could the incident be abuse?",
        hint: "Harm to a person using the service, or the taking of their money. If so, you must also tell us about the abuse.",
        missing: "Select yes if this could be abuse",
        summary: true,
        sample: "no",
      }),
    },
    onlyWhen: { abuse: mayBeAbuse },
  })
  .section("Care and what followed")
  .page("g4", {
    heading: "Telling the police",
    fields: policeTold,
    check: ({ policeKnewOn, policeKnewAt }, facts) =>
      isStillToCome(policeKnewOn, policeKnewAt, facts)
        ? { policeKnewAt: "Time the police were told, or came, must be in the past" }
        : {},
    warn: ({ happenedOn, policeKnewOn }) =>
      isLater(happenedOn, policeKnewOn) && "The police are said to have known before it happened. Check both dates.",
  })
  .page("g7", {
    heading: "What the police did",
    fields: policeActions,
  })
  .include(actionsForPeople)
  .include(
    told({
      bodies: ["council", "commissioner", "family", "hse", "professionalRegulator", "dbs", "other"],
      question: "Who has been told?",
      happenedOn: "happenedOn",
    }),
  )
  .include(references)
  .include(anythingElse)
  .urgentWhen(({ involved, harm }) => isChildInvolved(involved) || harm === "injured" || harm === "died")
  .owes(({ abuse, harm }) => [
    ...(abuse === "yes" ? ["allegation-of-abuse"] : []),
    ...(harm === "injured" ? ["serious-injury"] : []),
    ...(harm === "died" ? ["death-of-person"] : []),
  ])
  .passesOn(({ involved, harm, happenedOn, happenedAt }) => ({
    ...affectedPerson(involved),
    ...(harm === "injured" && { injuredOn: happenedOn, injuredAt: happenedAt }),
  }))
  .doubts(contradictions)
  .identifiedBy("location", "happenedOn")
  .build();
