import { sectors } from "#lib/kernel/code-lists/sectors.ts";
import { londonInstant } from "#lib/kernel/dates.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { asKeyed } from "#lib/kernel/pasted-text.ts";
import { readReference } from "#lib/kernel/reference.ts";
import { ok } from "#lib/kernel/result.ts";
import { text } from "../fields/text.ts";
import { textarea } from "../fields/textarea.ts";
import { yesNoNotKnown } from "../fields/yes-no.ts";
import { part } from "../journey.ts";
import { chosenLocation } from "../registered-for.ts";

/** Asked about, never refused. Source: lib/journeys/README.md, "Nothing keeps a notification back". */
const LATE_AFTER_HOURS = 48;
/** Sectors whose locations report patient safety events to a national or local system too. */
const REPORTS_LOCALLY: readonly string[] = [sectors.nhs, sectors.independentHealthcare, sectors.independentAmbulance];

const fields = {
  lateBecause: textarea({
    label: "Why is this being sent more than 48 hours after you became aware?",
    hint: "This will not stop you from sending it. Use codes, not names.",
    max: 1000,
    missing: "Enter why this is being sent more than 48 hours after you became aware",
    sample: "The letter reached the office after the weekend.",
  }),
  ownReference: text({
    label: "Your own reference",
    hint: "Like the number of the record in your own system. You can search for it later. Do not enter a name.",
    max: 50,
    optional: true,
    input: { width: 20 },
    sample: "INC-2041",
  }),
  linkedReference: text({
    label: "Reference of a notification you sent before that is linked to this one",
    called: "The reference of the linked notification",
    hint: "Like N26-7F3K2Q-E.",
    max: 50,
    optional: true,
    input: { width: 20, spellCheck: false },
    judge: (typed) => ok(readReference(typed) ?? asKeyed(typed)), // those sent before the portal have other forms
    sample: "ENQ-100",
  }),
};

const local = {
  label: "Have you already reported this to LFPSE or a local risk system?",
  hint: "LFPSE is the national service for recording patient safety events.",
  sample: "yes",
} as const;
const localReference = {
  label: "Its reference",
  inFull: "Reference in LFPSE or the local risk system",
  revealedBy: { field: "reportedLocally", is: "yes" },
  input: { width: 20 },
  sample: "LFPSE-3312",
} as const;

const lateBecause = ({ awareAt }: { awareAt?: string }, facts: Facts) => hoursSince(awareAt, facts) > LATE_AFTER_HOURS;

/** After what happened: why it comes late, if it does, and under which numbers it is known elsewhere. */
export const references = part()
  .section("Anything else")
  .page("a7", {
    heading: "References, if you have them",
    fields: {
      ...fields,
      reportedLocally: yesNoNotKnown({ ...local, optional: true }),
      localReference: text({ ...localReference, optional: true }),
    },
    onlyWhen: {
      lateBecause,
      reportedLocally: (given, facts) => REPORTS_LOCALLY.includes(chosenLocation({ given, facts })?.sector ?? ""),
    },
  })
  .build();

/** The same where everybody is asked for the number in the local risk system, by which the same is not counted twice. */
export const referencesWithLocal = part()
  .section("Anything else")
  .page("a7", {
    heading: "References",
    fields: {
      ...fields,
      reportedLocally: yesNoNotKnown({
        ...local,
        missing: "Select yes if you have reported it to LFPSE or a local risk system",
      }),
      localReference: text({
        ...localReference,
        missing: "Enter its reference in LFPSE or the local risk system",
      }),
    },
    onlyWhen: { lateBecause },
  })
  .build();

function hoursSince(localTime: string | undefined, { now }: Facts): number {
  const [day = "", time = ""] = localTime?.split("T") ?? [];
  const instant = day && time ? londonInstant(day, time) : undefined;
  return instant ? (Date.parse(now) - instant.getTime()) / 3_600_000 : 0;
}
