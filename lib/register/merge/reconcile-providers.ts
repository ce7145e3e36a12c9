import { inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { providers } from "#db/schema/providers.ts";
import { sectors } from "#lib/kernel/code-lists/sectors.ts";
import { folded } from "#lib/kernel/folded-name.ts";
import type { SourceName } from "../sources/source.ts";
import type { SourceProvider } from "../sources/source-record.ts";
import { providerId } from "../stable-id.ts";
import { bulkUpsert, columnsBut } from "../staging/bulk-upsert.ts";
import { isDeregistered, mergeByPrecedence, type Sourced } from "./merge-by-precedence.ts";
import { searchText } from "./search-text.ts";

type Row = typeof providers.$inferInsert;

/**
 * Makes these providers what their records make together; one of which only the number is known is kept by its number.
 *
 * Gives those whose name or status is another than before: their locations are found by the one and end with the other.
 */
export async function reconcileProviders(tx: Tx, registerIds: readonly string[]): Promise<readonly string[]> {
  const records = Map.groupBy(await sourceProviders(tx, registerIds), ({ record }) => record.registerId);
  const rows = registerIds.map((registerId) => rowOf(registerId, records.get(registerId) ?? []));
  const before = await tx
    .select({ id: providers.id, name: providers.name, status: providers.status })
    .from(providers)
    .where(
      inArray(
        providers.id,
        rows.map(({ id }) => id),
      ),
    );
  await bulkUpsert(tx, providers, { keys: [providers.id], columns: columnsBut(providers, [providers.id]), rows });

  const known = new Map(before.map((row) => [row.id, row]));
  return rows.flatMap(({ id, name, status, registerId }) => {
    const was = known.get(id);
    return was && (was.name !== name || was.status !== status) ? [registerId] : [];
  });
}

/** One record a source: files of locations have a provider in many rows, and the first of them counts. */
const sourceProviders = (tx: Tx, registerIds: readonly string[]) =>
  tx.execute<{ source: SourceName; record: SourceProvider }>(sql`
    select distinct on (provider_key, source) source, said -> 'provider' as record
    from import_rows
    where provider_key = any (${sql.param(registerIds)}::text[]) and outcome <> 'skipped' and said ? 'provider'
    order by provider_key, source, outcome = 'stored' desc, key`);

function rowOf(registerId: string, records: readonly Sourced<SourceProvider>[]): Row {
  const record = mergeByPrecedence(records);
  const known = { ...record, registerId, name: record.name ?? `Provider ${registerId}`, sector: record.sector ?? "" };
  return {
    ...known,
    id: providerId(registerId),
    kind: record.kind ?? "organisation",
    status: isDeregistered(records) ? "deregistered" : "registered",
    mayBeExempt: record.kind === "healthServiceBody" || TELLS_NHS_ENGLAND.includes(folded(known.sector)),
    searchText: searchText(known),
  };
}

/**
 * Health service bodies and primary medical services tell NHS England of such events (regulations 16 to 18, paragraph
 * on exceptions).
 */
const TELLS_NHS_ENGLAND = [sectors.nhs, sectors.primaryMedical].map(folded);
