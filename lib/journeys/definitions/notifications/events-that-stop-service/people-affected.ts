import { date } from "#lib/journeys/fields/date.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { wholeNumber } from "#lib/journeys/fields/whole-number.ts";
import { yesNo, yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { isLater } from "#lib/journeys/known-days.ts";
import type { PageErrors } from "#lib/journeys/page.ts";

const MOST = 99_999;
const wereMoved = { field: "moved", is: "yes" };

/** How many people it is about. */
export const numbers = {
  peopleAffected: wholeNumber({
    label: "How many people using the service are affected?",
    hint: "If you are not sure, give your best estimate. If it is nobody, enter 0.",
    called: "The number of people using the service",
    max: MOST,
    missing: "Enter how many people using the service are affected",
    sample: 24,
  }),
  staffAffected: wholeNumber({
    label: "How many staff are affected?",
    hint: "If you are not sure, give your best estimate. If it is nobody, enter 0.",
    called: "The number of staff",
    max: MOST,
    missing: "Enter how many staff are affected",
    sample: 9,
  }),
};

/** What it did to them. */
export const movedOrHurt = {
  moved: yesNo({ label: "Have people been moved?", missing: "Select yes if people have been moved" }),
  movedCount: wholeNumber({
    label: "How many people using the service have been moved?",
    called: "The number of people moved",
    min: 1,
    max: MOST,
    missing: "Enter how many people have been moved",
    revealedBy: wereMoved,
    sample: 6,
  }),
  movedTo: text({
    label: "Where to?",
    inFull: "To what kind of place have people been moved?",
    hint: "The kind of place, not an address.",
    missing: "Enter where people have been moved to",
    revealedBy: wereMoved,
    sample: "Another care home nearby",
  }),
  movedOn: date({
    label: "Date they were moved",
    inFull: "Date people were moved",
    past: true,
    notKnown: "I do not know the date",
    missing: "Enter the date they were moved, or select that you do not know it",
    revealedBy: wereMoved,
    sample: -4,
  }),
  movedBackOn: date({
    label: "Date they come back, or came back",
    inFull: "Date people come back, or came back",
    notKnown: "I do not know when they will come back",
    missing: "Enter the date they come back, or select that you do not know it",
    revealedBy: wereMoved,
    sample: 3,
  }),
  injured: yesNoNotKnown({
    label: "Was a person using the service seriously injured?",
    hint: "If so, you must also tell us about the injury.",
    missing: "Select yes if a person using the service was seriously injured",
    sample: "no",
  }),
};

type Moved = {
  readonly peopleAffected?: number;
  readonly movedCount?: number;
  readonly movedOn?: string;
  readonly movedBackOn?: string;
};

export function checkMoved({ peopleAffected, movedCount, movedOn, movedBackOn }: Moved): PageErrors {
  if (peopleAffected !== undefined && movedCount !== undefined && movedCount > peopleAffected)
    return {
      movedCount: `The number of people moved must be ${peopleAffected} or fewer, because that is how many are affected`,
    };
  return isLater(movedOn, movedBackOn)
    ? { movedBackOn: "The date they come back must be the same as or after the date they were moved" }
    : {};
}
