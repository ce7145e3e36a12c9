/** A notification that the portal does not ask for yet: it goes by email. */
export type SentByEmail = {
  readonly title: string;
  /** What asks for it, in the Care Quality Commission (Registration) Regulations 2009 unless it names another. */
  readonly source: string;
  readonly when: string;
};

const REGISTRATION = "Registration Regulations 2009, regulation";

/**
 * About what happened, by the slugs that journeys say are owed as well. One that comes into the catalogue leaves this
 * list. Source: lib/journeys/README.md, "Owed as well".
 */
export const eventsByEmail: Readonly<Record<string, SentByEmail>> = {
  "events-that-stop-service": {
    title: "Events that stop a service running safely and properly",
    source: `${REGISTRATION} 18(2)(g)`,
    when: "Without delay",
  },
  "police-involvement": {
    title: "Police involvement in an incident",
    source: `${REGISTRATION} 18(2)(f)`,
    when: "Without delay",
  },
  "unauthorised-absence": {
    title: "Unauthorised absence of a detained person, and their return",
    source: `${REGISTRATION} 17`,
    when: "Without delay",
  },
  "under-18-on-adult-ward": {
    title: "Child or young person in an adult psychiatric unit for longer than 48 hours",
    source: `${REGISTRATION} 18(2)(h)`,
    when: "Without delay",
  },
};

/** About the registration and the people named on it. */
export const changesByEmail: readonly SentByEmail[] = [
  {
    title: "Absence of a registered person for 28 days or more",
    source: `${REGISTRATION} 14`,
    when: "28 days before it begins. In an emergency, within 5 working days of its beginning",
  },
  {
    title: "Return after such an absence",
    source: `${REGISTRATION} 14`,
    when: "When they are back at work",
  },
  {
    title: "Change of the statement of purpose",
    source: `${REGISTRATION} 12(3)`,
    when: "Within 28 days of the change",
  },
  {
    title:
      "Change of a name, an address, a contact, a nominated individual, an officer, a partner or a registered manager",
    source: `${REGISTRATION} 15`,
    when: "As soon as you can",
  },
  {
    title: "Insolvency: bankruptcy, a receiver, an administrator or a liquidator",
    source: `${REGISTRATION} 15(1)(f) and (g)`,
    when: "As soon as you can",
  },
  {
    title: "Plans of a receiver, liquidator or trustee",
    source: `${REGISTRATION} 22`,
    when: "Within 28 days of the appointment",
  },
  {
    title: "Death of a registered provider",
    source: `${REGISTRATION} 21`,
    when: "Without delay. The plans of whoever acts for the provider: within 28 days of the death",
  },
];
