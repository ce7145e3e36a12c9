import { type Body, chosenOf, line, matching, oneOf, paragraph, pastDay, someOf, textOf, unless } from "./checks.ts";
import * as options from "./options.ts";

type Question = {
  readonly name: string;
  readonly label: string;
  readonly check: (body: Body, name: string) => string | undefined;
  readonly show?: (body: Body) => string;
};
type Page = { readonly slug: string; readonly section: string; readonly questions: readonly Question[] };

const chosen = (name: string, from: Readonly<Record<string, string>>) => (body: Body) =>
  chosenOf(body, name)
    .map((one) => from[one])
    .join("\n");
const day = (name: string) => (body: Body) =>
  chosenOf(body, `${name}-notKnown`).length > 0
    ? "Not known"
    : ["day", "month", "year"].map((part) => textOf(body, `${name}-${part}`)).join(" ");
const clock = matching(/^\d{1,2}[:.]\d{2}( ?[ap]m)?$|^\d{1,2} ?[ap]m$/i, {
  missing: "Enter the time when the service became aware",
  wrong: "Enter a time like 2:30pm",
});
const phone = (missing: string) =>
  matching(/^\+?[\d ()-]{6,20}$/, { missing, wrong: "Enter a telephone number, like 01632 960 001" });
const isMe = (body: Body) => textOf(body, "contact") !== "someoneElse";

/** Eight of the pages of the portal's shortest journey, with the same questions. */
export const pages: readonly Page[] = [
  {
    slug: "location",
    section: "About this notification",
    questions: [
      {
        name: "location",
        label: "Which location is this about?",
        check: oneOf(options.locations, "Select the location"),
        show: chosen("location", options.locations),
      },
    ],
  },
  {
    slug: "services",
    section: "About this notification",
    questions: [
      {
        name: "activities",
        label: "Regulated activities",
        check: someOf(options.activities, "Select at least one regulated activity"),
        show: chosen("activities", options.activities),
      },
      {
        name: "serviceTypes",
        label: "Types of service",
        check: someOf(options.serviceTypes, "Select at least one type of service"),
        show: chosen("serviceTypes", options.serviceTypes),
      },
    ],
  },
  {
    slug: "contact",
    section: "About this notification",
    questions: [
      { name: "reporterJobTitle", label: "Your job title", check: line("Enter your job title") },
      { name: "reporterPhone", label: "Your telephone number", check: phone("Enter your telephone number") },
      {
        name: "contact",
        label: "Who should we contact if we need to know more?",
        check: oneOf(options.contacts, "Select who we should contact"),
        show: chosen("contact", options.contacts),
      },
      { name: "contactName", label: "Their full name", check: unless(isMe, line("Enter their full name")) },
      { name: "contactJobTitle", label: "Their job title", check: unless(isMe, line("Enter their job title")) },
      {
        name: "contactPhone",
        label: "Their telephone number",
        check: unless(isMe, phone("Enter their telephone number")),
      },
      {
        name: "contactEmail",
        label: "Their email address",
        check: unless(
          isMe,
          matching(/^\S+@\S+$/, { missing: "Enter their email address", wrong: "Enter an email address" }),
        ),
      },
    ],
  },
  {
    slug: "aware",
    section: "About this notification",
    questions: [
      {
        name: "awareAt",
        label: "When did the service become aware of this?",
        check: (body, name) =>
          pastDay("Enter the date when the service became aware")(body, name) ?? clock(body, `${name}-time`),
        show: (body) => `${day("awareAt")(body)} at ${textOf(body, "awareAt-time")}`,
      },
    ],
  },
  {
    slug: "person",
    section: "The person",
    questions: [
      {
        name: "personCode",
        label: "Unique identifier",
        check: matching(/^[A-Za-z0-9/-]{1,20}$/, {
          missing: "Enter your code for the person",
          wrong: "Unique identifier must be letters, numbers, hyphens and slashes, at most 20",
        }),
      },
      {
        name: "beganUsingOn",
        label: "Date they began to use the service",
        check: unless(
          (body) => chosenOf(body, "beganUsingOn-notKnown").length > 0,
          pastDay("Enter the date they began to use the service, or select that you do not know it"),
        ),
        show: day("beganUsingOn"),
      },
      {
        name: "ageRange",
        label: "Age range",
        check: oneOf(options.ageRanges, "Select their age range"),
        show: chosen("ageRange", options.ageRanges),
      },
    ],
  },
  {
    slug: "more-about-person",
    section: "The person",
    questions: [
      { name: "sex", label: "Sex", check: oneOf(options.sexes, undefined), show: chosen("sex", options.sexes) },
      { name: "sexOtherTerm", label: "The term they prefer", check: line(undefined) },
      {
        name: "ethnicGroup",
        label: "Ethnic group",
        check: oneOf(options.ethnicGroups, undefined),
        show: chosen("ethnicGroup", options.ethnicGroups),
      },
      {
        name: "conditions",
        label: "Does the person have any of these?",
        check: someOf(options.conditions, undefined),
        show: chosen("conditions", options.conditions),
      },
    ],
  },
  {
    slug: "application",
    section: "The application",
    questions: [
      {
        name: "application",
        label: "What kind of application was it?",
        check: oneOf(options.applications, "Select what kind of application it was"),
        show: chosen("application", options.applications),
      },
      {
        name: "appliedBy",
        label: "Who made it?",
        check: oneOf(options.applicants, "Select who made the application"),
        show: chosen("appliedBy", options.applicants),
      },
      {
        name: "appliedOn",
        label: "Date of the application",
        check: pastDay("Enter the date of the application"),
        show: day("appliedOn"),
      },
    ],
  },
  {
    slug: "anything-else",
    section: "Anything else",
    questions: [{ name: "anythingElse", label: "Is there anything else we should know?", check: paragraph(undefined) }],
  },
];
