import { foreignKey, index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { locations } from "./locations.ts";
import { providers } from "./providers.ts";

/**
 * Notifications and applications not sent yet. Answers are keyed by field name, those of closed branches included;
 * each page has a version, so that two people on one page do not overwrite each other.
 */
export const drafts = pgTable(
  "drafts",
  {
    id: uuid().primaryKey(),
    type: text().notNull(),
    definitionVersion: integer().notNull(),
    providerId: uuid()
      .notNull()
      .references(() => providers.id),
    /** Null until it is chosen, and when it is about the provider as a whole. */
    locationId: uuid(),
    answers: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    pageVersions: jsonb().$type<Readonly<Record<string, number>>>().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    actedAs: uuid().notNull(),
    assignedTo: uuid().references(() => users.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull(),
    savedBy: uuid()
      .notNull()
      .references(() => users.id),
    /** Once sent it is closed and its answers are gone: they are in the notification. */
    sentAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    foreignKey({ columns: [t.locationId, t.providerId], foreignColumns: [locations.id, locations.providerId] }),
    index().on(t.providerId, t.savedAt.desc()),
  ],
);

export type Draft = typeof drafts.$inferSelect;
