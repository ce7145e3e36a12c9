import { boolean, foreignKey, index, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { Permission } from "#lib/kernel/actor.ts";
import { users } from "./accounts.ts";
import { locations } from "./locations.ts";
import { providers } from "./providers.ts";

/** What a nominated individual lets a colleague do. An invitation is a grant that is not accepted yet. */
export const grants = pgTable(
  "grants",
  {
    id: uuid().primaryKey(),
    providerId: uuid()
      .notNull()
      .references(() => providers.id),
    userId: uuid().references(() => users.id),
    name: text().notNull(),
    email: text().notNull(),
    jobTitle: text().notNull(),
    /** All locations of the provider, those that come later too; else the ones in `grant_locations`. */
    everywhere: boolean().notNull(),
    may: text().array().$type<Permission[]>().notNull(),
    invitedBy: uuid()
      .notNull()
      .references(() => users.id),
    invitedAt: timestamp({ withTimezone: true }).notNull(),
    acceptedAt: timestamp({ withTimezone: true }),
    suspendedAt: timestamp({ withTimezone: true }),
    removedAt: timestamp({ withTimezone: true }),
  },
  (t) => [unique().on(t.id, t.providerId), index().on(t.userId), index().on(t.providerId)],
);

export const grantLocations = pgTable(
  "grant_locations",
  { grantId: uuid().notNull(), locationId: uuid().notNull(), providerId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.grantId, t.locationId] }),
    foreignKey({ columns: [t.grantId, t.providerId], foreignColumns: [grants.id, grants.providerId] }),
    foreignKey({ columns: [t.locationId, t.providerId], foreignColumns: [locations.id, locations.providerId] }),
  ],
);
