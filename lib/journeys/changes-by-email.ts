import { deathOfProvider, insolvency, liquidatorsPlans } from "./hardship-by-email.ts";
import { REGISTRATION, type SentByEmail } from "./sent-by-email.ts";

const AS_SOON_AS_YOU_CAN = "As soon as you can";
const PROVIDER = "The provider";
const change = (title: string, guidance: SentByEmail["guidance"]): SentByEmail => ({
  title,
  source: `${REGISTRATION} 15`,
  when: AS_SOON_AS_YOU_CAN,
  ...(guidance && { guidance }),
});

/**
 * About the registration and the people named on it, by topic. What sources disagree on, like the days in which a return
 * is told, is said without a number. Source: lib/journeys/README.md, "Sent by email".
 */
export const changesByEmail: Readonly<Record<string, SentByEmail>> = {
  "absence-of-registered-person": {
    title: "Absence of a registered person for 28 days or more",
    source: `${REGISTRATION} 14`,
    when: "28 days before it begins. In an emergency, within 5 working days of its beginning",
    guidance: {
      trigger:
        "A registered manager, or a provider who is in charge from day to day, is or will be away for 28 days in a row or more.",
      sentBy: "The provider or the registered manager",
      tell: [
        "who is away, in which role, and why",
        "the first day, and the day you expect them back",
        "who is in charge while they are away: the name, how to reach them, and what they are qualified to do",
        "if a new manager is to be found, by when",
      ],
      also: "If you cannot tell us 28 days before, ask us for a shorter time as soon as you know.",
      deadlines: [
        {
          from: "The first day of the absence",
          days: -28,
          says: (from, by) => `If it is planned to begin on ${from}, tell us by ${by}.`,
        },
        {
          from: "The first day of the absence",
          days: 5,
          areWorkingDays: true,
          says: (from, by) => `If it began in an emergency on ${from}, tell us by ${by}.`,
        },
      ],
    },
  },
  "return-from-absence": {
    title: "Return after such an absence",
    source: `${REGISTRATION} 14`,
    when: "As soon as they are back at work",
    guidance: {
      trigger: "A registered person is back at work after an absence of 28 days or more.",
      sentBy: "The provider or the registered manager",
      tell: ["who is back, in which role, and since which day", "when the absence began"],
    },
  },
  "statement-of-purpose": {
    title: "Change of the statement of purpose",
    source: `${REGISTRATION} 12(3)`,
    when: "Within 28 days of the change",
    guidance: {
      trigger: "You have changed your statement of purpose in any way.",
      sentBy: PROVIDER,
      tell: ["what has changed, and since which day", "the whole new statement, with the day of the change on it"],
      deadlines: [
        {
          from: "The day you changed it",
          days: 28,
          says: (from, by) => `If you changed it on ${from}, tell us by ${by}.`,
        },
      ],
    },
  },
  "contact-details": change("Change of an address, an email address or a telephone number", {
    trigger: "The address to which we write, the email address or the telephone number that we hold for you changes.",
    sentBy: "The provider or the registered manager, each for themselves",
    tell: [
      "the old and the new details",
      "the day from which the new ones hold",
      "for whom they are, and in which role",
    ],
    also: "You sign in with the email address that we hold. Until we have changed it, use the old one.",
  }),
  "name-of-registered-person": change("Change of the name of a registered person", {
    trigger: "A provider who is one person, a partner or a registered manager has a new name.",
    sentBy: "The person whose name it is",
    tell: ["the old and the new name", "the day from which it holds"],
  }),
  "provider-name-and-address": change("Change of the provider’s name or registered address", {
    trigger: "An organisation has a new name, or a new registered or main office.",
    sentBy: PROVIDER,
    tell: ["the old and the new name or address", "the day from which it holds"],
  }),
  "nominated-individual-and-officers": change("Change of the nominated individual, a director or another officer", {
    trigger:
      "Somebody becomes the nominated individual, a director, a secretary or another officer, or stops being one.",
    sentBy: PROVIDER,
    tell: ["who leaves and who comes, and in which role", "the day from which it holds", "how to reach whoever comes"],
  }),
  partners: change("Change of the partners in a partnership", {
    trigger: "A partner joins or leaves.",
    sentBy: "Any one of the partners",
    tell: ["who joins or leaves, and on which day"],
    also: "You must also apply to us to add or remove the partner, as the partners are a condition of your registration. Ask for the form in the same email.",
  }),
  "manager-of-activity": change("Change of who manages a regulated activity", {
    trigger: "A registered manager leaves, or somebody else manages an activity from day to day.",
    sentBy: "The provider. The manager who leaves tells us too",
    tell: [
      "who leaves, from which activity and location, and on which day",
      "who is in charge until there is a new manager",
    ],
    also: "Tell us before it happens if you can. The new manager must apply to be registered, and the one who leaves must apply to cancel their registration.",
  }),
  "stopping-an-activity": change("The provider stops a regulated activity", {
    trigger: "You stop carrying on a regulated activity, at one location or altogether.",
    sentBy: PROVIDER,
    tell: ["which activity stops, where, and on which day", "where the people who use the service will be cared for"],
    also: "Tell us before it happens if you can. You must also apply to cancel or change your registration.",
  }),
  insolvency,
  "liquidators-plans": liquidatorsPlans,
  "death-of-provider": deathOfProvider,
  "certified-treatment": {
    title: "Report on treatment under the Mental Health Act 1983",
    source: "Mental Health Act 1983, section 61",
    when: "When the detention is renewed, after a second opinion, and whenever we ask",
    guidance: {
      trigger:
        "Somebody is treated under section 57, 58 or 62A of the Mental Health Act 1983 on a certificate of a second opinion doctor.",
      sentBy: "The approved clinician in charge of the treatment",
      tell: [
        "the code that you use for the patient",
        "the treatment, under which section, and the day of the certificate",
        "how the patient is, and whether the treatment goes on",
      ],
    },
  },
};
