import { foreignKey, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { PortalRole } from "#lib/kernel/actor.ts";
import type { Section } from "#lib/kernel/document.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import type { SubmissionAbout, SubmissionKind } from "#lib/kernel/submission.ts";
import { users } from "./accounts.ts";
import { locations } from "./locations.ts";
import { providers } from "./providers.ts";

export type KeptWords = { readonly question: string; readonly words: string; readonly because: string };

/**
 * Statutory notifications and applications, as sent. Rows are never updated or deleted; their progress is in `cases`.
 *
 * `answers` is the machine form, keyed by field name; `document` is the sections, questions and answers exactly as the
 * provider read them, so that what was sent stays readable after its journey changes; `facts` is what it was judged by.
 */
export const submissions = pgTable(
  "submissions",
  {
    id: uuid().primaryKey(),
    kind: text().$type<SubmissionKind>().notNull(),
    about: text().$type<SubmissionAbout>().notNull(),
    reference: text().notNull().unique(),
    type: text().notNull(),
    definitionVersion: integer().notNull(),
    providerId: uuid()
      .notNull()
      .references(() => providers.id),
    locationId: uuid(), // null: about the provider as a whole
    answers: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    document: jsonb().$type<readonly Section[]>().notNull(),
    facts: jsonb().$type<Facts>().notNull(),
    documentSha256: text().notNull(),
    /** Words that may tell who somebody is and that the sender kept, with why: shown to staff. */
    keptWords: jsonb().$type<readonly KeptWords[]>().notNull().default([]),
    ownReference: text(),
    draftId: uuid().notNull().unique(), // the idempotency key: one draft is sent once
    sentBy: uuid()
      .notNull()
      .references(() => users.id),
    actedAs: uuid().notNull(),
    actedRole: text().$type<PortalRole>().notNull(),
    submittedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    unique().on(t.id, t.providerId),
    foreignKey({ columns: [t.locationId, t.providerId], foreignColumns: [locations.id, locations.providerId] }),
    index().on(t.providerId, t.submittedAt.desc()),
    index().on(t.locationId, t.submittedAt.desc()),
  ],
);

export type Submission = typeof submissions.$inferSelect;
