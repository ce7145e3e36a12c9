import { choseAny, doubt } from "#lib/journeys/doubt.ts";
import { isLater } from "#lib/journeys/known-days.ts";

type Given = { readonly [K in Text]?: string | null } & { readonly [K in Choice]?: readonly string[] };
type Choice = "injuries" | "rules" | "treatments" | "staffActions" | "othersTold";
type Text =
  | ("beganUsingOn" | "injuredOn" | "cause" | "abuse" | "soreDeveloped" | "soreFoundOn" | "whereNow" | "howNow")
  | "riskReviewedOn";

/** What an injury that was chosen is also called among the reasons why it is serious. */
const reasons = {
  structure: "the structure of the body was changed",
  shortenedLife: "the injury shortens the person’s life",
} as const;
const IN_HOSPITAL = ["ambulance", "emergencyDepartment", "admitted", "operation"];

/** Answers about an injury that do not fit together. */
export function contradictions(given: Given) {
  const { injuries, rules, treatments, cause, soreFoundOn } = given;
  const knowsWhy = rules !== undefined && !choseAny(rules, "notSure", "notKnown");
  const isByStaff = cause === "staff";
  return [
    doubt(
      "injuries",
      cause === "hot" && injuries !== undefined && !choseAny(injuries, "burn", "notKnown"),
      "a burn or hot surface caused it",
      "it is no burn or scald",
    ),
    doubt(
      "soreFoundOn",
      isLater(given.injuredOn, soreFoundOn),
      "the pressure sore was found on that day",
      "the date of the injury is later",
    ),
    doubt(
      "soreFoundOn",
      given.soreDeveloped === "here" && isLater(given.beganUsingOn, soreFoundOn),
      "the pressure sore developed here",
      "it was found before the person began to use the service",
    ),
    ...Object.entries(reasons).map(([reason, words]) =>
      doubt(
        "rules",
        knowsWhy && choseAny(injuries, reason) && !choseAny(rules, reason),
        words,
        "this is not why the injury is serious",
      ),
    ),
    doubt(
      "rules",
      knowsWhy && choseAny(injuries, "pain", "psychological") && !choseAny(rules, "prolonged"),
      "there was lasting pain or psychological harm",
      "this is not why the injury is serious",
    ),
    doubt(
      "treatments",
      choseAny(rules, "treatment") && choseAny(treatments, "none"),
      "the injury is serious because it needed treatment",
      "no treatment was needed",
    ),
    doubt(
      "whereNow",
      given.whereNow === "hospital" && treatments !== undefined && !choseAny(treatments, ...IN_HOSPITAL, "notKnown"),
      "the person is in hospital",
      "they needed no ambulance, emergency department, stay or operation",
    ),
    doubt(
      "howNow",
      given.howNow === "recovering" && choseAny(rules, "shortenedLife"),
      "the person is recovering",
      "the injury shortens their life",
    ),
    doubt(
      "abuse",
      given.abuse === "no" && isByStaff,
      "a member of staff caused it",
      "it could not be abuse or neglect",
    ),
    doubt(
      "abuse",
      given.abuse === "no" && cause === "otherPerson",
      "another person using the service caused it",
      "it could not be abuse or neglect",
    ),
    doubt(
      "riskReviewedOn",
      isLater(given.riskReviewedOn, given.injuredOn),
      "the risk assessment was in place before the injury",
      "it was last reviewed after it",
    ),
    doubt(
      "staffActions",
      isByStaff && choseAny(given.staffActions, "noStaff"),
      "a member of staff caused the injury",
      "no staff were involved",
    ),
    doubt(
      "othersTold",
      given.abuse === "yes" && given.othersTold !== undefined && !choseAny(given.othersTold, "council"),
      "the injury could be abuse or neglect",
      "the local authority’s safeguarding team has not been told",
    ),
  ];
}
