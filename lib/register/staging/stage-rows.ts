import type { Tx } from "#db/client.ts";
import { cutLoose } from "#lib/kernel/words.ts";
import type { FileRow, SourceName } from "../sources/source.ts";
import type { Said } from "../sources/source-record.ts";
import { type AffectedPlaces, addAffected } from "./affected-places.ts";
import { addDifference, addRemark, addSkipped, newReport, type Report } from "./import-report.ts";
import { type LastSaid, lastSaid, type StagedRow, updateRowNumbers, upsertRows } from "./staged-rows.ts";

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

type ReadRow = { readonly number: number; readonly said: Said };

/** Keeps what some rows of a file say, and notes at which places they say something new. */
export async function stageRows(tx: Tx, staging: StagingRun, rows: readonly FileRow[]): Promise<void> {
  staging.report.rows += rows.length;
  const { read, skipped } = sortRows(staging, rows);
  const before = await lastSaid(
    tx,
    staging.source,
    read.map(({ said }) => said.key),
  );
  const [fresh, same] = [true, false].map((isFresh) =>
    read.filter(({ said }) => (before.get(said.key)?.fingerprint !== said.fingerprint) === isFresh),
  );

  for (const { number, said } of read) for (const words of said.remarks) addRemark(staging.report, number, words);
  for (const { said } of fresh ?? []) noteFresh(staging, said, before.get(said.key));
  await upsertRows(tx, [...skipped, ...(fresh ?? []).map((row) => stagedRow(staging, row))]);
  await updateRowNumbers(
    tx,
    staging,
    (same ?? []).map(({ number, said }) => ({ key: said.key, number })),
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
      const first = staging.firstRowAbout.get(row.said.key);
      if (first !== undefined) skip(row.number, `it is about the same as row ${first}`);
      else {
        staging.firstRowAbout.set(cutLoose(row.said.key), row.number);
        read.push(row);
      }
    }
  }
  return { read, skipped };
}

function noteFresh({ report, affected }: StagingRun, said: Said, before: LastSaid | undefined): void {
  addDifference(report, before?.fingerprint === undefined ? "new" : "changed", said.about);
  addAffected(affected, placesOf(said));
  if (before) addAffected(affected, before);
}

/** Every row tells of one provider, and of one location or none. */
function placesOf({ location, provider, roles: [role] }: Said) {
  return {
    location: location?.registerId ?? role?.locationRegisterId ?? null,
    provider: location?.providerRegisterId ?? provider?.registerId ?? role?.providerRegisterId ?? null,
  };
}

function stagedRow(staging: StagingRun, { number, said }: ReadRow): StagedRow {
  const { key, fingerprint, published, about: _, remarks, ...told } = said;
  const { location, provider } = placesOf(said);
  return {
    ...stagedBy(staging, number),
    key,
    hash: fingerprint,
    outcome: "stored",
    reason: remarks.join("; ") || null,
    locationKey: location,
    providerKey: provider,
    said: told,
    published,
  };
}

const stagedBy = ({ source, importId }: StagingRun, rowNumber: number) => ({ source, importId, rowNumber });
