import { inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { locations } from "#db/schema/locations.ts";
import { providers } from "#db/schema/providers.ts";
import type { SourceName } from "../sources/source.ts";
import { locationId, providerId } from "../stable-id.ts";
import { bulkUpsert, columnsBut } from "../staging/bulk-upsert.ts";
import { type MergedLocation, mergedLocation, type StagedLocation } from "./merged-location.ts";
import { moveLocations } from "./move-locations.ts";
import { reconcileLocationParts } from "./reconcile-location-parts.ts";
import { searchText } from "./search-text.ts";

type LocationRow = typeof locations.$inferInsert;

/** A row of an import, by its number in the file. */
export type RowReference = { readonly source: SourceName; readonly importId: string; readonly number: number };

/**
 * Makes these locations what their records make together, also whose they are; one of which only the number is known is
 * kept by its number. An activity that is in no record any more ends that day. Their providers must be reconciled.
 * Gives the rows that say of one that it is another provider's.
 */
export async function reconcileLocations(
  tx: Tx,
  registerIds: readonly string[],
  day: string,
): Promise<readonly RowReference[]> {
  const staged = await stagedLocations(tx, registerIds);
  const merged = [...Map.groupBy(staged, ({ registerId }) => registerId).values()].flatMap(
    (ofOne) => mergedLocation(ofOne) ?? [],
  );
  const owners = await ownersOf(tx, merged);
  await moveLocations(tx, new Map(merged.map(({ registerId, owner }) => [locationId(registerId), providerId(owner)])));

  await bulkUpsert(tx, locations, {
    keys: [locations.id],
    columns: columnsBut(locations, [locations.id, locations.providerId]),
    inserted: [locations.providerId],
    rows: merged.map((one) => rowOf(one, owners.get(providerId(one.owner)))),
  });
  const providerOf = await providersOf(tx, merged);
  await reconcileLocationParts(tx, { merged, providerOf, day });
  return staged.filter(
    ({ owner, registerId }) => owner && providerId(owner) !== providerOf.get(locationId(registerId)),
  );
}

/** The providers under which locations are kept, by id: not always those that the records name. */
async function providersOf(tx: Tx, merged: readonly MergedLocation[]): Promise<ReadonlyMap<string, string>> {
  const ids = merged.map(({ registerId }) => locationId(registerId));
  const rows = await tx
    .select({ id: locations.id, provider: locations.providerId })
    .from(locations)
    .where(inArray(locations.id, ids));
  return new Map(rows.map(({ id, provider }) => [id, provider]));
}

/** A row of a role tells no more of its location than whose it is. */
const stagedLocations = (tx: Tx, registerIds: readonly string[]) =>
  tx.execute<StagedLocation & RowReference>(sql`
    select location_key as "registerId", source, import_id as "importId", row_number as number, provider_key as owner, missing_again_on as "missingAgainOn", said -> 'location' as record
    from import_rows
    where location_key = any (${sql.param(registerIds)}::text[]) and outcome <> 'skipped'
    order by location_key, outcome = 'stored' desc, key`);

async function ownersOf(tx: Tx, merged: readonly MergedLocation[]) {
  const ids = [...new Set(merged.map(({ owner }) => providerId(owner)))];
  const rows = await tx
    .select({ id: providers.id, name: providers.name, number: providers.registerId })
    .from(providers)
    .where(inArray(providers.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

function rowOf(
  { owner, isGone, everyActivity: _, ...record }: MergedLocation,
  provider: { name: string; number: string } | undefined,
): LocationRow {
  const known = { ...record, name: record.name ?? `Location ${record.registerId}`, sector: record.sector ?? "" };
  return {
    ...known,
    id: locationId(record.registerId),
    providerId: providerId(owner),
    status: isGone ? "deregistered" : "registered",
    careHome: record.careHome ?? false,
    dormant: record.dormant ?? false,
    serviceUserBands: record.serviceUserBands ? [...record.serviceUserBands] : null,
    searchText: `${searchText(known)} ${provider ? searchText({ registerId: provider.number, name: provider.name }) : ""}`,
  };
}
