import { randomUUID } from "node:crypto";
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { rateLimits } from "#db/schema/accounts.ts";
import { system } from "#lib/kernel/actor.ts";
import { config } from "#lib/kernel/config.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";

type Limit = { readonly name: string; readonly most: number; readonly minutes: number };

/** Links asked for and not used. Alike for known and unknown addresses. Source: domain 3.3. */
const PER_ADDRESS: readonly Limit[] = [
  { name: "link.address", most: 1, minutes: 1 },
  { name: "link.address", most: 3, minutes: 15 },
  { name: "link.address", most: 5, minutes: 60 },
];
const PER_NETWORK: readonly Limit[] = [{ name: "link.network", most: 300, minutes: 60 }];

/** Counts a request for a link. Gives how many minutes to wait when it is one too many, which is then not counted, else 0. */
export function countLinkRequest({ email, network }: { email: string; network: string }, now = new Date()): Promise<number> {
  return actorTransaction(system("sign-in"), async (tx) => {
    const wait = Math.max(await waitFor(tx, PER_ADDRESS, { what: email, now }), await waitFor(tx, PER_NETWORK, { what: network, now }));
    if (wait > 0) return wait;
    await tx.insert(rateLimits).values([
      { id: randomUUID(), name: "link.address", key: keyOf(email), at: now },
      { id: randomUUID(), name: "link.network", key: keyOf(network), at: now },
    ]);
    return 0;
  });
}

/** Signing in forgives the links asked for before. */
export const forgiveLinkRequests = (tx: Tx, email: string) =>
  tx.delete(rateLimits).where(and(eq(rateLimits.name, "link.address"), eq(rateLimits.key, keyOf(email))));

async function waitFor(tx: Tx, limits: readonly Limit[], { what, now }: { what: string; now: Date }): Promise<number> {
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
  return Math.max(0, ...limits.map((limit) => minutesLeft(limit, times, now.getTime())));
}

/** The oldest of the last `most` requests must have left the window before another is allowed. */
function minutesLeft({ most, minutes }: Limit, times: readonly number[], now: number): number {
  const oldest = times.at(-most);
  const free = oldest === undefined ? 0 : oldest + minutes * 60_000;
  return free > now ? Math.ceil((free - now) / 60_000) : 0;
}

const keyOf = (what: string) => hashOf(`${config().authSecret}:${what}`);
