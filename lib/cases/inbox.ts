import type { Actor } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { auditRefusal } from "#lib/operation/audit.ts";
import { forceCustomPlan } from "#lib/operation/force-custom-plan.ts";
import { mayUseInbox } from "#lib/submissions/policy.ts";
import { fits, type InboxFilters } from "./inbox-filters.ts";
import { type InboxPosition, stretches } from "./inbox-order.ts";
import { countWaiting, readWaiting } from "./inbox-rows.ts";

/** Which part of it: what comes after a place, or before one; the beginning when neither is said. */
type Asked = { filters: InboxFilters; after?: InboxPosition | undefined; before?: InboxPosition | undefined };

export const INBOX_PAGE = 50;
/**
 * No further is anything counted: nobody works through as many, and counting them all takes longer than reading a page.
 */
export const COUNTED_TO = 1000;

/**
 * What waits for the regulator, urgent first, then newest; undefined for those who may not see it.
 *
 * A part is found by the place where the last one ended, not by counting, so nothing is missed or seen twice while
 * others arrive or drop out of the filter, and every part costs the same. `total` and `earlier`, how many come before
 * this part, are at most COUNTED_TO + 1.
 */
export async function inbox(actor: Actor, { filters, after, before }: Asked) {
  if (!mayUseInbox(actor)) {
    await auditRefusal(actor, "inbox.open", "page:inbox");
    return undefined;
  }
  const fitting = fits(filters);
  const passedBy = before ? stretches(">", before) : after ? stretches(">=", after) : [];
  return actorTransaction(actor, async (tx) => {
    await forceCustomPlan(tx);
    const wanted = before ? stretches(">", before) : stretches("<", after);
    const found = await readWaiting(tx, { wanted, fitting, most: INBOX_PAGE + 1, backwards: before !== undefined });
    const total = await countWaiting(tx, { wanted: stretches("<"), fitting, most: COUNTED_TO + 1 });
    const passed = await countWaiting(tx, { wanted: passedBy, fitting, most: COUNTED_TO + 1 });

    const [isMore, shown] = [found.length > INBOX_PAGE, found.slice(0, INBOX_PAGE)];
    const earlier = before && passed <= COUNTED_TO ? passed - shown.length : passed;
    return { waiting: before ? shown.reverse() : shown, total, earlier, isMore: before !== undefined || isMore };
  });
}
