/** A notification that the portal does not ask for yet: it goes by email. */
export type SentByEmail = {
  readonly title: string;
  /** The law that asks for it. */
  readonly source: string;
  readonly when: string;
  /** The letter that its journey will have: the triage names it by that. */
  readonly letter?: string;
  readonly guidance?: EmailGuidance;
};

/** What its page of guidance says besides. */
export type EmailGuidance = {
  /** What makes it due, in a sentence. */
  readonly trigger: string;
  readonly sentBy: string;
  /** What the email has to say besides who sends it and whom to ask. */
  readonly tell: readonly string[];
  /** What has to be done as well. */
  readonly also?: string;
  readonly deadlines?: readonly Deadline[];
};

/** A day by which it must be sent, counted from another. */
export type Deadline = {
  /** How the day it is counted from is asked for. */
  readonly from: string;
  /** Days later, or earlier when negative. */
  readonly days: number;
  readonly areWorkingDays?: true;
  readonly says: (from: string, by: string) => string;
};

export const REGISTRATION = "Care Quality Commission (Registration) Regulations 2009, regulation";

/**
 * About what happened, by the slugs that journeys say are owed as well. One that comes into the catalogue leaves this
 * list. Source: lib/journeys/README.md, "Owed as well".
 */
export const eventsByEmail: Readonly<Record<string, SentByEmail>> = {
  "under-18-on-adult-ward": {
    letter: "i",
    title: "Child or young person in an adult psychiatric unit for longer than 48 hours",
    source: `${REGISTRATION} 18(2)(h)`,
    when: "Without delay, once the 48 hours have passed",
    guidance: {
      trigger:
        "A child or young person under 18 has been in an adult psychiatric unit for longer than 48 hours in a row.",
      sentBy: "The provider or the registered manager",
      tell: [
        "the code that you use for the child or young person, and their age",
        "when they came to the unit, and when the 48 hours ended",
        "why they are there, and what you do to keep them safe",
        "when you expect them to leave, and where to",
        "who else has been told: the local authority, the family, whoever pays for the care",
      ],
    },
  },
};
