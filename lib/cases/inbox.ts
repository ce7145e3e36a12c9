import type { SQL } from "drizzle-orm";
import { forceCustomPlan } from "#lib/operation/force-custom-plan.ts";
import { reading } from "#lib/operation/reading.ts";
import { fits, type InboxFilters } from "./inbox-filters.ts";
import { type InboxPosition, stretches } from "./inbox-order.ts";
import { countWaiting, readWaiting, statesInUse } from "./inbox-rows.ts";
import { mayUseInbox } from "./policy.ts";

/** Which part of it: what comes after a place, or before one; the beginning when neither is said. */
type Asked = { filters: InboxFilters; after?: InboxPosition | undefined; before?: InboxPosition | undefined };

export const INBOX_PAGE = 50;
/**
 * No further is anything counted: nobody works through as many, and counting them all takes longer than reading a page.
 */
export const COUNTED_TO = 1000;

/**
 * What waits for the regulator: what nobody has read first, urgent before the rest, then newest.
 *
 * A part is found by the place where the last one ended, not by counting, so nothing is missed or seen twice while
 * others arrive or drop out of the filter, and every part costs the same. `total` and `earlier`, how many come before this
 * part, are at most COUNTED_TO + 1. `states` are those that there is anything in.
 */
export const inbox = reading({
  name: "inbox.open",
  asked: () => "page:inbox",
  find: async (_tx, asked: Asked) => asked,
  allow: (actor) => mayUseInbox(actor),
  async show({ tx, subject: { filters, after, before } }) {
    const fitting = fits(filters);
    await forceCustomPlan(tx);
    const wanted = before ? stretches(">", filters, before) : stretches("<", filters, after);
    const found = await readWaiting(tx, { wanted, fitting, most: INBOX_PAGE + 1, backwards: before !== undefined });
    const [isMore, shown] = [found.length > INBOX_PAGE, found.slice(0, INBOX_PAGE)];
    const states = await statesInUse(tx);
    if (!before && !after && !isMore) return { waiting: shown, total: shown.length, earlier: 0, isMore, states };

    const counted = (stretch: readonly SQL[]) => countWaiting(tx, { wanted: stretch, fitting, most: COUNTED_TO + 1 });
    const total = await counted(stretches("<", filters));
    const passed = await counted(
      before ? stretches(">", filters, before) : after ? stretches(">=", filters, after) : [],
    );
    const earlier = before && passed <= COUNTED_TO ? passed - shown.length : passed;
    return {
      waiting: before ? shown.reverse() : shown,
      total,
      earlier,
      isMore: before !== undefined || isMore,
      states,
    };
  },
});
