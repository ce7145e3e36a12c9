import { foreignKey, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { notifications } from "./notifications.ts";
import { staff } from "./staff.ts";

export type CaseStatus = "received" | "beingReviewed" | "moreInformationAsked" | "closed" | "withdrawn" | "duplicate";
export type Priority = "urgent" | "normal";

const instant = () => timestamp({ withTimezone: true });

/** Where a notification stands: one row each, made with it, moved by staff. What the inbox lists by is copied here. */
export const cases = pgTable(
  "cases",
  {
    notificationId: uuid().primaryKey(),
    providerId: uuid().notNull(),
    locationId: uuid(),
    type: text().notNull(),
    status: text().$type<CaseStatus>().notNull(),
    priority: text().$type<Priority>().notNull(),
    region: text(),
    assignedTo: uuid().references(() => staff.id),
    receivedAt: instant().notNull(),
    firstReadAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.notificationId, t.providerId], foreignColumns: [notifications.id, notifications.providerId] }),
    index().on(t.priority.desc(), t.receivedAt.desc()),
  ],
);

/** What happened to a case, append-only. `detail` holds ids and words of ours, never what somebody wrote. */
export const caseEvents = pgTable(
  "case_events",
  {
    id: uuid().primaryKey(),
    notificationId: uuid().notNull(),
    providerId: uuid().notNull(),
    at: instant().notNull(),
    kind: text().notNull(),
    by: uuid()
      .notNull()
      .references(() => users.id),
    detail: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.notificationId, t.providerId], foreignColumns: [notifications.id, notifications.providerId] }),
    index().on(t.notificationId, t.at),
  ],
);

/** Questions and answers between the regulator and the provider, append-only. */
export const messages = pgTable(
  "messages",
  {
    id: uuid().primaryKey(),
    notificationId: uuid().notNull(),
    providerId: uuid().notNull(),
    at: instant().notNull(),
    from: text().$type<"provider" | "regulator">().notNull(),
    by: uuid()
      .notNull()
      .references(() => users.id),
    text: text().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.notificationId, t.providerId], foreignColumns: [notifications.id, notifications.providerId] }),
    index().on(t.notificationId, t.at),
  ],
);

/** What the provider's side adds to something sent, append-only: the original is never edited. */
export const additions = pgTable(
  "additions",
  {
    id: uuid().primaryKey(),
    notificationId: uuid().notNull(),
    providerId: uuid().notNull(),
    at: instant().notNull(),
    by: uuid()
      .notNull()
      .references(() => users.id),
    actedAs: uuid().notNull(),
    text: text().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.notificationId, t.providerId], foreignColumns: [notifications.id, notifications.providerId] }),
    index().on(t.notificationId, t.at),
  ],
);

export type Case = typeof cases.$inferSelect;
