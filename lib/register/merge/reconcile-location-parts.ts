import { and, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  activities,
  locationActivities,
  locationRelationships,
  locationServiceTypes,
  serviceTypes,
} from "#db/schema/locations.ts";
import { locationId } from "../stable-id.ts";
import { bulkUpsert, columnsBut } from "../staging/bulk-upsert.ts";
import type { MergedLocation } from "./merged-location.ts";
import { staleRows } from "./stale-rows.ts";

/**
 * Makes the regulated activities, service types and relationships of these locations those of the merged records. An
 * activity that is in none any more ends that day. `providerOf` has the provider of each location, both by id.
 */
export async function reconcileLocationParts(
  tx: Tx,
  {
    merged,
    providerOf,
    day,
  }: { merged: readonly MergedLocation[]; providerOf: ReadonlyMap<string, string>; day: string },
): Promise<void> {
  const places = merged.flatMap((location) => {
    const id = locationId(location.registerId);
    const providerId = providerOf.get(id);
    return providerId ? [{ location, locationId: id, providerId }] : [];
  });
  const locationIds = places.map((place) => place.locationId);
  await reconcileActivities(tx, { places, locationIds, day });
  await reconcileServiceTypes(tx, { places, locationIds });
  await reconcileRelationships(tx, { places, locationIds });
}

type Places = {
  readonly places: readonly { location: MergedLocation; locationId: string; providerId: string }[];
  readonly locationIds: readonly string[];
};

/** One that only records of lower precedence have is kept as ended, whichever source came first. */
async function reconcileActivities(tx: Tx, { places, locationIds, day }: Places & { day: string }): Promise<void> {
  const named = places.flatMap(({ location }) => location.everyActivity);
  await upsertNames(tx, activities, [...named]);

  const { locationId, activity, providerId, endedOn } = locationActivities;
  const rowsOf = (list: (location: MergedLocation) => MergedLocation["activities"]) => {
    const all = places.flatMap(({ location, ...place }) =>
      (list(location) ?? []).map(({ name }) => ({ ...place, activity: name })),
    );
    return once(all, (one) => `${one.locationId} ${one.activity}`);
  };
  const rows = rowsOf(({ activities }) => activities).map((row) => ({ ...row, endedOn: null }));
  const ended = rowsOf(({ everyActivity }) => everyActivity).map((row) => ({ ...row, endedOn: day }));
  await bulkUpsert(tx, locationActivities, { keys: [locationId, activity], columns: [providerId, endedOn], rows });
  await bulkUpsert(tx, locationActivities, {
    keys: [locationId, activity],
    columns: [],
    inserted: [providerId, endedOn],
    rows: ended,
  });
  const current = rows.map((row) => [row.locationId, row.activity]);
  await tx
    .update(locationActivities)
    .set({ endedOn: day })
    .where(and(isNull(endedOn), staleRows([locationId, activity], { locationIds, current })));
}

async function reconcileServiceTypes(tx: Tx, { places, locationIds }: Places): Promise<void> {
  const all = places.flatMap(({ location, ...place }) =>
    (location.serviceTypes ?? []).map((part) => ({ ...place, serviceType: part.name, shortName: part.shortName })),
  );
  await upsertNames(
    tx,
    serviceTypes,
    all.map(({ serviceType, shortName }) => ({ name: serviceType, shortName })),
  );

  const { locationId, serviceType, providerId } = locationServiceTypes;
  const rows = once(all, (one) => `${one.locationId} ${one.serviceType}`).map(({ shortName: _, ...row }) => row);
  await bulkUpsert(tx, locationServiceTypes, { keys: [locationId, serviceType], columns: [providerId], rows });
  const current = rows.map((row) => [row.locationId, row.serviceType]);
  await tx.delete(locationServiceTypes).where(staleRows([locationId, serviceType], { locationIds, current }));
}

async function reconcileRelationships(tx: Tx, { places, locationIds }: Places): Promise<void> {
  const all = places.flatMap(({ location, ...place }) =>
    (location.relationships ?? []).map(({ registerId, is, reason }) => ({
      ...place,
      relatedRegisterId: registerId,
      is,
      reason,
    })),
  );
  const { locationId, relatedRegisterId, is, providerId, reason } = locationRelationships;
  const rows = once(all, (one) => `${one.locationId} ${one.relatedRegisterId} ${one.is}`);
  await bulkUpsert(tx, locationRelationships, {
    keys: [locationId, relatedRegisterId, is],
    columns: [providerId, reason],
    rows,
  });
  const current = rows.map((row) => [row.locationId, row.relatedRegisterId, row.is]);
  await tx
    .delete(locationRelationships)
    .where(staleRows([locationId, relatedRegisterId, is], { locationIds, current }));
}

/** A name without its code or short name never takes away what another source gave it. */
async function upsertNames<T extends typeof activities | typeof serviceTypes>(
  tx: Tx,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  const others = columnsBut(table, [table.name]);
  const [full, bare] = [true, false].map((isFull) =>
    rows.filter((row) => Object.values(row).every((value) => value !== null) === isFull),
  );
  await bulkUpsert(tx, table, { keys: [table.name], columns: others, rows: once(full ?? [], ({ name }) => name) });
  await bulkUpsert(tx, table, { keys: [table.name], columns: [], rows: once(bare ?? [], ({ name }) => name) });
}

/** The register repeats itself within one list: the first of each counts. */
const once = <P>(all: readonly P[], identity: (one: P) => string): P[] => [
  ...new Map(all.toReversed().map((one) => [identity(one), one])).values(),
];
