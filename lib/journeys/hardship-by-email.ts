import { REGISTRATION, type SentByEmail } from "./sent-by-email.ts";

const WITHIN_28_DAYS = 28;

export const insolvency: SentByEmail = {
  title: "Insolvency: bankruptcy, a receiver, an administrator or a liquidator",
  source: `${REGISTRATION} 15`,
  when: "As soon as you can",
  guidance: {
    trigger:
      "The provider is made bankrupt or comes to terms with those it owes money, or a receiver, an administrator or a liquidator is appointed.",
    sentBy: "The provider",
    tell: [
      "what happened, and on which day",
      "who was appointed, and how to reach them",
      "whether the service goes on, and who is in charge",
    ],
  },
};

export const liquidatorsPlans: SentByEmail = {
  title: "Plans of a receiver, liquidator or trustee",
  source: `${REGISTRATION} 22`,
  when: "The appointment: without delay. The plans: within 28 days of it",
  guidance: {
    trigger: "A receiver, a liquidator or a trustee is appointed for a provider.",
    sentBy: "Whoever is appointed",
    tell: [
      "the appointment, the day of it, and the reasons",
      "who manages the service from day to day; appoint a manager if there is none",
      "what you intend for the service",
    ],
    deadlines: [
      {
        from: "The day of the appointment",
        days: WITHIN_28_DAYS,
        says: (from, by) => `If you were appointed on ${from}, tell us what you intend by ${by}.`,
      },
    ],
  },
};

export const deathOfProvider: SentByEmail = {
  title: "Death of a registered provider or a partner",
  source: `${REGISTRATION} 21`,
  when: "Without delay. The plans of whoever acts for the provider: within 28 days of the death",
  guidance: {
    trigger: "A provider who is one person dies, or a partner in a partnership.",
    sentBy: "The personal representative. Of a partner: the partners who live on",
    tell: [
      "who died, and on which day",
      "who is in charge of the service from day to day: appoint somebody for the whole of their time",
      "what you intend for the service",
    ],
    also: "The personal representative may carry on the service for 28 days without being registered. Ask us if you need longer: it can be up to a year.",
    deadlines: [
      {
        from: "The day of the death",
        days: WITHIN_28_DAYS,
        says: (from, by) => `If the death was on ${from}, tell us what you intend by ${by}.`,
      },
    ],
  },
};
