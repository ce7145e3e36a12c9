import { and, count, eq, getTableColumns, inArray, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { importRows } from "#db/schema/imports.ts";
import { excluded } from "./excluded.ts";

export type ImportedRow = typeof importRows.$inferInsert;

/** How many rows the source's last file had that were stored; none before its first. */
export async function importedRowCount(tx: Tx, source: string): Promise<number> {
  const [row] = await tx.select({ rows: count() }).from(importRows).where(isStored(source));
  return row?.rows ?? 0;
}

/** The fingerprint of what the source said last about each of these; a thing that it does not know, or no longer, is not in the map. */
export async function lastFingerprints(tx: Tx, source: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .select({ key: importRows.key, fingerprint: importRows.hash })
    .from(importRows)
    .where(and(isStored(source), inArray(importRows.key, [...keys])));
  return new Map(rows.map(({ key, fingerprint }) => [key, fingerprint]));
}

/** Keeps what this import read, in place of what an earlier one read about the same. */
export async function keepRows(tx: Tx, rows: ImportedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const set = excluded(getTableColumns(importRows), ["source", "key"]);
  await tx
    .insert(importRows)
    .values(rows)
    .onConflictDoUpdate({ target: [importRows.source, importRows.key], set });
}

/** What the source's last file had and this one has not. */
export async function goneKeys(tx: Tx, source: string, importId: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ key: importRows.key })
    .from(importRows)
    .where(and(isStored(source), ne(importRows.importId, importId)));
  return rows.map(({ key }) => key);
}

/** From now on they are not in the source's last file; the row stays, and what it told of too. */
export async function markGone(tx: Tx, source: string, importId: string): Promise<void> {
  await tx
    .update(importRows)
    .set({ outcome: "skipped", reason: "not in the last file" })
    .where(and(isStored(source), ne(importRows.importId, importId)));
}

const isStored = (source: string) => and(eq(importRows.source, source), eq(importRows.outcome, "stored"));
