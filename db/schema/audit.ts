import { sql } from "drizzle-orm";
import { bigint, customType, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const transactionId = customType<{ data: string }>({ dataType: () => "xid8" });

/**
 * Who did what to what, when: written in the transaction of what it tells of, never changed.
 *
 * `seq` orders entries and may have gaps; `xid` tells which may still be written before it. `detail` holds ids and
 * names of fields, never what somebody wrote.
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: uuid().primaryKey(),
    seq: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
    xid: transactionId().notNull().default(sql`pg_current_xact_id()`),
    at: timestamp({ withTimezone: true }).notNull(),
    actorKind: text().notNull(),
    actorId: text().notNull(),
    actorRole: text().notNull(),
    userId: uuid(),
    action: text().notNull(),
    subject: text().notNull(), // like `notification:6d0c…`
    providerId: uuid(),
    reason: text(),
    detail: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [index().on(t.seq), index().on(t.subject, t.seq), index().on(t.providerId, t.seq)],
);
