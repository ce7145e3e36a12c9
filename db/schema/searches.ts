import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";

/** What somebody looked for: posted and kept for a day, so that an address carries its id and nobody's name. */
export const searches = pgTable("searches", {
  id: uuid().primaryKey(),
  userId: uuid()
    .notNull()
    .references(() => users.id),
  text: text().notNull(),
  askedAt: timestamp({ withTimezone: true }).notNull(),
});
