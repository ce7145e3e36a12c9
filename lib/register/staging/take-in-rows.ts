import type { Tx } from "#db/client.ts";
import { cutLoose } from "#lib/kernel/words.ts";
import type { FileRow, SourceName } from "../sources/source.ts";
import type { Said } from "../sources/source-record.ts";
import { addDifference, addRemark, addSkipped, type Report } from "./import-report.ts";
import { type ImportedRow, keepPlaces, keepRows, type LastSaid, lastSaid } from "./imported-rows.ts";
import { type Touched, touch } from "./touched-places.ts";

/** What is known while one file is taken in. */
export type Intake = {
  readonly importId: string;
  readonly source: SourceName;
  readonly report: Report;
  readonly touched: Touched;
  /** The row that was first about each thing. */
  readonly firstRowAbout: Map<string, number>;
};

type ReadRow = { readonly number: number; readonly said: Said };

/** Keeps what some rows of a file say, and notes at which places they say something new. */
export async function takeInRows(tx: Tx, intake: Intake, rows: readonly FileRow[]): Promise<void> {
  intake.report.rows += rows.length;
  const { read, skipped } = sortRows(intake, rows);
  const before = await lastSaid(
    tx,
    intake.source,
    read.map(({ said }) => said.key),
  );
  const [fresh, same] = [true, false].map((isFresh) =>
    read.filter(({ said }) => (before.get(said.key)?.fingerprint !== said.fingerprint) === isFresh),
  );

  for (const { number, said } of read) for (const words of said.remarks) addRemark(intake.report, number, words);
  for (const { said } of fresh ?? []) noteFresh(intake, said, before.get(said.key));
  await keepRows(tx, [...skipped, ...(fresh ?? []).map((row) => storedRow(intake, row))]);
  await keepPlaces(
    tx,
    intake,
    (same ?? []).map(({ number, said }) => ({ key: said.key, number })),
  );
}

/** Rows to store, and what is kept of those that cannot be. */
function sortRows(intake: Intake, rows: readonly FileRow[]): { read: ReadRow[]; skipped: ImportedRow[] } {
  const read: ReadRow[] = [];
  const skipped: ImportedRow[] = [];
  const skip = (number: number, reason: string) => {
    addSkipped(intake.report, number, reason);
    skipped.push({ ...keptAs(intake, number), key: `row ${number}`, hash: "", outcome: "skipped", reason });
  };
  for (const row of rows) {
    if (row.is === "remark") addRemark(intake.report, row.number, row.reason);
    else if (row.is !== "read") skip(row.number, row.reason);
    else {
      const first = intake.firstRowAbout.get(row.said.key);
      if (first !== undefined) skip(row.number, `it is about the same as row ${first}`);
      else {
        intake.firstRowAbout.set(cutLoose(row.said.key), row.number);
        read.push(row);
      }
    }
  }
  return { read, skipped };
}

function noteFresh({ report, touched }: Intake, said: Said, before: LastSaid | undefined): void {
  addDifference(report, before?.fingerprint === undefined ? "new" : "changed", said.about);
  touch(touched, placesOf(said));
  if (before) touch(touched, before);
}

/** Every row tells of one provider, and of one location or none. */
function placesOf({ location, provider, roles: [role] }: Said) {
  return {
    location: location?.registerId ?? role?.locationRegisterId ?? null,
    provider: location?.providerRegisterId ?? provider?.registerId ?? role?.providerRegisterId ?? null,
  };
}

function storedRow(intake: Intake, { number, said }: ReadRow): ImportedRow {
  const { key, fingerprint, published, about: _, remarks, ...told } = said;
  const { location, provider } = placesOf(said);
  return {
    ...keptAs(intake, number),
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

const keptAs = ({ source, importId }: Intake, rowNumber: number) => ({ source, importId, rowNumber });
