import { daysBetween } from "#lib/kernel/dates.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { date } from "../fields/date.ts";
import { radios } from "../fields/radios.ts";
import { text } from "../fields/text.ts";
import { textarea } from "../fields/textarea.ts";
import { time } from "../fields/time.ts";
import { isBefore, isLater, isStillToCome, knownDay } from "../known-days.ts";
import type { PageErrors } from "../page.ts";

/** When and where somebody died. */
export const timeOfDeath = {
  diedOn: date({
    label: "Date of death",
    past: true,
    summary: true,
    notKnown: "I do not know the date",
    missing: "Enter the date of death, or select that you do not know it",
  }),
  diedAround: textarea({
    label: "If you do not know the date, what do you know?",
    inFull: "What is known of when the person died, if not the date",
    prompts: ["when the person was last seen alive", "when and how they were found"],
    max: 1000,
    optional: true,
    sample: "They were found on the morning round.",
  }),
  diedAt: time({ label: "Time of death", on: "diedOn", notKnown: "I do not know the time", optional: true }),
  diedWhere: radios({
    label: "Where did the death occur?",
    options: {
      here: "At this location",
      home: "In the person’s own home",
      hospital: "In hospital",
      hospice: "In a hospice",
      ambulance: "In an ambulance",
      other: "Somewhere else",
      notKnown: "Not known yet",
    },
    missing: "Select where the death occurred",
    summary: true,
  }),
  diedElsewhere: text({
    label: "Where?",
    inFull: "In what kind of place did the death occur?",
    hint: "The kind of place, not an address.",
    missing: "Enter where the death occurred",
    revealedBy: { field: "diedWhere", is: "other" },
    sample: "A day centre",
  }),
};

type Answers = {
  readonly beganUsingOn?: string;
  readonly awareAt?: string;
  readonly diedOn?: string;
  readonly diedAt?: string | null;
  readonly diedAround?: string | null;
};

export function checkTimeOfDeath({ beganUsingOn, diedOn, diedAround, diedAt }: Answers, facts: Facts): PageErrors {
  if (diedOn === "notKnown" && !diedAround) return { diedAround: "Enter what you know about when the person died" };
  if (isLater(beganUsingOn, diedOn))
    return { diedOn: "Date of death must be the same as or after the day they began to use the service" };
  return isStillToCome(diedOn, diedAt, facts) ? { diedAt: "Time of death must be in the past" } : {};
}

export function warnOfTimeOfDeath({ awareAt, diedOn, diedAt }: Answers, { today }: Facts) {
  if (daysBetween(knownDay(diedOn) ?? today, today) > 365)
    return "The death is dated more than 12 months ago. Check the date.";
  // Never refused: the time may be that at which somebody verified the death.
  return (
    isBefore(awareAt, diedOn, diedAt) &&
    "The death is said to be after the service became aware of it. Check both dates and times."
  );
}
