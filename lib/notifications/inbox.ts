import { and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { cases, type Priority } from "#db/schema/cases.ts";
import { locations } from "#db/schema/locations.ts";
import { providers } from "#db/schema/providers.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { auditRefusal } from "#lib/operation/audit.ts";
import { fits, type InboxFilters } from "./inbox-filters.ts";
import { mayUseInbox } from "./policy.ts";

/** A place in the order of the inbox. Instants are whole milliseconds, as cases are opened with. */
export type InboxPosition = { readonly priority: Priority; readonly receivedAt: Date; readonly notificationId: string };

/** Which part of it: what comes after a place, or before one; the beginning when neither is said. */
type Asked = { filters: InboxFilters; after?: InboxPosition | undefined; before?: InboxPosition | undefined };

export const INBOX_PAGE = 50;
/** No further is anything counted: nobody works through as many, and counting them all takes longer than reading a page. */
export const COUNTED_TO = 1000;

/**
 * What waits for the regulator, urgent first, then newest; undefined for those who may not see it.
 *
 * A part is found by the place where the last one ended, not by counting, so nothing is missed or seen twice while others arrive
 * or drop out of the filter, and every part costs the same. `total` and `earlier`, how many come before this part, are at
 * most COUNTED_TO + 1.
 */
export async function inbox(actor: Actor, { filters, after, before }: Asked) {
  if (!mayUseInbox(actor)) {
    await auditRefusal(actor, "inbox.open", "page:inbox");
    return undefined;
  }
  const fitting = fits(filters);
  const place = before ?? after;
  return actorTransaction(actor, async (tx) => {
    const [found, total, passed] = await Promise.all([
      part(tx, { fitting, after, before }),
      countedWhere(tx, fitting),
      place ? countedWhere(tx, and(fitting, beyond(before ? ">" : ">=", place))) : 0,
    ]);
    const [isMore, shown] = [found.length > INBOX_PAGE, found.slice(0, INBOX_PAGE)];
    const earlier = before && passed <= COUNTED_TO ? passed - shown.length : passed;
    return { waiting: before ? shown.reverse() : shown, total, earlier, isMore: before !== undefined || isMore };
  });
}

const part = (tx: Tx, { fitting, after, before }: { fitting: SQL | undefined } & Omit<Asked, "filters">) =>
  tx
    .select({
      notificationId: cases.notificationId,
      reference: cases.reference,
      type: cases.type,
      definitionVersion: cases.definitionVersion,
      status: cases.status,
      priority: cases.priority,
      receivedAt: cases.receivedAt,
      firstReadAt: cases.firstReadAt,
      providerName: providers.name,
      locationName: locations.name,
    })
    .from(cases)
    .innerJoin(providers, eq(providers.id, cases.providerId))
    .leftJoin(locations, eq(locations.id, cases.locationId))
    .where(and(fitting, before ? beyond(">", before) : after && beyond("<", after)))
    .orderBy(...[cases.priority, cases.receivedAt, cases.notificationId].map((column) => (before ? asc(column) : desc(column))))
    .limit(INBOX_PAGE + 1);

async function countedWhere(tx: Tx, condition: SQL | undefined): Promise<number> {
  const some = tx
    .select({ one: sql`1`.as("one") })
    .from(cases)
    .where(condition)
    .limit(COUNTED_TO + 1)
    .as("some");
  const [row] = await tx.select({ counted: count() }).from(some);
  return row?.counted ?? 0;
}

const beyond = (direction: "<" | ">" | ">=", { priority, receivedAt, notificationId }: InboxPosition): SQL =>
  sql`(${cases.priority}, ${cases.receivedAt}, ${cases.notificationId}) ${sql.raw(direction)} (${priority}::text, ${receivedAt.toISOString()}::timestamptz, ${notificationId}::uuid)`;
