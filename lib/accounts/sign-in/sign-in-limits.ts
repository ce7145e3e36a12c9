import { randomUUID } from "node:crypto";
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { rateLimits } from "#db/schema/accounts.ts";
import { system } from "#lib/kernel/actor.ts";
import { config } from "#lib/kernel/config.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";

type Limit = { readonly name: string; readonly most: number; readonly minutes: number };

/** Whose limit a request is one too many for, and when the next will be allowed. */
export type LinkWait = { readonly of: "address" | "network"; readonly until: Date };

/** Links asked for and not used. Alike for known and unknown addresses. Source: domain 3.3. */
const PER_ADDRESS: readonly Limit[] = [
  { name: "link.address", most: 1, minutes: 1 },
  { name: "link.address", most: 3, minutes: 15 },
  { name: "link.address", most: 5, minutes: 60 },
];
const PER_NETWORK: readonly Limit[] = [{ name: "link.network", most: 300, minutes: 60 }];

/** Counts a request for a link. One that is too many is not counted; then it gives how long to wait. */
export function countLinkRequest(
  { email, network }: { email: string; network: string },
  now = new Date(),
): Promise<LinkWait | undefined> {
  return actorTransaction(system("sign-in"), async (tx) => {
    const byAddress = await freeAt(tx, PER_ADDRESS, { what: email, now });
    const byNetwork = await freeAt(tx, PER_NETWORK, { what: network, now });
    const until = Math.max(byAddress, byNetwork);
    if (until > now.getTime()) return { of: until === byNetwork ? "network" : "address", until: new Date(until) };
    await tx.insert(rateLimits).values([
      { id: randomUUID(), name: "link.address", key: keyOf(email), at: now },
      { id: randomUUID(), name: "link.network", key: keyOf(network), at: now },
    ]);
    return undefined;
  });
}

/** Signing in forgives the links asked for before. */
export const resetRateLimit = (tx: Tx, email: string) =>
  tx.delete(rateLimits).where(and(eq(rateLimits.name, "link.address"), eq(rateLimits.key, keyOf(email))));

/** When these limits allow the next request, in milliseconds; 0 when they do now. */
async function freeAt(tx: Tx, limits: readonly Limit[], { what, now }: { what: string; now: Date }): Promise<number> {
  const key = keyOf(what);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`); // those who ask at once are counted one by one
  const names = limits.map(({ name }) => name);
  const since = new Date(now.getTime() - 60 * 60_000);
  const times = (
    await tx
      .select({ at: rateLimits.at })
      .from(rateLimits)
      .where(and(inArray(rateLimits.name, names), eq(rateLimits.key, key), gt(rateLimits.at, since)))
      .orderBy(rateLimits.at)
  ).map(({ at }) => at.getTime());
  return Math.max(0, ...limits.map((limit) => windowEnd(limit, times)));
}

/** The oldest of the last `most` requests must have left the window before another is allowed. */
function windowEnd({ most, minutes }: Limit, times: readonly number[]): number {
  const oldest = times.at(-most);
  return oldest === undefined ? 0 : oldest + minutes * 60_000;
}

const keyOf = (what: string) => hashOf(`${config().authSecret}:${what}`);
