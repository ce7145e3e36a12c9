import { choseAny, doubt } from "#lib/journeys/doubt.ts";
import { isLater } from "#lib/journeys/known-days.ts";
import { isStandard } from "./applications.ts";

type Given = { readonly [K in Text]?: string | null } & { readonly [K in Choice]?: readonly string[] | null };
type Choice = "notGrantedBecause" | "restrictions";
type Text =
  | ("application" | "appliedOn" | "outcome" | "outcomeOn" | "grantedFrom" | "grantedTo" | "endedBecause")
  | ("furtherPlanned" | "couldDecide");

/** Answers about an outcome that do not fit together. */
export function contradictions({ outcome = "", restrictions, notGrantedBecause, couldDecide, ...given }: Given) {
  const isGranted = outcome === "granted" || outcome === "grantedWithConditions";
  const isDead = outcome === "personDied" || given.endedBecause === "died";
  const isRestricted = choseAny(restrictions, "lockedDoors", "constantSupervision", "notFreeToLeave");
  return [
    doubt(
      "grantedFrom",
      isLater(given.appliedOn, given.grantedFrom),
      "the application was made on a later day",
      "it is granted from a day before it",
    ),
    doubt(
      "grantedTo",
      isGranted && isStandard(given.application ?? undefined) && given.grantedTo === "notKnown",
      "a standard authorisation was granted, which has a last day",
      "there is no last day, or you do not know it",
    ),
    doubt(
      "grantedTo",
      isLater(given.outcomeOn, given.grantedTo),
      "it was granted on that date",
      "its last day was before",
    ),
    doubt(
      "restrictions",
      isGranted && choseAny(restrictions, "none"),
      "the person may be deprived of their liberty",
      "there are no restrictions now",
    ),
    doubt(
      "restrictions",
      outcome === "notGranted" && isRestricted,
      "the application was not granted",
      "the person is still not free to leave or always watched",
    ),
    doubt(
      "restrictions",
      isDead && restrictions != null && !choseAny(restrictions, "none"),
      "the person died",
      "there are restrictions now",
    ),
    doubt(
      "furtherPlanned",
      isDead && given.furtherPlanned === "yes",
      "the person died",
      "another application is planned",
    ),
    doubt(
      "couldDecide",
      couldDecide === "yes" && isGranted,
      "the application was granted",
      "the person could decide about their own care",
    ),
    doubt(
      "couldDecide",
      couldDecide === "no" && choseAny(notGrantedBecause, "capacity"),
      "it was not granted because of the person’s mental capacity",
      "they could not decide about their own care",
    ),
    doubt(
      "couldDecide",
      couldDecide === "no" && given.endedBecause === "regainedCapacity",
      "the person regained mental capacity",
      "they could not decide about their own care",
    ),
  ];
}
