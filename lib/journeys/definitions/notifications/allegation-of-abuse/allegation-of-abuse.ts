import { datetime } from "#lib/journeys/fields/datetime.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { isAfter, isBefore, isLater } from "#lib/journeys/known-days.ts";
import { everywhere, notification } from "#lib/journeys/notification.ts";
import { aware } from "#lib/journeys/parts/aware.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";
import { emergency } from "#lib/journeys/parts/emergency.ts";
import { actions, anythingElse } from "#lib/journeys/parts/ending.ts";
import { people } from "#lib/journeys/parts/people.ts";
import { isChild } from "#lib/journeys/parts/person.ts";
import { place } from "#lib/journeys/parts/place.ts";
import { references } from "#lib/journeys/parts/references.ts";
import { risk } from "#lib/journeys/parts/risk.ts";
import { told } from "#lib/journeys/parts/told.ts";
import { allegation, hasPersonAffected } from "./allegation.ts";
import { allegedAbusers, hasAccess, worksHere } from "./alleged-abusers.ts";
import { childrensServices, safeguarding } from "./authorities.ts";
import { contradictions } from "./contradictions.ts";
import { guidance } from "./guidance.ts";
import { policeAndForce, referrals } from "./police-and-referrals.ts";
import { checkWhen, firstDay, when } from "./when.ts";

/**
 * Abuse, and allegations of it, of or by people using the service: whether or not anybody believes them. Source:
 * lib/journeys/README.md, "Abuse".
 */
export const allegationOfAbuse = notification({
  slug: "allegation-of-abuse",
  letter: "a",
  title: "Allegation of abuse (safeguarding)",
  source: "Care Quality Commission (Registration) Regulations 2009, regulation 18(2)(e)",
  version: 1,
  before: {
    ...emergency,
    paragraphs: [
      ...emergency.paragraphs,
      "If you have not told your local authority’s safeguarding team yet, tell them now.",
    ],
  },
  offeredAt: everywhere,
  guidance,
})
  .include(beginning({ offeredAt: everywhere }))
  .section("What happened")
  .page("a1", { heading: "What is alleged?", fields: allegation })
  .page("a10", {
    heading: "What happened, when and where?",
    fields: {
      account: textarea({
        label: "What happened, or is said to have happened?",
        prompts: [
          "what was seen, heard or found",
          "who said so, in their own words",
          "what was done about it, and when",
        ],
        missing: "Enter what happened, or is said to have happened",
        sample: "P-014 told S-15 that S-12 had pulled them up by the arm. There is a bruise.",
      }),
      ...when,
      ...place,
    },
    check: checkWhen,
  })
  .page("a8", {
    heading: "Who raised it, and when?",
    fields: {
      raisedBy: radios({
        label: "Who first raised it?",
        inFull: "Who first raised the allegation?",
        options: {
          person: "The person affected",
          relative: "A relative",
          staff: "A member of staff",
          visitor: "A visitor",
          professional: "Another professional",
          whistleblower: "A whistleblower",
          other: "Someone else",
          anonymous: "Someone who did not say who they are",
          notKnown: "Not known yet",
        },
        missing: "Select who first raised it",
        sample: "other",
      }),
      raisedByOther: text({
        label: "Who?",
        inFull: "In which role was whoever first raised the allegation?",
        hint: "Their role, not their name.",
        missing: "Enter the role of whoever first raised it",
        revealedBy: { field: "raisedBy", is: "other" },
        sample: "A neighbour",
      }),
      raisedAt: datetime({
        label: "When was it first raised with the service?",
        called: "When it was first raised",
        hint: "If you are not sure of the time, give your best estimate. For example, 27 3 2026 at 2:30pm.",
        missing: "Enter the date and time when it was first raised with the service",
        sample: -4,
      }),
      ...aware({ label: "When did the service become aware of the allegation?" }),
    },
    check: ({ raisedAt, awareAt }) =>
      isAfter(raisedAt, awareAt, awareAt?.slice(11))
        ? { raisedAt: "When it was first raised must be the same as or before when the service became aware" }
        : {},
    warn: ({ happenedOn, happenedAt, happenedFrom, awareAt }) =>
      (isBefore(awareAt, happenedOn, happenedAt) || isLater(happenedFrom, awareAt)) &&
      "It is said to have happened after the service became aware of it. Check both dates.",
  })
  .page("a11", {
    heading: "Harm, and what the person wants",
    fields: {
      harm: radios({
        label: "What harm came to the person?",
        inFull: "What harm came to the person affected?",
        options: {
          none: "None that anybody has seen",
          minor: "Minor harm that needed no treatment",
          treated: "Harm that needed treatment",
          serious: { label: "A serious injury", hint: "You must also notify us of the injury." },
          death: { label: "The person died", hint: "You must also notify us of the death." },
          notKnown: "Not known yet",
        },
        missing: "Select what harm came to the person",
        summary: true,
      }),
      child: yesNoNotKnown({
        label: "Is a child involved?",
        inFull: "Is a child involved in the allegation?",
        hint: "Anyone under 18, whether they are affected or may have done it.",
        missing: "Select yes if a child is involved",
        summary: true,
      }),
      wishes: textarea({
        label: "Does the person, or someone who acts for them, know? What do they want to happen?",
        inFull: "Does the person affected, or someone who acts for them, know, and what do they want to happen?",
        prompts: ["who knows, and who told them", "what they want to happen, and what they do not want"],
        optional: true,
        sample: "P-014 knows, and wants S-12 to stay away.",
      }),
    },
  })
  .includeWhen(hasPersonAffected, people({ heading: "Person affected", all: "People affected", since: firstDay }))
  .include(allegedAbusers)
  .section("Care and what followed")
  .page("a12", {
    heading: "The local authority",
    fields: { ...safeguarding, ...childrensServices },
    onlyWhen: Object.fromEntries(Object.keys(childrensServices).map((name) => [name, involvesChild])),
    warn: ({ safeguardingTold }) =>
      safeguardingTold === "no" &&
      "The local authority’s safeguarding team has not been told. Tell them now: sending this does not do it for you.",
  })
  .page("a13", {
    heading: "The police and referrals",
    fields: { ...policeAndForce, ...referrals },
    onlyWhen: Object.fromEntries(Object.keys(referrals).map((name) => [name, accusesWorker])),
  })
  .include(risk)
  .include(actions)
  .include(
    told({
      bodies: ["coroner", "commissioner", "family", "hse", "other"],
      candour: "Have you told the person, or someone who acts for them, what happened?",
      happenedOn: "happenedOn",
    }),
  )
  .include(references)
  .include(anythingElse)
  .urgentWhen(({ harm, abusers = [], ...others }) =>
    [harm === "serious", harm === "death", involvesChild(others), abusers.some(hasAccess)].some(Boolean),
  )
  .owes(({ harm }) => [
    ...(harm === "serious" ? ["serious-injury"] : []),
    ...(harm === "death" ? ["death-of-person"] : []),
  ])
  .passesOn(({ harm, happenedOn, happenedAt }) =>
    harm === "serious" ? { injuredOn: happenedOn, injuredAt: happenedAt } : {},
  )
  .doubts(contradictions)
  .identifiedBy("location", "people", "raisedAt")
  .build();

type Involved = {
  readonly child?: string;
  readonly people?: readonly { readonly ageRange?: string }[];
  readonly abusers?: readonly { readonly abuser?: string }[];
};

function involvesChild({ child, people = [] }: Involved): boolean {
  return child === "yes" || people.some(({ ageRange }) => isChild(ageRange));
}

function accusesWorker({ abusers = [] }: Involved): boolean {
  return abusers.some(worksHere);
}
