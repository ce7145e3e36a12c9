import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { locations } from "./locations.ts";
import { providers } from "./providers.ts";
import { submissions } from "./submissions.ts";

/** How something owed came to be owed no longer: sent from the draft begun for it, sent in another way, or not needed. */
export type OwedSettled = "sent" | "sentOtherwise" | "notNeeded";

/**
 * What the answers of something sent make its side send as well: a row each, made in the transaction that sends.
 *
 * It is begun while there is a draft that names it, so it is owed again when that draft is deleted.
 */
export const owedSubmissions = pgTable(
  "owed_submissions",
  {
    id: uuid().primaryKey(),
    /** Whose answers make it owed. */
    submissionId: uuid().notNull(),
    providerId: uuid()
      .notNull()
      .references(() => providers.id),
    locationId: uuid(),
    type: text().notNull(),
    owedSince: timestamp({ withTimezone: true }).notNull(),
    settled: text().$type<OwedSettled>(),
    settledAt: timestamp({ withTimezone: true }),
    settledBy: uuid().references(() => users.id),
    /** Who said so, and why it is not needed: for staff too, who may not read who has an account. */
    settledByName: text(),
    settledBecause: text(),
    /** What was sent from its draft. */
    sentAs: uuid(),
    /** How often somebody was reminded of it. */
    reminded: integer().notNull().default(0),
  },
  (t) => [
    unique().on(t.submissionId, t.type),
    unique().on(t.id, t.providerId),
    foreignKey({
      columns: [t.submissionId, t.providerId],
      foreignColumns: [submissions.id, submissions.providerId],
    }),
    foreignKey({ columns: [t.sentAs, t.providerId], foreignColumns: [submissions.id, submissions.providerId] }),
    foreignKey({ columns: [t.locationId, t.providerId], foreignColumns: [locations.id, locations.providerId] }),
    index().on(t.providerId, t.owedSince).where(sql`settled is null`),
  ],
);
