import {
  type AnyPgColumn,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { place, searchIndexes } from "./place.ts";
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
    serviceUserBands: text().array(),
  },
  (t) => [unique().on(t.id, t.providerId), index().on(t.providerId), ...searchIndexes("locations", t)],
);

/** Activities and service types are keyed by their names: codes differ between sources. */
export const activities = pgTable("activities", { name: text().primaryKey(), code: text() });
export const serviceTypes = pgTable("service_types", { name: text().primaryKey(), shortName: text() });

/** What the register says of a location goes with it, should the register have had it under the wrong provider. */
export const ofLocation = (t: { locationId: AnyPgColumn; providerId: AnyPgColumn }) =>
  foreignKey({ columns: [t.locationId, t.providerId], foreignColumns: [locations.id, locations.providerId] }).onUpdate(
    "cascade",
  );

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
  (t) => [primaryKey({ columns: [t.locationId, t.activity] }), ofLocation(t), index().on(t.providerId)],
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
  (t) => [primaryKey({ columns: [t.locationId, t.serviceType] }), ofLocation(t), index().on(t.providerId)],
);

/**
 * Locations that came before or after, by their numbers: they need not be on this register. Nothing follows from one to
 * the other by itself.
 */
export const locationRelationships = pgTable(
  "location_relationships",
  {
    locationId: uuid().notNull(),
    providerId: uuid().notNull(),
    relatedRegisterId: text().notNull(),
    is: text().$type<"predecessor" | "successor">().notNull(),
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.locationId, t.relatedRegisterId, t.is] }),
    ofLocation(t),
    index().on(t.relatedRegisterId),
  ],
);

export type LocationRow = typeof locations.$inferSelect;
