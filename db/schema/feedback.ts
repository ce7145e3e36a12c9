import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export type Satisfaction = "verySatisfied" | "satisfied" | "neither" | "dissatisfied" | "veryDissatisfied";

/** What people think of the service. Nothing in it tells who gave it. */
export const feedback = pgTable(
  "feedback",
  {
    id: uuid().primaryKey(),
    givenAt: timestamp({ withTimezone: true }).notNull(),
    satisfaction: text().$type<Satisfaction>().notNull(),
    /** What could be better, in their words; "" where they said nothing. */
    better: text().notNull(),
  },
  (t) => [index().on(t.givenAt, t.id)],
);
