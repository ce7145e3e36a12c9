import { eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { locations } from "#db/schema/locations.ts";
import type { LocationSaid, RoleSaid } from "../register-row.ts";
import { locationId, providerId } from "../stable-id.ts";
import { excluded } from "./excluded.ts";
import { storeActivities, storeServiceTypes } from "./store-location-parts.ts";
import { storeProviderNumbers } from "./store-providers.ts";

/**
 * Adds locations, or changes those there are to what is said; an activity that is no longer said ends that day.
 *
 * Gives the numbers of those that the register has under another provider, which stay as they were: a change of owner
 * makes a new number, and everything else about a location refers to it together with its provider.
 */
export async function storeLocations(tx: Tx, said: readonly LocationSaid[], day: string): Promise<ReadonlySet<string>> {
  if (said.length === 0) return new Set();
  await storeProviderNumbers(
    tx,
    said.map((location) => location.providerRegisterId),
  );
  const stored = await tx
    .insert(locations)
    .values(said.map(rowOf))
    .onConflictDoUpdate({
      target: locations.id,
      set: excluded(getTableColumns(locations), ["id", "registerId", "providerId"]),
      setWhere: eq(locations.providerId, sql`excluded.provider_id`),
    })
    .returning({ id: locations.id });

  const ids = new Set(stored.map(({ id }) => id));
  const isStored = (location: LocationSaid) => ids.has(locationId(location.registerId));
  await storeActivities(tx, said.filter(isStored), day);
  await storeServiceTypes(tx, said.filter(isStored));
  return new Set(said.filter((location) => !isStored(location)).map(({ registerId }) => registerId));
}

/**
 * Adds a row for each place of a role of which only the number is known yet, so that no role waits for another file.
 * Gives the roles whose location is another provider's.
 */
export async function storePlaceNumbers(tx: Tx, roles: readonly RoleSaid[]): Promise<ReadonlySet<RoleSaid>> {
  await storeProviderNumbers(
    tx,
    roles.map((role) => role.providerRegisterId),
  );
  const named = roles.flatMap((role) => (role.locationRegisterId ? [numberOnly(role.locationRegisterId, role.providerRegisterId)] : []));
  if (named.length === 0) return new Set();

  await tx.insert(locations).values(named).onConflictDoNothing();
  const ids = named.map(({ id }) => id);
  const there = await tx.select({ id: locations.id, owner: locations.providerId }).from(locations).where(inArray(locations.id, ids));
  const owners = new Map(there.map(({ id, owner }) => [id, owner]));
  return new Set(
    roles.filter(
      (role) => role.locationRegisterId && owners.get(locationId(role.locationRegisterId)) !== providerId(role.providerRegisterId),
    ),
  );
}

const rowOf = ({ providerRegisterId, activities: _, serviceTypes: __, ...location }: LocationSaid) => ({
  id: locationId(location.registerId),
  providerId: providerId(providerRegisterId),
  ...location,
});

const numberOnly = (registerId: string, owner: string) => ({
  id: locationId(registerId),
  providerId: providerId(owner),
  registerId,
  name: `Location ${registerId}`,
  sector: "",
  status: "registered" as const,
});
