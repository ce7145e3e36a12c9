import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, max, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { imports } from "#db/schema/imports.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { forceCustomPlan } from "#lib/operation/force-custom-plan.ts";
import { operation } from "#lib/operation/operation.ts";
import { reconcileRegister } from "../merge/reconcile-register.ts";
import { mayImportRegister } from "../policy.ts";
import type { RegisterFile } from "../sources/register-file.ts";
import type { SourceName } from "../sources/source.ts";
import { addRemark, type Report } from "../staging/import-report.ts";
import { stageFile } from "../staging/stage-file.ts";
import { newStagingRun } from "../staging/stage-rows.ts";
import { stagedRowCount } from "../staging/staged-rows.ts";

const MOST_CHANGED = 0.02; // of what the source brought last
const MOST_GONE = 1000;
const LOCK = 7_240_219; // any number, the same in every process that imports

const ANOTHER_OWNER =
  "the register has this location under another provider; a change of owner has a new location number";

/** How far an import is: rows of the file, then places of the register. `of` is known for places only. */
export type Progress = {
  readonly doing: "reading" | "reconciling";
  readonly done: number;
  readonly of?: number;
  readonly report: Report;
};

/**
 * Imports one register file, as a snapshot of its source, in one transaction.
 *
 * What is new is added and what changed is changed; a row that the source no longer has is marked as gone and kept, and
 * the roles it told of end. Value: the report, with a remark for each row that was not stored or not parsed.
 * Errors: `anotherImportRuns`; `olderThanLast`, with the day of the last file, when the file says that it is of an
 * earlier one; `tooMuchChanged` when more than 2% changed or more than 1,000 are gone, but never for a source's first
 * file; these two not when forced; `dryRun`, with the report of what would be done. Source: lib/register/README.md,
 * "What stops an import".
 */
export const importRegister = operation({
  name: "register.import",
  input: z.object({
    file: z.custom<RegisterFile>(),
    dryRun: z.boolean(),
    force: z.boolean(),
    progress: z.custom<(now: Progress) => void>().default(() => () => {}),
  }),
  asked: ({ file }) => `import:${file.source}`,
  find: lockImports,
  allow: mayImportRegister,
  async run({ tx, now, input: { file, dryRun, force, progress }, subject: lock }) {
    if (!lock.isOurs) return err({ is: "anotherImportRuns" });
    const { source, dataOn } = file;
    const last = await lastDay(tx, source);
    if (!force && last && dataOn && dataOn < last) return err({ is: "olderThanLast", last });

    const importId = randomUUID();
    const staging = newStagingRun(importId, source);
    const { report } = staging;
    const before = await stagedRowCount(tx, source);
    await tx
      .insert(imports)
      .values({ id: importId, source, fileSha256: file.sha256, dataOn, startedAt: now, counts: {} });
    const today = inLondon(now).day;
    await stageFile(tx, staging, {
      rows: file.rows,
      day: dataOn ?? today,
      done: (done) => progress({ doing: "reading", done, report }),
    });
    if (!force && before > 0 && isTooMuch(report, before)) return err({ is: "tooMuchChanged", report });

    const conflicts = await reconcileRegister(tx, staging.affected, {
      day: today,
      done: (done, of) => progress({ doing: "reconciling", done, of, report }),
    });
    for (const row of conflicts) if (row.importId === importId) addRemark(report, row.number, ANOTHER_OWNER);
    if (dryRun) return err({ is: "dryRun", report });

    await tx.update(imports).set({ finishedAt: new Date(), counts: report.counts }).where(eq(imports.id, importId));
    const detail = { source, fileSha256: file.sha256, forced: force, ...report.counts };
    return ok({ value: report, subject: `import:${importId}`, detail });
  },
});

/**
 * Imports take turns; one that comes while another runs does not wait. No page waits for a statement here, so it may
 * take longer. Plans are made anew each time: one for an empty table would be kept while the table fills.
 */
async function lockImports(tx: Tx): Promise<{ isOurs: boolean }> {
  await tx.execute(sql`select set_config('statement_timeout', '60s', true)`);
  await forceCustomPlan(tx);
  const [row] = await tx.execute<{ ours: boolean }>(sql`select pg_try_advisory_xact_lock(${LOCK}) as ours`);
  return { isOurs: row?.ours ?? false };
}

async function lastDay(tx: Tx, source: SourceName): Promise<string | null> {
  const [row] = await tx
    .select({ day: max(imports.dataOn) })
    .from(imports)
    .where(and(eq(imports.source, source), isNotNull(imports.finishedAt)));
  return row?.day ?? null;
}

const isTooMuch = ({ counts }: Report, before: number) =>
  counts.changed > before * MOST_CHANGED || counts.gone > MOST_GONE;
