import { datetime } from "#lib/journeys/fields/datetime.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { isBefore, isStillToCome } from "#lib/journeys/known-days.ts";
import type { PageErrors } from "#lib/journeys/page.ts";
import { dayAndTime } from "#lib/journeys/parts/day-and-time.ts";
import type { Facts } from "#lib/kernel/facts.ts";

const wasFound = { field: "found", is: "yes" };

/** Since when somebody is missing, in what danger, and how they were found. */
export const missingPerson = {
  ...dayAndTime("seen", { of: "they were last seen", sample: -4 }),
  missingRisk: radios({
    label: "How great is the risk to them?",
    inFull: "How great is the risk to the missing person?",
    hint: "As you or the police judge it.",
    options: { high: "High", medium: "Medium", low: "Low", notKnown: "Not known yet" },
    missing: "Select how great the risk to them is",
    summary: true,
  }),
  found: yesNoNotKnown({
    label: "Have they been found?",
    inFull: "Has the missing person been found?",
    missing: "Select yes if they have been found",
    summary: true,
  }),
  foundAt: datetime({
    label: "When were they found?",
    inFull: "When was the missing person found?",
    called: "When they were found",
    missing: "Enter the date and time when they were found",
    revealedBy: wasFound,
    sample: -3,
  }),
  foundWhere: text({
    label: "Where were they found?",
    inFull: "Where was the missing person found?",
    hint: "The kind of place, not an address.",
    missing: "Enter where they were found",
    revealedBy: wasFound,
    sample: "At a bus stop",
  }),
  foundHarm: textarea({
    label: "Had they come to any harm?",
    inFull: "Had the missing person come to any harm?",
    prompts: ["what harm it was, or none", "which treatment they had"],
    missing: "Enter if they had come to any harm. If not, enter none",
    revealedBy: wasFound,
    sample: "They were cold and tired.",
  }),
};

type Missing = { readonly seenOn?: string; readonly seenAt?: string; readonly foundAt?: string };

export function checkMissing({ seenOn, seenAt, foundAt }: Missing, facts: Facts): PageErrors {
  if (isStillToCome(seenOn, seenAt, facts)) return { seenAt: "Time they were last seen must be in the past" };
  return isBefore(foundAt, seenOn, seenAt)
    ? { foundAt: "When they were found must be the same as or after the time they were last seen" }
    : {};
}
