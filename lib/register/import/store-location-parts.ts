import { and, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { activities, locationActivities, locationServiceTypes, serviceTypes } from "#db/schema/locations.ts";
import type { LocationSaid } from "../register-row.ts";
import { locationId, providerId } from "../stable-id.ts";

/** Makes the regulated activities of these locations those that are said; one that is no longer said ends that day. */
export async function storeActivities(tx: Tx, said: readonly LocationSaid[], day: string): Promise<void> {
  const rows = partsOf(said, "activities").map(({ name, code, ...place }) => ({ ...place, activity: name, code }));
  if (rows.length > 0) {
    const named = new Map(rows.map(({ activity, code }) => [activity, { name: activity, code }]));
    await tx
      .insert(activities)
      .values([...named.values()])
      .onConflictDoNothing();
    const target = [locationActivities.locationId, locationActivities.activity];
    await tx
      .insert(locationActivities)
      .values(rows)
      .onConflictDoUpdate({ target, set: { endedOn: null } });
  }
  const names = rows.map(({ activity }) => activity);
  const unsaid = notAmong(locationActivities.locationId, locationActivities.activity, { said, rows, names });
  await tx
    .update(locationActivities)
    .set({ endedOn: day })
    .where(and(isNull(locationActivities.endedOn), unsaid));
}

/** Makes the service types of these locations those that are said. */
export async function storeServiceTypes(tx: Tx, said: readonly LocationSaid[]): Promise<void> {
  const rows = partsOf(said, "serviceTypes").map(({ name, shortName, ...place }) => ({ ...place, serviceType: name, shortName }));
  if (rows.length > 0) {
    const named = new Map(rows.map(({ serviceType, shortName }) => [serviceType, { name: serviceType, shortName }]));
    await tx
      .insert(serviceTypes)
      .values([...named.values()])
      .onConflictDoNothing();
    await tx.insert(locationServiceTypes).values(rows).onConflictDoNothing();
  }
  const names = rows.map(({ serviceType }) => serviceType);
  await tx
    .delete(locationServiceTypes)
    .where(notAmong(locationServiceTypes.locationId, locationServiceTypes.serviceType, { said, rows, names }));
}

/** The parts of all these locations, each once for its location: the register repeats them. */
function partsOf<K extends "activities" | "serviceTypes">(said: readonly LocationSaid[], part: K) {
  type Part = LocationSaid[K][number];
  return said.flatMap((location) => {
    const once = new Map<string, Part>(location[part].map((one) => [one.name, one]));
    const place = { locationId: locationId(location.registerId), providerId: providerId(location.providerRegisterId) };
    return [...once.values()].map((one) => ({ ...place, ...one }));
  });
}

/** Of the parts that these locations have, those that are not said (any more). */
function notAmong(
  place: PgColumn,
  name: PgColumn,
  { said, rows, names }: { said: readonly LocationSaid[]; rows: readonly { locationId: string }[]; names: readonly string[] },
): SQL {
  const asked = sql.param(said.map(({ registerId }) => locationId(registerId)));
  const kept = sql`select * from unnest(${sql.param(rows.map((row) => row.locationId))}::uuid[], ${sql.param(names)}::text[])`;
  return sql`${place} = any(${asked}::uuid[]) and (${place}, ${name}) not in (${kept})`;
}
