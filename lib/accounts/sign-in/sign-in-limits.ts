import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { rateLimits } from "#db/schema/accounts.ts";
import { LINK_LIFETIME_MINUTES } from "#lib/emails/sign-in-link.ts";
import { system } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { countedLately, keyOf, takeTurn, type Limit as WithinMinutes } from "../request-limits.ts";

/** `whileLive`: no longer than a link that was counted may still be used. */
type Limit = WithinMinutes & { readonly whileLive?: true };

/** Whose limit a request is one too many for, when the last was that counted, and when the next will be allowed. */
export type LinkWait = { readonly of: "address" | "network"; readonly last: Date; readonly until: Date };

/**
 * Links asked for and not used, alike for known and unknown addresses. Source: lib/accounts/README.md, "Links".
 *
 * An address has limits of its own for each browser and each network that asks, so that whoever asks for another's links
 * does not keep them from asking. What others can use up for an hour does not hold once none of its links is live.
 */
const ADDRESS_FROM_ONE_BROWSER: readonly Limit[] = [
  { most: 1, minutes: 1 },
  { most: 3, minutes: 15 },
  { most: 5, minutes: 60 },
];
const ADDRESS_FROM_ONE_NETWORK: readonly Limit[] = [
  { most: 1, minutes: 1 },
  { most: 3, minutes: 15 },
  { most: 5, minutes: 60, whileLive: true },
];
/** As many as may be live, so that none has to end for a newer one; and what an inbox can bear. */
const ADDRESS_FROM_EVERYWHERE: readonly Limit[] = [
  { most: 5, minutes: LINK_LIFETIME_MINUTES },
  { most: 20, minutes: 60, whileLive: true },
];
/** Enough for a hospital behind one address. */
const NETWORK: Limit = { most: 300, minutes: 60 };

const NAME = "link";
/** As many as the greatest limit needs. */
const links = { name: NAME, most: NETWORK.most };
const MINUTE = 60_000;

/** Counts a request for a link. One that is too many is not counted; then it gives how long to wait. */
export function countLinkRequest(
  asked: { email: string; network: string; browser: string },
  now = new Date(),
): Promise<LinkWait | undefined> {
  const [key, network, browser] = [keyOf(asked.email), keyOf(asked.network), keyOf(asked.browser)];
  return actorTransaction(system("sign-in"), async (tx) => {
    await takeTurn(tx, key);
    await takeTurn(tx, network);
    const ofAddress = await countedLately(tx, { ...links, which: eq(rateLimits.key, key) }, now);
    const ofNetwork = await countedLately(tx, { ...links, which: eq(rateLimits.network, network) }, now);
    const byNetwork = freeAt([NETWORK], ofNetwork);
    const byAddress = Math.max(
      freeAt(ADDRESS_FROM_EVERYWHERE, ofAddress),
      freeAt(
        ADDRESS_FROM_ONE_NETWORK,
        ofAddress.filter((one) => one.network === network),
      ),
      freeAt(
        ADDRESS_FROM_ONE_BROWSER,
        ofAddress.filter((one) => one.browser === browser),
      ),
    );
    const isOfNetwork = byNetwork > byAddress;
    const until = new Date(isOfNetwork ? byNetwork : byAddress);
    const [last] = isOfNetwork ? ofNetwork : ofAddress;
    if (last && until > now) return { of: isOfNetwork ? "network" : "address", last: last.at, until };
    await tx.insert(rateLimits).values({ id: randomUUID(), name: NAME, key, network, browser, at: now });
    return undefined;
  });
}

/** Signing in forgives the links asked for before. */
export const resetRateLimit = (tx: Tx, email: string) =>
  tx.delete(rateLimits).where(and(eq(rateLimits.name, NAME), eq(rateLimits.key, keyOf(email))));

/** When all limits allow another, in milliseconds: once the last `most` do not all stand in the window any more. */
const freeAt = (limits: readonly Limit[], newestFirst: readonly { at: Date }[]): number =>
  Math.max(
    ...limits.map(({ most, minutes, whileLive }) => {
      const [newest, oldest] = [newestFirst[0], newestFirst[most - 1]];
      if (!newest || !oldest) return 0;
      const end = oldest.at.getTime() + minutes * MINUTE;
      return whileLive ? Math.min(end, newest.at.getTime() + LINK_LIFETIME_MINUTES * MINUTE) : end;
    }),
  );
