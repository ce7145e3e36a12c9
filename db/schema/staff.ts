import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { StaffRole } from "#lib/kernel/actor.ts";
import { users } from "./accounts.ts";

/** The regulator's people who have an account. */
export const staff = pgTable("staff", {
  id: uuid().primaryKey(),
  userId: uuid()
    .notNull()
    .unique()
    .references(() => users.id),
});

/** Roles over time; somebody may hold several. */
export const staffRoleHoldings = pgTable(
  "staff_role_holdings",
  {
    id: uuid().primaryKey(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    role: text().$type<StaffRole>().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.staffId)],
);
