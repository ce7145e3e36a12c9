import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { AffectedPlaces } from "../staging/affected-places.ts";
import { namePeople } from "./name-people.ts";
import { type RowReference, reconcileLocations } from "./reconcile-locations.ts";
import { reconcileProviders } from "./reconcile-providers.ts";
import { reconcileRoles } from "./reconcile-roles.ts";

const BATCH = 500; // places held in memory at once

/**
 * Makes the register what the records of all sources make together, at the places that are affected.
 *
 * It is worked out from the last records of all sources and from nothing else, so the order in which their files came
 * makes no difference. Gives the rows that say of a location that it is another provider's. `done` is told how many
 * places are reconciled, of how many.
 */
export async function reconcileRegister(
  tx: Tx,
  affected: AffectedPlaces,
  { day, done = () => {} }: { day: string; done?: (places: number, of: number) => void },
): Promise<readonly RowReference[]> {
  const conflicts: RowReference[] = [];
  const providers = [...affected.providers].sort();
  const changed: string[] = [];
  let reconciled = 0;
  const progress = (places: readonly string[], all: number) => {
    reconciled += places.length;
    done(reconciled, all);
  };
  for (const batch of batches(providers)) {
    changed.push(...(await reconcileProviders(tx, batch)));
    progress(batch, providers.length + affected.locations.size);
  }
  const locations = [...new Set([...affected.locations, ...(await locationsOf(tx, changed))])].sort();
  for (const batch of batches(locations)) {
    conflicts.push(...(await reconcileLocations(tx, batch, day)));
    await reconcilePeople(tx, { locations: batch, providers: [] }, day);
    progress(batch, providers.length + locations.length);
  }
  for (const batch of batches(providers)) await reconcilePeople(tx, { locations: [], providers: batch }, day);
  return conflicts;
}

async function reconcilePeople(
  tx: Tx,
  places: { locations: readonly string[]; providers: readonly string[] },
  day: string,
): Promise<void> {
  await reconcileRoles(tx, places, day);
  await namePeople(tx, places);
}

async function locationsOf(tx: Tx, providers: readonly string[]): Promise<readonly string[]> {
  if (providers.length === 0) return [];
  const rows = await tx.execute<{ number: string }>(sql`
    select place.register_id as number from locations place join providers owner on owner.id = place.provider_id
    where owner.register_id = any (${sql.param(providers)}::text[])`);
  return rows.map(({ number }) => number);
}

const batches = <T>(all: readonly T[]) =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) => all.slice(index * BATCH, (index + 1) * BATCH));
