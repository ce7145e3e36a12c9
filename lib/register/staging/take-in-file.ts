import type { Tx } from "#db/client.ts";
import type { FileRow } from "../sources/source.ts";
import { addDifference, addRemark } from "./import-report.ts";
import { markMissing } from "./imported-rows.ts";
import { type Intake, takeInRows } from "./take-in-rows.ts";
import { touch } from "./touched-places.ts";

const BATCH = 500; // rows held in memory at once

type File = { readonly rows: AsyncIterable<FileRow>; readonly day: string; readonly done?: (rows: number) => void };

/**
 * Takes in all rows of a file and marks what its source had before and has no longer. `day` is the day the file tells
 * of.
 *
 * A file that ends in the middle of a row, as a download that was cut does, says nothing by what is missing from it.
 */
export async function takeInFile(tx: Tx, intake: Intake, { rows, day, done = () => {} }: File): Promise<void> {
  let last: FileRow | undefined;
  for await (const batch of batchesOf(rows)) {
    await takeInRows(tx, intake, batch);
    last = batch.at(-1);
    done(intake.report.rows);
  }
  if (last?.is === "unreadable")
    addRemark(intake.report, last.number, "the file ends in the middle of a row, so nothing was taken to be gone");
  else await takeLeave(tx, intake, day);
}

async function* batchesOf(rows: AsyncIterable<FileRow>): AsyncGenerator<FileRow[]> {
  let batch: FileRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function takeLeave(tx: Tx, { source, importId, report, touched }: Intake, day: string): Promise<void> {
  const { gone, again } = await markMissing(tx, { source, importId, day });
  for (const { key } of gone) addDifference(report, "gone", key.split("|").slice(0, 2).join(" "));
  for (const missing of [...gone, ...again]) touch(touched, missing);
}
