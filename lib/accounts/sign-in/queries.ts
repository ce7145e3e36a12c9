import { and, eq, getTableColumns, gt, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { signInLinks, users } from "#db/schema/accounts.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { reading } from "#lib/operation/reading.ts";
import { isSigningIn } from "../policy.ts";
import { maySignIn, standingsOf } from "../sessions/standing.ts";
import { linkHash } from "./link-hash.ts";

/**
 * The open account with this address, in the form in which addresses are compared; undefined also when no role of it
 * stands.
 */
export async function findAccountToSignIn(tx: Tx, email: string) {
  const [user] = await tx
    .select()
    .from(users)
    .where(and(eq(users.email, email), isNull(users.closedAt)));
  const standings = await standingsOf(tx, user?.id ?? null); // asked for unknown addresses too, so that it costs the same
  return maySignIn(standings) ? user : undefined;
}

/**
 * Spends the open link with this hash: of any number of takers at once, one gets it. Gives the address of the account
 * it is for.
 */
export async function takeSignInLink(tx: Tx, hash: string, now = new Date()) {
  const [taken] = await tx
    .update(signInLinks)
    .set({ endedAs: "used" })
    .where(and(eq(signInLinks.hash, hash), isNull(signInLinks.endedAs), gt(signInLinks.expires, now)))
    .returning();
  if (!taken?.userId) return undefined;
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, taken.userId));
  return user && { email: user.email, expires: taken.expires };
}

/**
 * The link with this token and what became of it: what the pages that it leads to must know. Nothing is spent.
 *
 * Undefined when there is none, and when its account may not come in: those who hold such a link learn nothing of the
 * account. That is no refusal: nobody's link was asked for.
 */
export const findSignInLink = reading({
  name: "link.open",
  asked: () => "link:one",
  find: async (tx, { token }: { token: string }, { now }) => ({ link: await linkWith(tx, token, now) }),
  allow: isSigningIn,
  show: ({ subject: { link } }) => link,
});

async function linkWith(tx: Tx, token: string, now: Date) {
  const [link] = await tx
    .select({ ...getTableColumns(signInLinks), email: users.email })
    .from(signInLinks)
    .innerJoin(users, eq(users.id, signInLinks.userId))
    .where(eq(signInLinks.hash, linkHash(token)));
  if (!link || (await findAccountToSignIn(tx, link.email))?.id !== link.userId) return undefined;
  const { email, askedIn, returnTo, createdAt, expires } = link;
  const state = link.endedAs ?? (expires > now ? "open" : "expired");
  return { email, askedIn, returnTo, createdAt, expires, state } as const;
}

/** Whether the browser with this cookie is the one that asked for the link. */
export const askedHere = (link: { askedIn: string }, browser: string | undefined) =>
  browser !== undefined && hashOf(browser) === link.askedIn;
