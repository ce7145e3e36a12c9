import { date, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { RegisteredRole } from "#lib/kernel/actor.ts";
import { ofLocation } from "./locations.ts";
import { providers } from "./providers.ts";

/**
 * Those the register names. The folded name (given and family, without case, accents or punctuation) is what is
 * compared.
 */
export const people = pgTable(
  "people",
  {
    id: uuid().primaryKey(),
    title: text(),
    givenName: text().notNull(),
    familyName: text().notNull(),
    foldedName: text().notNull(),
  },
  (t) => [index().on(t.foldedName)],
);

/**
 * A role of a person over time: at a provider, or for one regulated activity at one of its locations.
 *
 * Rows of one person, role and provider are one role to act as; its id is that of the oldest row still standing.
 */
export const roleHoldings = pgTable(
  "role_holdings",
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    role: text().$type<RegisteredRole>().notNull(),
    providerId: uuid()
      .notNull()
      .references(() => providers.id),
    locationId: uuid(),
    activity: text(),
    /** The address that the register holds for this role, in the form in which addresses are compared. */
    registeredEmail: text(),
    startedOn: date().notNull(),
    endedOn: date(),
    source: text().notNull(),
    /** The holder's name as this source has it. */
    title: text(),
    givenName: text().notNull().default(""),
    familyName: text().notNull().default(""),
  },
  (t) => [
    ofLocation(t),
    unique("role_holdings_said_once")
      .on(t.source, t.personId, t.role, t.providerId, t.locationId, t.activity, t.startedOn)
      .nullsNotDistinct(),
    index().on(t.personId),
    index().on(t.registeredEmail),
    index().on(t.providerId),
    index().on(t.locationId),
  ],
);

export type RoleHolding = typeof roleHoldings.$inferSelect;
