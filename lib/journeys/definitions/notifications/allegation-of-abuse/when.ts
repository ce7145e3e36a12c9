import { date } from "#lib/journeys/fields/date.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { time } from "#lib/journeys/fields/time.ts";
import { isLater, isStillToCome, knownDay } from "#lib/journeys/known-days.ts";
import type { PageErrors } from "#lib/journeys/page.ts";
import type { Facts } from "#lib/kernel/facts.ts";

const onOneDate = { field: "happened", is: "oneDate" };
const between = { field: "happened", is: "between" };

/** Abuse is often not the event of one day. */
export const when = {
  happened: radios({
    label: "When did it happen?",
    options: {
      oneDate: "On one date",
      between: "Between two dates",
      ongoing: "It is still going on",
      notKnown: "Not known yet",
    },
    missing: "Select when it happened",
    summary: true,
  }),
  happenedOn: date({
    label: "Date it happened",
    past: true,
    missing: "Enter the date it happened",
    revealedBy: onOneDate,
    summary: true,
  }),
  happenedAt: time({
    label: "Time it happened",
    on: "happenedOn",
    notKnown: "I do not know the time",
    missing: "Enter the time it happened, or select that you do not know it",
    revealedBy: onOneDate,
  }),
  happenedFrom: date({
    label: "First date",
    inFull: "First date on which it happened",
    called: "The first date",
    past: true,
    notKnown: "I do not know the first date",
    missing: "Enter the first date, or select that you do not know it",
    revealedBy: between,
    summary: true,
    sample: -20,
  }),
  happenedTo: date({
    label: "Last date",
    inFull: "Last date on which it happened",
    called: "The last date",
    past: true,
    notKnown: "I do not know the last date",
    missing: "Enter the last date, or select that you do not know it",
    revealedBy: between,
    summary: true,
  }),
};

type When = { readonly [K in "happenedOn" | "happenedAt" | "happenedFrom" | "happenedTo"]?: string };

export function checkWhen({ happenedOn, happenedAt, happenedFrom, happenedTo }: When, facts: Facts): PageErrors {
  if (isStillToCome(happenedOn, happenedAt, facts)) return { happenedAt: "Time it happened must be in the past" };
  return isLater(happenedFrom, happenedTo)
    ? { happenedTo: "The last date must be the same as or after the first date" }
    : {};
}

/** The first day on which it is said to have happened; undefined where that is not known. */
export const firstDay = ({ happenedOn, happenedFrom }: When) => knownDay(happenedOn) ?? knownDay(happenedFrom);
