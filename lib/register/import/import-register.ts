import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { imports } from "#db/schema/imports.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import type { RegisterFile } from "../files/register-file.ts";
import { mayImportRegister } from "../policy.ts";
import type { FileRow } from "../register-row.ts";
import { addDifference, newReport, type Report } from "./import-report.ts";
import { goneKeys, importedRowCount, markGone } from "./imported-rows.ts";
import { storeRoles } from "./store-roles.ts";
import { type Intake, placeOfKey, takeInRows } from "./take-in-rows.ts";

const BATCH = 300; // rows or places: a statement must end within the five seconds that the login allows
const MOST_CHANGED = 0.02; // of what the source brought last
const MOST_GONE = 1000;
const LOCK = 7_240_219; // any number, the same in every process that imports

/**
 * Takes in one register file, as a snapshot of its source, in one transaction.
 *
 * What is new is added and what changed is changed; a row that the source no longer has is marked as gone and kept, and
 * the roles it told of end. Value: the report, with a remark for each row that was not stored or not understood.
 * Errors: `anotherImportRuns`; `tooMuchChanged` when more than 2% changed or more than 1,000 are gone, unless forced and
 * never for a source's first file; `dryRun`, with the report of what would be done. Source: domain, section 6.5.
 */
export const importRegister = operation({
  name: "register.import",
  input: z.object({ file: z.custom<RegisterFile>(), dryRun: z.boolean(), force: z.boolean() }),
  asked: ({ file }) => `import:${file.source}`,
  find: takeTurn,
  allow: mayImportRegister,
  async run({ tx, now, input: { file, dryRun, force }, subject: turn }) {
    if (!turn.isOurs) return err({ is: "anotherImportRuns" });
    const intake = newIntake(file.source, now);
    const { importId, report } = intake;
    const before = await importedRowCount(tx, file.source);
    await tx.insert(imports).values({ id: importId, source: file.source, fileSha256: file.sha256, startedAt: now, counts: {} });

    const { brokeOff } = await takeInAll(tx, intake, file.rows);
    if (!brokeOff) await takeLeave(tx, intake);
    if (!force && before > 0 && isTooMuch(report, before)) return err({ is: "tooMuchChanged", report });

    for (const places of chunks([...intake.touched].sort(), BATCH)) {
      const said = places.flatMap((place) => intake.rolesAt.get(place) ?? []);
      await storeRoles(tx, { source: file.source, places, said, day: intake.day });
    }
    report.remarks.sort((a, b) => a.row - b.row);
    if (dryRun) return err({ is: "dryRun", report });

    await tx.update(imports).set({ finishedAt: new Date(), counts: report.counts }).where(eq(imports.id, importId));
    const detail = { source: file.source, fileSha256: file.sha256, forced: force, ...report.counts };
    return ok({ value: report, subject: `import:${importId}`, detail });
  },
});

/** Imports take turns; one that comes while another runs does not wait. */
async function takeTurn(tx: Tx): Promise<{ isOurs: boolean }> {
  const [row] = await tx.execute<{ ours: boolean }>(sql`select pg_try_advisory_xact_lock(${LOCK}) as ours`);
  return { isOurs: row?.ours ?? false };
}

const newIntake = (source: string, now: Date): Intake => ({
  importId: randomUUID(),
  source,
  day: inLondon(now).day,
  report: newReport(),
  rolesAt: new Map(),
  touched: new Set(),
  firstRowAbout: new Map(),
});

/** `brokeOff`: the file ends in the middle of a row, as a download that was cut does; what is missing from it then says nothing. */
async function takeInAll(tx: Tx, intake: Intake, rows: AsyncIterable<FileRow>): Promise<{ brokeOff: boolean }> {
  let last: FileRow | undefined;
  let batch: FileRow[] = [];
  for await (const row of rows) {
    last = row;
    batch.push(row);
    if (batch.length === BATCH) {
      await takeInRows(tx, intake, batch);
      batch = [];
    }
  }
  await takeInRows(tx, intake, batch);
  if (last?.is !== "unreadable") return { brokeOff: false };
  intake.report.remarks.push({ row: last.number, words: "the file ends in the middle of a row, so nothing was taken to be gone" });
  return { brokeOff: true };
}

async function takeLeave(tx: Tx, { source, importId, report, touched }: Intake): Promise<void> {
  for (const key of await goneKeys(tx, source, importId)) {
    const [place = "", ...role] = key.split("|").slice(0, 2);
    addDifference(report, "gone", [place, ...role].join(" "));
    touched.add(placeOfKey(key));
  }
  await markGone(tx, source, importId);
}

const isTooMuch = ({ counts }: Report, before: number) => counts.changed > before * MOST_CHANGED || counts.gone > MOST_GONE;

const chunks = <T>(all: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
