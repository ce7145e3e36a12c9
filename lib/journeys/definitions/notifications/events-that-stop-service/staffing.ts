import { date } from "#lib/journeys/fields/date.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { wholeNumber } from "#lib/journeys/fields/whole-number.ts";
import { part } from "#lib/journeys/journey.ts";

const MOST_ON_A_SHIFT = 999;

/** A role that was short on a shift. */
export const shift = part()
  .page("d7", {
    heading: "A shift that is short of staff",
    fields: {
      shiftOn: date({
        label: "Date of the shift",
        hint: "It may be still to come. For example, 27 3 2026",
        missing: "Enter the date of the shift",
        sample: -4,
      }),
      shiftRole: text({
        label: "Which role is short?",
        inFull: "Which role is short on the shift?",
        hint: "One role, not a name. You can add others after it.",
        missing: "Enter the role that is short",
        sample: "Care assistant",
      }),
      shiftNeeded: wholeNumber({
        label: "How many people in this role are needed?",
        inFull: "How many people in this role does the shift need?",
        called: "The number needed",
        max: MOST_ON_A_SHIFT,
        missing: "Enter how many people in this role are needed",
        sample: 4,
      }),
      shiftPresent: wholeNumber({
        label: "How many are there?",
        inFull: "How many people in this role are there on the shift?",
        hint: "If the shift is still to come, how many you expect.",
        called: "The number who are there",
        max: MOST_ON_A_SHIFT,
        missing: "Enter how many people in this role are there",
        sample: 2,
      }),
    },
    warn: ({ shiftNeeded = 0, shiftPresent = 0 }) =>
      shiftPresent > 0 &&
      shiftPresent >= shiftNeeded &&
      "A shift has as many people as it needs, or more. Check both numbers.",
  })
  .build();
