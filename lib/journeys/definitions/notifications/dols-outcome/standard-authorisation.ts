import { date } from "#lib/journeys/fields/date.ts";
import { select } from "#lib/journeys/fields/select.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { daysFrom, isLater } from "#lib/journeys/known-days.ts";
import type { PageErrors } from "#lib/journeys/page.ts";
import { chosenLocation } from "#lib/journeys/registered-for.ts";
import { councils } from "#lib/kernel/code-lists/councils.ts";

const DAYS_AT_MOST = 7;
const DAYS_WHEN_EXTENDED = 14;
const wasUrgent = { field: "urgentAuthorisation", is: "yes" };

/** What is asked of an application to a council. */
export const standardAuthorisation = {
  urgentAuthorisation: yesNoNotKnown({
    label: "Was an urgent authorisation in force?",
    missing: "Select yes if an urgent authorisation was in force",
  }),
  urgentFrom: date({
    label: "First day of the urgent authorisation",
    past: true,
    notKnown: "I do not know the first day",
    missing: "Enter the first day of the urgent authorisation, or select that you do not know it",
    revealedBy: wasUrgent,
    sample: -60,
  }),
  urgentTo: date({
    label: "Last day of the urgent authorisation",
    notKnown: "I do not know the last day",
    missing: "Enter the last day of the urgent authorisation, or select that you do not know it",
    revealedBy: wasUrgent,
    sample: -54,
  }),
  urgentExtended: yesNoNotKnown({
    label: "Was it extended?",
    inFull: "Was the urgent authorisation extended?",
    missing: "Select yes if the urgent authorisation was extended",
    revealedBy: wasUrgent,
  }),
  supervisoryBody: select({
    label: "Which council is the supervisory body?",
    hint: "The council that decides, which is not always the one where you are.",
    options: Object.fromEntries(councils.map((name) => [name, name])),
    prefill: (known) => councils.find((name) => name === chosenLocation(known)?.localAuthority),
    missing: "Select the council that is the supervisory body",
  }),
};

type Urgency = { readonly urgentFrom?: string; readonly urgentTo?: string; readonly urgentExtended?: string };

export const checkUrgency = ({ urgentFrom, urgentTo }: Urgency): PageErrors =>
  isLater(urgentFrom, urgentTo)
    ? { urgentTo: "Last day of the urgent authorisation must be the same as or after its first day" }
    : {};

export const warnOfUrgency = ({ urgentFrom, urgentTo, urgentExtended }: Urgency) =>
  (daysFrom(urgentFrom, urgentTo) ?? 0) > (urgentExtended === "yes" ? DAYS_WHEN_EXTENDED : DAYS_AT_MOST) &&
  "An urgent authorisation usually lasts up to 7 days, or 14 days if it is extended. Check its dates.";
