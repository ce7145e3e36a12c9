import type { Tx } from "#db/client.ts";
import { type FileRow, placeOf, type RoleSaid, type Said } from "../register-row.ts";
import { addDifference, addSkipped, type Report } from "./import-report.ts";
import { type ImportedRow, keepRows, lastFingerprints } from "./imported-rows.ts";
import { storeLocations, storePlaceNumbers } from "./store-locations.ts";
import { storeProviders } from "./store-providers.ts";

/** What is known while one file is taken in. */
export type Intake = {
  readonly importId: string;
  readonly source: string;
  readonly day: string;
  readonly report: Report;
  /** All roles that the file tells of, by the number of their place. */
  readonly rolesAt: Map<string, RoleSaid[]>;
  /** The places of rows that are new, changed or gone: only there can roles begin or end. */
  readonly touched: Set<string>;
  /** The row that was first about each thing. */
  readonly firstRowAbout: Map<string, number>;
};

type ReadRow = { readonly number: number; readonly said: Said };

/** Stores the providers and locations of some rows of a file and remembers the rows; their roles wait for the end of the file. */
export async function takeInRows(tx: Tx, intake: Intake, rows: readonly FileRow[]): Promise<void> {
  const { read, kept } = sortRows(intake, rows);
  const keys = read.map(({ said }) => said.key);
  const before = await lastFingerprints(tx, intake.source, keys);
  const isFresh = (said: Said) => before.get(said.key) !== said.fingerprint;
  const refused = await store(tx, intake.day, read.map(({ said }) => said).filter(isFresh));

  for (const { number, said } of read) {
    if (refused.has(said)) {
      addSkipped(intake.report, number, ANOTHER_OWNER);
      kept.push({ ...keptAs(intake, number, said), outcome: "skipped", reason: ANOTHER_OWNER });
      continue;
    }
    if (isFresh(said)) {
      addDifference(intake.report, before.has(said.key) ? "changed" : "new", said.about);
      intake.touched.add(placeOfKey(said.key));
    }
    for (const role of said.roles) intake.rolesAt.set(placeOf(role), [...(intake.rolesAt.get(placeOf(role)) ?? []), role]);
    for (const words of said.remarks) intake.report.remarks.push({ row: number, words });
    kept.push({ ...keptAs(intake, number, said), outcome: "stored", reason: said.remarks.join("; ") || null });
  }
  await keepRows(tx, kept);
}

/** The number of the place that a row is about. */
export const placeOfKey = (key: string) => key.split("|", 1).join();

const ANOTHER_OWNER = "the register has this location under another provider; a change of owner has a new location number";

/** Rows to store, and what is kept of those that cannot be. */
function sortRows(intake: Intake, rows: readonly FileRow[]): { read: ReadRow[]; kept: ImportedRow[] } {
  const read: ReadRow[] = [];
  const kept: ImportedRow[] = [];
  const skip = (number: number, reason: string) => {
    addSkipped(intake.report, number, reason);
    kept.push({ ...keptAs(intake, number), outcome: "skipped", reason });
  };
  for (const row of rows) {
    if (row.is === "remark") intake.report.remarks.push({ row: row.number, words: row.reason });
    else if (row.is !== "read") skip(row.number, row.reason);
    else {
      const first = intake.firstRowAbout.get(row.said.key);
      if (first !== undefined) skip(row.number, `it is about the same as row ${first}`);
      else {
        intake.firstRowAbout.set(row.said.key, row.number);
        read.push(row);
      }
    }
  }
  return { read, kept };
}

const keptAs = ({ source, importId }: Intake, rowNumber: number, said?: Said) => ({
  source,
  key: said?.key ?? `row ${rowNumber}`,
  importId,
  rowNumber,
  hash: said?.fingerprint ?? "",
});

/** Gives what the register cannot take. */
async function store(tx: Tx, day: string, said: readonly Said[]): Promise<ReadonlySet<Said>> {
  const providers = said.flatMap(({ provider }) => provider ?? []);
  const locations = said.flatMap(({ location }) => location ?? []);
  const rolesElsewhere = said.flatMap((one) => (one.location ? [] : one.roles));
  await storeProviders(tx, providers);
  const refusedLocations = await storeLocations(tx, locations, day);
  const refusedRoles = await storePlaceNumbers(tx, rolesElsewhere);
  return new Set(
    said.filter((one) => refusedLocations.has(one.location?.registerId ?? "") || one.roles.some((role) => refusedRoles.has(role))),
  );
}
