import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { signInLinks, users } from "#db/schema/accounts.ts";
import { system } from "#lib/kernel/actor.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { linkHash } from "./link-hash.ts";
import { mayComeIn, standingsOf } from "./standing.ts";

/** The open account with this address, in the form in which addresses are compared; undefined also when no role of it stands. */
export async function findAccountToSignIn(tx: Tx, email: string) {
  const [user] = await tx
    .select()
    .from(users)
    .where(and(eq(users.email, email), isNull(users.closedAt)));
  const standings = await standingsOf(tx, user?.id ?? null); // asked for unknown addresses too, so that it costs the same
  return mayComeIn(standings) ? user : undefined;
}

/** Takes the link with this hash: of any number of takers at once, one gets it. Gives the address of the account it is for. */
export async function takeSignInLink(tx: Tx, hash: string) {
  const [taken] = await tx.delete(signInLinks).where(eq(signInLinks.hash, hash)).returning();
  if (!taken?.userId) return undefined;
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, taken.userId));
  return user && { email: user.email, expires: taken.expires };
}

/** What the page of a link must know before it is spent: undefined when it has been used, replaced, or has expired. */
export function findSignInLink(token: string, now = new Date()) {
  return actorTransaction(system("sign-in"), async (tx) => {
    const [link] = await tx
      .select({ email: users.email, askedIn: signInLinks.askedIn, returnTo: signInLinks.returnTo, createdAt: signInLinks.createdAt })
      .from(signInLinks)
      .innerJoin(users, eq(users.id, signInLinks.userId))
      .where(and(eq(signInLinks.hash, linkHash(token)), sql`${signInLinks.expires} > ${now.toISOString()}`));
    return link;
  });
}

/** Whether the browser with this cookie is the one that asked for the link. */
export const askedHere = (link: { askedIn: string }, browser: string | undefined) =>
  browser !== undefined && hashOf(browser) === link.askedIn;
