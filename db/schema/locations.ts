import { boolean, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { place } from "./place.ts";
import { providers } from "./providers.ts";

/**
 * The places at or from which regulated activities are carried on. A change of owner makes a new one.
 *
 * Every row about a location refers to it together with its provider, so that it cannot lie about whose it is.
 */
export const locations = pgTable(
  "locations",
  {
    id: uuid().primaryKey(),
    registerId: text().notNull().unique(),
    providerId: uuid()
      .notNull()
      .references(() => providers.id),
    ...place(),
    careHome: boolean().notNull().default(false),
    beds: integer(),
    dormant: boolean().notNull().default(false),
    managerAbsentOn: date(),
  },
  (t) => [unique().on(t.id, t.providerId), index().on(t.providerId)],
);

/** Activities and service types are keyed by their names: codes differ between sources. */
export const activities = pgTable("activities", { name: text().primaryKey(), code: text() });
export const serviceTypes = pgTable("service_types", { name: text().primaryKey(), shortName: text() });

export const locationActivities = pgTable(
  "location_activities",
  {
    locationId: uuid().notNull(),
    providerId: uuid().notNull(),
    activity: text()
      .notNull()
      .references(() => activities.name),
    startedOn: date(),
    endedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.locationId, t.activity] }),
    foreignKey({ columns: [t.locationId, t.providerId], foreignColumns: [locations.id, locations.providerId] }),
  ],
);

export const locationServiceTypes = pgTable(
  "location_service_types",
  {
    locationId: uuid().notNull(),
    providerId: uuid().notNull(),
    serviceType: text()
      .notNull()
      .references(() => serviceTypes.name),
  },
  (t) => [
    primaryKey({ columns: [t.locationId, t.serviceType] }),
    foreignKey({ columns: [t.locationId, t.providerId], foreignColumns: [locations.id, locations.providerId] }),
  ],
);

export type LocationRow = typeof locations.$inferSelect;
