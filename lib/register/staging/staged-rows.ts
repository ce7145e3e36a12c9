import { and, count, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { importRows } from "#db/schema/imports.ts";
import type { SourceName } from "../sources/source.ts";
import { bulkUpsert, columnsBut } from "./bulk-upsert.ts";

export type StagedRow = typeof importRows.$inferInsert;

/** The last record of a source about a thing: its content hash, undefined once it was gone, and its places. */
export type LastRecord = {
  readonly contentHash: string | undefined;
  readonly location: string | null;
  readonly provider: string | null;
};

/** How many rows the source's last file had that were stored; none before its first. */
export async function stagedRowCount(tx: Tx, source: SourceName): Promise<number> {
  const [row] = await tx
    .select({ rows: count() })
    .from(importRows)
    .where(and(eq(importRows.source, source), eq(importRows.outcome, "stored")));
  return row?.rows ?? 0;
}

/** The last record of the source about each of these; what it never had is not in the map. */
export async function lastRecords(
  tx: Tx,
  source: SourceName,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LastRecord>> {
  const rows = await tx.execute<LastRecord & { key: string }>(sql`
    select key, case when outcome = 'stored' then hash end as "contentHash", location_key as location, provider_key as provider
    from import_rows where source = ${source} and key = any (${sql.param(keys)}::text[]) and outcome <> 'skipped'`);
  return new Map(rows.map(({ key, ...last }) => [key, { ...last, contentHash: last.contentHash ?? undefined }]));
}

/** Keeps what this import read, in place of what an earlier one read about the same. */
export const upsertRows = (tx: Tx, rows: readonly StagedRow[]) =>
  bulkUpsert(tx, importRows, {
    keys: [importRows.source, importRows.key],
    columns: columnsBut(importRows, [importRows.source, importRows.key]),
    rows,
  });

/** Notes of rows whose record is the same as before only where this file has them. */
export async function updateRowNumbers(
  tx: Tx,
  { source, importId }: { source: SourceName; importId: string },
  rows: readonly { key: string; number: number }[],
) {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update import_rows set import_id = ${importId}, row_number = here.number
    from unnest(${sql.param(rows.map(({ key }) => key))}::text[], ${sql.param(rows.map(({ number }) => number))}::int[]) as here (key, number)
    where import_rows.source = ${source} and import_rows.key = here.key`);
}

type Missing = { readonly key: string; readonly location: string | null; readonly provider: string | null };

/**
 * Marks what the source's last file had and this one has not; the rows stay. `gone` are those missing for the first
 * time, `again` those that were missing from a file of an earlier month already.
 */
export async function markMissing(
  tx: Tx,
  { source, importId, day }: { source: SourceName; importId: string; day: string },
): Promise<{ gone: readonly Missing[]; again: readonly Missing[] }> {
  const unread = sql`source = ${source} and import_id <> ${importId}`;
  const columns = sql`key, location_key as location, provider_key as provider`;
  const again = await tx.execute<Missing>(sql`
    select ${columns} from import_rows where ${unread} and outcome = 'gone' and missing_again_on is null
      and date_trunc('month', ${day}::date) > date_trunc('month', missing_on)`);
  const gone = await tx.execute<Missing>(
    sql`select ${columns} from import_rows where ${unread} and outcome = 'stored' order by key`,
  );
  await markEach(tx, source, again, sql`missing_again_on = ${day}`);
  await markEach(tx, source, gone, sql`outcome = 'gone', reason = 'not in the last file', missing_on = ${day}`);
  return { gone, again };
}

const markEach = (tx: Tx, source: SourceName, rows: readonly Missing[], set: ReturnType<typeof sql>) =>
  tx.execute(
    sql`update import_rows set ${set} where source = ${source} and key = any (${sql.param(rows.map(({ key }) => key))}::text[])`,
  );
