import { and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type CaseStatus, cases } from "#db/schema/cases.ts";
import { locations } from "#db/schema/locations.ts";
import { providers } from "#db/schema/providers.ts";
import { inOrder } from "./inbox-order.ts";
import { caseStatuses } from "./status.ts";

/**
 * `wanted` are stretches of the inbox in the order in which they are read; `fitting` is what the inbox is narrowed to.
 */
type Wanted = { wanted: readonly SQL[]; fitting: SQL | undefined; most: number };

/** The first rows of the stretches, the last first when read backwards. */
export async function readWaiting(tx: Tx, { wanted, fitting, most, backwards }: Wanted & { backwards: boolean }) {
  const found: Awaited<ReturnType<typeof rowsIn>> = [];
  for (const stretch of wanted) {
    const left = most - found.length;
    if (left > 0)
      found.push(
        ...(await rowsIn(tx, and(stretch, fitting))
          .orderBy(...inOrder(backwards ? asc : desc))
          .limit(left)),
      );
  }
  return found;
}

/**
 * How many there are, as far as `most`: in the order of the inbox, for without it the table is read from its oldest
 * end.
 */
export async function countWaiting(tx: Tx, { wanted, fitting, most }: Wanted): Promise<number> {
  let counted = 0;
  for (const stretch of wanted) {
    if (counted >= most) break;
    const rows = tx
      .select({ one: sql`1`.as("one") })
      .from(cases)
      .where(and(stretch, fitting))
      .orderBy(...inOrder(desc))
      .limit(most - counted)
      .as("rows");
    const [row] = await tx.select({ counted: count() }).from(rows);
    counted += row?.counted ?? 0;
  }
  return counted;
}

/** The states in which there is any notification: of each the one that the inbox would begin with, found by its index. */
export async function statesInUse(tx: Tx): Promise<readonly CaseStatus[]> {
  const first = tx
    .select({ one: sql`1` })
    .from(cases)
    .where(and(eq(cases.status, sql`state`), eq(cases.kind, "N")))
    .orderBy(...inOrder(desc))
    .limit(1);
  const found = await tx.execute<{ state: CaseStatus }>(
    sql`select state from unnest(${sql.param([...caseStatuses])}::text[]) state, lateral (${first}) first`,
  );
  return found.map(({ state }) => state);
}

/**
 * Names are looked up in a query of their own for each row that is shown: a join would look up those of all that fit.
 */
const rowsIn = (tx: Tx, condition: SQL | undefined) =>
  tx
    .select({
      submissionId: cases.submissionId,
      reference: cases.reference,
      type: cases.type,
      definitionVersion: cases.definitionVersion,
      status: cases.status,
      priority: cases.priority,
      receivedAt: cases.receivedAt,
      isUnread: sql<boolean>`${cases.firstReadAt} is null`,
      providerName: sql<string>`(${tx.select({ name: providers.name }).from(providers).where(eq(providers.id, cases.providerId))})`,
      locationName: sql<
        string | null
      >`(${tx.select({ name: locations.name }).from(locations).where(eq(locations.id, cases.locationId))})`,
    })
    .from(cases)
    .where(condition);
