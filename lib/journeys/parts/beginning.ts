import type { Location } from "#lib/kernel/facts.ts";
import { roleWords } from "#lib/kernel/role-words.ts";
import { sentenceCase } from "#lib/kernel/words.ts";
import type { Known } from "../field.ts";
import { anyOf } from "../fields/checkboxes.ts";
import { email } from "../fields/email.ts";
import { fixed } from "../fields/fixed.ts";
import { location } from "../fields/location.ts";
import { phone } from "../fields/phone.ts";
import { radios } from "../fields/radios.ts";
import { text } from "../fields/text.ts";
import { part } from "../journey.ts";
import { activitiesThere, chosenLocation, serviceTypesThere } from "../registered-for.ts";

type Rules = {
  offeredAt: (location: Location) => boolean;
  /** What to do about an event that is not about one location. */
  hint?: string;
};

const someoneElse = { field: "contact", is: "someoneElse" };

/** Said where an event may be about all of a service: who may see what is told goes by one location. */
export const notOnePlace = "If it is not about one location, choose the main one.";

/** Where, and who is telling us: the first pages of every notification. What is known is shown to be confirmed. */
export const beginning = ({ offeredAt, hint }: Rules) =>
  part()
    .section("About this notification")
    .page("a2", {
      carried: "all",
      fields: {
        location: location({
          label: "Which location is this about?",
          ...(hint && { hint }),
          offeredAt,
          summary: true,
          missing: "Select the location",
        }),
      },
    })
    .page("a3", {
      heading: "The location, and who to contact",
      carried: [
        "activities",
        "serviceTypes",
        "contact",
        "contactName",
        "contactJobTitle",
        "contactPhone",
        "contactEmail",
      ],
      fields: {
        activities: anyOf<string, false>(
          {
            label: "Regulated activities",
            hint: "What the location is registered for is selected. Take out what was not being carried on.",
            missing: "Select at least one regulated activity",
          },
          { options: activitiesThere, chosen: (known) => chosenLocation(known)?.activities },
        ),
        serviceTypes: anyOf<string, false>(
          {
            label: "Types of service",
            hint: "Take out what this is not about.",
            missing: "Select at least one type of service",
          },
          { options: serviceTypesThere, chosen: (known) => chosenLocation(known)?.serviceTypes },
        ),
        reporterName: fixed({ label: "Your name", value: ({ facts }) => facts.actor.name }),
        reporterEmail: fixed({ label: "Your email address", value: ({ facts }) => facts.actor.email }),
        reporterJobTitle: text({
          label: "Your job title",
          input: { autocomplete: "organization-title" },
          prefill: jobTitle,
          missing: "Enter your job title",
          sample: "Registered manager",
        }),
        reporterPhone: phone({
          label: "Your telephone number",
          hint: "We remember this and your job title for the next time.",
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
          inFull: "Full name of the person to contact",
          missing: "Enter their full name",
          mayName: true,
          revealedBy: someoneElse,
          sample: "Robin Ellery",
        }),
        contactJobTitle: text({
          label: "Their job title",
          inFull: "Job title of the person to contact",
          missing: "Enter their job title",
          revealedBy: someoneElse,
          sample: "Deputy manager",
        }),
        contactPhone: phone({
          label: "Their telephone number",
          inFull: "Telephone number of the person to contact",
          missing: "Enter their telephone number",
          revealedBy: someoneElse,
        }),
        contactEmail: email({
          label: "Their email address",
          inFull: "Email address of the person to contact",
          missing: "Enter their email address",
          revealedBy: someoneElse,
        }),
      },
    })
    .build();

/** As they wrote it the last time, else the role that the register gives them. */
const jobTitle = ({ facts: { actor } }: Known) =>
  actor.jobTitle || (actor.role ? sentenceCase(roleWords[actor.role]) : "");
