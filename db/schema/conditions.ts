import { date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { ofLocation } from "./locations.ts";
import { providers } from "./providers.ts";

/** Conditions of a registration, in the words of the certificate. No published file holds them. */
export const registrationConditions = pgTable(
  "registration_conditions",
  {
    id: uuid().primaryKey(),
    providerId: uuid()
      .notNull()
      .references(() => providers.id),
    /** Without one it is a condition of the provider as a whole. */
    locationId: uuid(),
    activity: text(),
    text: text().notNull(),
    startedOn: date().notNull(),
    endedOn: date(),
  },
  (t) => [ofLocation(t), index().on(t.providerId)],
);
