import type { Tx } from "#db/client.ts";
import type { FileRow } from "../sources/source.ts";
import { addAffected } from "./affected-places.ts";
import { addDifference, addRemark } from "./import-report.ts";
import { type StagingRun, stageRows } from "./stage-rows.ts";
import { markMissing } from "./staged-rows.ts";

const BATCH = 500; // rows held in memory at once

type File = { readonly rows: AsyncIterable<FileRow>; readonly day: string; readonly done?: (rows: number) => void };

/**
 * Stages all rows of a file and marks what its source had before and has no longer. `day` is the day the file tells
 * of.
 *
 * A file that ends in the middle of a row, as a download that was cut does, says nothing by what is missing from it.
 */
export async function stageFile(tx: Tx, staging: StagingRun, { rows, day, done = () => {} }: File): Promise<void> {
  let last: FileRow | undefined;
  for await (const batch of batchesOf(rows)) {
    await stageRows(tx, staging, batch);
    last = batch.at(-1);
    done(staging.report.rows);
  }
  if (last?.is === "unreadable")
    addRemark(staging.report, last.number, "the file ends in the middle of a row, so nothing was taken to be gone");
  else await markGone(tx, staging, day);
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

async function markGone(tx: Tx, { source, importId, report, affected }: StagingRun, day: string): Promise<void> {
  const { gone, again } = await markMissing(tx, { source, importId, day });
  for (const { key } of gone) addDifference(report, "gone", key.split("|").slice(0, 2).join(" "));
  for (const missing of [...gone, ...again]) addAffected(affected, missing);
}
