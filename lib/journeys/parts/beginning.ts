import { sectors } from "#lib/kernel/code-lists/sectors.ts";
import { londonInstant } from "#lib/kernel/dates.ts";
import type { Facts, Location } from "#lib/kernel/facts.ts";
import { asKeyed } from "#lib/kernel/pasted-text.ts";
import { readReference } from "#lib/kernel/reference.ts";
import { ok } from "#lib/kernel/result.ts";
import { anyOf } from "../fields/checkboxes.ts";
import { datetime } from "../fields/datetime.ts";
import { email } from "../fields/email.ts";
import { fixed } from "../fields/fixed.ts";
import { location } from "../fields/location.ts";
import { phone } from "../fields/phone.ts";
import { radios } from "../fields/radios.ts";
import { text } from "../fields/text.ts";
import { textarea } from "../fields/textarea.ts";
import { yesNoNotKnown } from "../fields/yes-no.ts";
import { part } from "../journey.ts";
import { activitiesThere, chosenLocation, serviceTypesThere } from "../registered-for.ts";

type Rules = { offeredAt: (location: Location) => boolean };

/** Asked about, never refused. Source: lib/journeys/README.md, "Nothing keeps a notification back". */
const LATE_AFTER_HOURS = 48;
/** Sectors whose locations report patient safety events to a national or local system too. */
const REPORTS_LOCALLY: readonly string[] = [sectors.nhs, sectors.independentHealthcare, sectors.independentAmbulance];
const someoneElse = { field: "contact", is: "someoneElse" };

/** Where, who is telling us, and since when they have known: the first pages of every notification. */
export const beginning = ({ offeredAt }: Rules) =>
  part()
    .section("About this notification")
    .page("a2", {
      fields: {
        location: location({
          label: "Which location is this about?",
          offeredAt,
          summary: true,
          missing: "Select the location",
        }),
      },
    })
    .page("a3", {
      heading: "What the location was doing at the time",
      fields: {
        activities: anyOf<string, false>(
          {
            label: "Regulated activities",
            hint: "Select all that were being carried on.",
            missing: "Select at least one regulated activity",
          },
          activitiesThere,
        ),
        serviceTypes: anyOf<string, false>(
          { label: "Types of service", hint: "Select all that apply.", missing: "Select at least one type of service" },
          serviceTypesThere,
        ),
      },
    })
    .page("a5", {
      heading: "Who is filling in this form, and who should we contact?",
      fields: {
        reporterName: fixed({ label: "Your name", value: ({ facts }) => facts.actor.name }),
        reporterEmail: fixed({ label: "Your email address", value: ({ facts }) => facts.actor.email }),
        reporterJobTitle: text({
          label: "Your job title",
          input: { autocomplete: "organization-title" },
          prefill: ({ facts }) => facts.actor.jobTitle,
          missing: "Enter your job title",
          sample: "Registered manager",
        }),
        reporterPhone: phone({
          label: "Your telephone number",
          autocomplete: "tel",
          prefill: ({ facts }) => facts.actor.phone,
          missing: "Enter your telephone number",
        }),
        contact: radios({
          label: "Who should we contact if we need to know more?",
          options: { me: "Me", someoneElse: "Someone else" },
          missing: "Select who we should contact",
          sample: "someoneElse",
        }),
        contactName: text({
          label: "Their full name",
          missing: "Enter their full name",
          mayName: true,
          revealedBy: someoneElse,
          sample: "Robin Ellery",
        }),
        contactJobTitle: text({
          label: "Their job title",
          missing: "Enter their job title",
          revealedBy: someoneElse,
          sample: "Deputy manager",
        }),
        contactPhone: phone({
          label: "Their telephone number",
          missing: "Enter their telephone number",
          revealedBy: someoneElse,
        }),
        contactEmail: email({
          label: "Their email address",
          missing: "Enter their email address",
          revealedBy: someoneElse,
        }),
      },
    })
    .page("a7", {
      heading: "References, if you have them",
      fields: {
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
      },
    })
    .page("a8", {
      fields: {
        awareAt: datetime({
          label: "When did the service become aware of this?",
          called: "When the service became aware",
          hint: "The date and time when anyone at the service first knew. If you are not sure of the time, give your best estimate. For example, 27 3 2026 at 2:30pm.",
          summary: true,
          missing: "Enter the date and time when the service became aware",
          sample: -4,
        }),
      },
    })
    .pageWhen("a9", ({ awareAt }, facts) => hoursSince(awareAt, facts) > LATE_AFTER_HOURS, {
      fields: {
        lateBecause: textarea({
          label: "Why is this being sent more than 48 hours after you became aware?",
          hint: "This will not stop you from sending it.",
          max: 1000,
          missing: "Enter why this is being sent more than 48 hours after you became aware",
          sample: "The letter reached the office after the weekend.",
        }),
      },
    })
    .pageWhen("a10", (given, facts) => REPORTS_LOCALLY.includes(chosenLocation({ given, facts })?.sector ?? ""), {
      fields: {
        reportedLocally: yesNoNotKnown({
          label: "Have you already reported this to LFPSE or a local risk system?",
          hint: "LFPSE is the national service for recording patient safety events.",
          optional: true,
          sample: "yes",
        }),
        localReference: text({
          label: "Its reference",
          optional: true,
          revealedBy: { field: "reportedLocally", is: "yes" },
          input: { width: 20 },
          sample: "LFPSE-3312",
        }),
      },
    })
    .build();

function hoursSince(localTime: string | undefined, { now }: Facts): number {
  const [day = "", time = ""] = localTime?.split("T") ?? [];
  const instant = day && time ? londonInstant(day, time) : undefined;
  return instant ? (Date.parse(now) - instant.getTime()) / 3_600_000 : 0;
}
