import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { CaseEventKind } from "#db/schema/cases.ts";

/** `name` is null where the reader may not know who it was. */
export type HistoryEntry = {
  readonly at: Date;
  readonly kind: CaseEventKind;
  readonly byStaff: boolean;
  readonly name: string | null;
};

/** What happened to a notification, oldest first, for staff who read it. */
export async function caseHistory(tx: Tx, submissionId: string): Promise<readonly HistoryEntry[]> {
  const rows = await tx.execute<Omit<HistoryEntry, "at"> & { at: string }>(
    sql`select at, kind, by_staff as "byStaff", name from case_history(${submissionId})`,
  );
  return rows.map(({ at, ...entry }) => ({ ...entry, at: new Date(at) }));
}
