import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { rateLimits } from "#db/schema/accounts.ts";
import { system } from "#lib/kernel/actor.ts";
import { config } from "#lib/kernel/config.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";

/** So many within so many minutes, of an hour at most. */
export type Limit = { readonly most: number; readonly minutes: number };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Counts what came from a network for a form that anybody can send, under its name. One that is too many is not counted;
 * then it gives when the next is allowed.
 */
export function countFromNetwork(
  { name, network, limit }: { name: string; network: string; limit: Limit },
  now = new Date(),
): Promise<Date | undefined> {
  const key = keyOf(network);
  return actorTransaction(system("sign-in"), async (tx) => {
    await takeTurn(tx, key);
    const counted = await countedLately(tx, { name, which: eq(rateLimits.network, key), most: limit.most }, now);
    const oldest = counted[limit.most - 1];
    const until = new Date((oldest?.at.getTime() ?? 0) + limit.minutes * MINUTE);
    if (until > now) return until;
    await tx.insert(rateLimits).values({ id: randomUUID(), name, key, network: key, at: now });
    return undefined;
  });
}

/** Of the last hour, the newest first. */
export const countedLately = (tx: Tx, { name, which, most }: { name: string; which: SQL; most: number }, now: Date) =>
  tx
    .select({ at: rateLimits.at, network: rateLimits.network, browser: rateLimits.browser })
    .from(rateLimits)
    .where(and(eq(rateLimits.name, name), which, gt(rateLimits.at, new Date(now.getTime() - HOUR))))
    .orderBy(desc(rateLimits.at))
    .limit(most);

/** Those who ask at once are counted one by one. */
export const takeTurn = (tx: Tx, key: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);

/** What is counted is not kept: only that it is the same. */
export const keyOf = (what: string) => hashOf(`${config().authSecret}:${what}`);
