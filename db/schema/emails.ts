import { index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";

export type EmailState = "queued" | "sent" | "delivered" | "bounced" | "complained" | "failed";
const instant = () => timestamp({ withTimezone: true });

/**
 * The outbox. A row and its job are made in the transaction of the change they tell of; the worker sends.
 *
 * `data` is what the email is rendered from: ids, references and times, and for a link the link, which is forgotten
 * once sent.
 */
export const emails = pgTable(
  "emails",
  {
    id: uuid().primaryKey(), // also the idempotency key towards the email service
    name: text().notNull(),
    to: text().notNull(),
    userId: uuid().references(() => users.id),
    data: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    state: text().$type<EmailState>().notNull(),
    queuedAt: instant().notNull(),
    sentAt: instant(),
    attempts: integer().notNull().default(0),
    lastProblem: text(),
    providerMessageId: text(),
  },
  (t) => [index().on(t.state, t.queuedAt)],
);

/** In demo mode and tests: the emails as they were sent, for `/dev/mailbox`. */
export const mailbox = pgTable(
  "mailbox",
  {
    id: uuid().primaryKey(),
    to: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    sentAt: instant().notNull(),
  },
  (t) => [index().on(t.sentAt)],
);

export type Email = typeof emails.$inferSelect;
