import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { SubmissionAbout, SubmissionKind } from "#lib/kernel/submission.ts";
import { users } from "./accounts.ts";
import { staff } from "./staff.ts";
import { submissions } from "./submissions.ts";

export type CaseStatus = "received" | "beingReviewed" | "moreInformationAsked" | "closed" | "withdrawn" | "duplicate";
/** Something that happened: it was received, read for the first time, or moved. */
export type CaseEventKind = CaseStatus | "read";
export type Priority = "urgent" | "normal";

const instant = () => timestamp({ withTimezone: true });

/**
 * Where a notification stands: one row each, made with it, moved by staff.
 *
 * What lists show, look through and may be seen by is copied here, so that no list reads the text of a notification.
 * The indexes hold what an inbox can be narrowed to, then its order, then what else it can be narrowed to: of any
 * mixture of filters the index of the rarest is read, and only the rows that fit.
 */
export const cases = pgTable(
  "cases",
  {
    submissionId: uuid().primaryKey(),
    providerId: uuid().notNull(),
    locationId: uuid(),
    kind: text().$type<SubmissionKind>().notNull(),
    about: text().$type<SubmissionAbout>().notNull(),
    reference: text().notNull(),
    type: text().notNull(),
    definitionVersion: integer().notNull(),
    actedAs: uuid().notNull(),
    status: text().$type<CaseStatus>().notNull(),
    priority: text().$type<Priority>().notNull(),
    region: text(),
    assignedTo: uuid().references(() => staff.id),
    receivedAt: instant().notNull(),
    firstReadAt: instant(),
  },
  (t) => [
    foreignKey({
      columns: [t.submissionId, t.providerId],
      foreignColumns: [submissions.id, submissions.providerId],
    }),
    index("cases_inbox_type").on(t.type, ...inboxOrder(t), t.status, t.region),
    index("cases_inbox_status").on(t.status, ...inboxOrder(t), t.region, t.firstReadAt),
    index("cases_inbox_region").on(t.region, ...inboxOrder(t)),
    // What is over is named, so that another state that is open needs no other index.
    index("cases_inbox_open")
      .on(...inboxOrder(t), t.type, t.status, t.region)
      .where(sql`first_read_at is not null and status not in ('closed', 'withdrawn', 'duplicate')`),
    index("cases_inbox_unread")
      .on(...inboxOrder(t), t.type, t.status, t.region)
      .where(sql`first_read_at is null`),
    index("cases_provider").on(t.providerId, t.receivedAt),
    index("cases_location").on(t.locationId, t.receivedAt),
    index("cases_acted_as").on(t.actedAs, t.receivedAt),
  ],
);

type Ordered = Record<"priority" | "receivedAt" | "submissionId", AnyPgColumn>;

/** The order of an inbox, last first: indexes are read backwards. */
function inboxOrder({ priority, receivedAt, submissionId }: Ordered) {
  return [priority, receivedAt, submissionId] as const;
}

/** What happened to a case, append-only. `detail` holds ids and words of ours, never what somebody wrote. */
export const caseEvents = pgTable(
  "case_events",
  {
    id: uuid().primaryKey(),
    submissionId: uuid().notNull(),
    providerId: uuid().notNull(),
    at: instant().notNull(),
    kind: text().$type<CaseEventKind>().notNull(),
    by: uuid()
      .notNull()
      .references(() => users.id),
    detail: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.submissionId, t.providerId],
      foreignColumns: [submissions.id, submissions.providerId],
    }),
    index().on(t.submissionId, t.at),
  ],
);

/** Questions and answers between the regulator and the provider, append-only. */
export const messages = pgTable(
  "messages",
  {
    id: uuid().primaryKey(),
    submissionId: uuid().notNull(),
    providerId: uuid().notNull(),
    at: instant().notNull(),
    from: text().$type<"provider" | "regulator">().notNull(),
    by: uuid()
      .notNull()
      .references(() => users.id),
    text: text().notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.submissionId, t.providerId],
      foreignColumns: [submissions.id, submissions.providerId],
    }),
    index().on(t.submissionId, t.at),
  ],
);

/** What the provider's side adds to something sent, append-only: the original is never edited. */
export const additions = pgTable(
  "additions",
  {
    id: uuid().primaryKey(),
    submissionId: uuid().notNull(),
    providerId: uuid().notNull(),
    at: instant().notNull(),
    by: uuid()
      .notNull()
      .references(() => users.id),
    actedAs: uuid().notNull(),
    text: text().notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.submissionId, t.providerId],
      foreignColumns: [submissions.id, submissions.providerId],
    }),
    index().on(t.submissionId, t.at),
  ],
);

export type Case = typeof cases.$inferSelect;
