import type { Tx } from "#db/client.ts";
import { cutLoose } from "#lib/kernel/words.ts";
import type { FileRow, SourceName } from "../sources/source.ts";
import type { SourceRecord } from "../sources/source-record.ts";
import { type AffectedPlaces, addAffected } from "./affected-places.ts";
import { addDifference, addRemark, addSkipped, newReport, type Report } from "./import-report.ts";
import { type LastRecord, lastRecords, type StagedRow, updateRowNumbers, upsertRows } from "./staged-rows.ts";

/** What is known while the rows of one import are staged. */
export type StagingRun = {
  readonly importId: string;
  readonly source: SourceName;
  readonly report: Report;
  readonly affected: AffectedPlaces;
  /** The row that was first about each thing. */
  readonly firstRowAbout: Map<string, number>;
};

export const newStagingRun = (importId: string, source: SourceName): StagingRun => ({
  importId,
  source,
  report: newReport(),
  affected: { locations: new Set(), providers: new Set() },
  firstRowAbout: new Map(),
});

type ReadRow = { readonly number: number; readonly record: SourceRecord };

/** Stages the records of some rows of a file, and notes at which places they are new. */
export async function stageRows(tx: Tx, staging: StagingRun, rows: readonly FileRow[]): Promise<void> {
  staging.report.rows += rows.length;
  const { read, skipped } = sortRows(staging, rows);
  const before = await lastRecords(
    tx,
    staging.source,
    read.map(({ record }) => record.key),
  );
  const [fresh, same] = [true, false].map((isFresh) =>
    read.filter(({ record }) => (before.get(record.key)?.contentHash !== record.contentHash) === isFresh),
  );

  for (const { number, record } of read) for (const words of record.remarks) addRemark(staging.report, number, words);
  for (const { record } of fresh ?? []) noteFresh(staging, record, before.get(record.key));
  await upsertRows(tx, [...skipped, ...(fresh ?? []).map((row) => stagedRow(staging, row))]);
  await updateRowNumbers(
    tx,
    staging,
    (same ?? []).map(({ number, record }) => ({ key: record.key, number })),
  );
}

/** Rows to store, and what is kept of those that cannot be. */
function sortRows(staging: StagingRun, rows: readonly FileRow[]): { read: ReadRow[]; skipped: StagedRow[] } {
  const read: ReadRow[] = [];
  const skipped: StagedRow[] = [];
  const skip = (number: number, reason: string) => {
    addSkipped(staging.report, number, reason);
    skipped.push({ ...stagedBy(staging, number), key: `row ${number}`, hash: "", outcome: "skipped", reason });
  };
  for (const row of rows) {
    if (row.is === "remark") addRemark(staging.report, row.number, row.reason);
    else if (row.is !== "read") skip(row.number, row.reason);
    else {
      const first = staging.firstRowAbout.get(row.record.key);
      if (first !== undefined) skip(row.number, `it is about the same as row ${first}`);
      else {
        staging.firstRowAbout.set(cutLoose(row.record.key), row.number);
        read.push(row);
      }
    }
  }
  return { read, skipped };
}

function noteFresh({ report, affected }: StagingRun, record: SourceRecord, before: LastRecord | undefined): void {
  addDifference(report, before?.contentHash === undefined ? "new" : "changed", record.about);
  addAffected(affected, placesOf(record));
  if (before) addAffected(affected, before);
}

/** Every row tells of one provider, and of one location or none. */
function placesOf({ location, provider, roles: [role] }: SourceRecord) {
  return {
    location: location?.registerId ?? role?.locationRegisterId ?? null,
    provider: location?.providerRegisterId ?? provider?.registerId ?? role?.providerRegisterId ?? null,
  };
}

function stagedRow(staging: StagingRun, { number, record }: ReadRow): StagedRow {
  const { key, contentHash, asPublished, about: _, remarks, ...recorded } = record;
  const { location, provider } = placesOf(record);
  return {
    ...stagedBy(staging, number),
    key,
    hash: contentHash,
    outcome: "stored",
    reason: remarks.join("; ") || null,
    locationKey: location,
    providerKey: provider,
    said: recorded,
    published: asPublished,
  };
}

const stagedBy = ({ source, importId }: StagingRun, rowNumber: number) => ({ source, importId, rowNumber });
