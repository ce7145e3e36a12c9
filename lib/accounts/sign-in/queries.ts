import { and, eq, getTableColumns, gt, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { sessions, signInLinks, users } from "#db/schema/accounts.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { reading } from "#lib/operation/reading.ts";
import { isSigningIn } from "../policy.ts";
import { sessionTokenOf } from "../sessions/session-token.ts";
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
 * Spends the open link with this hash, in this browser, and ends all others of its account: of any number of takers at
 * once, one gets it. Gives the address of the account it is for.
 */
export async function takeSignInLink(
  tx: Tx,
  { hash, browser }: { hash: string; browser: string | undefined },
  now = new Date(),
) {
  const isThis = eq(signInLinks.hash, hash);
  const isOpen = and(isNull(signInLinks.endedAs), gt(signInLinks.expires, now));
  const [account] = await tx.select({ id: signInLinks.userId }).from(signInLinks).where(and(isThis, isOpen));
  if (!account?.id) return undefined;
  const ended = await tx
    .update(signInLinks)
    .set({
      endedAs: sql`case when ${isThis} then 'used' else 'otherUsed' end`,
      usedAt: sql`case when ${isThis} then ${now.toISOString()}::timestamptz end`,
      usedIn: sql`case when ${isThis} then ${browser ? hashOf(browser) : null} end`,
    })
    .where(and(eq(signInLinks.userId, account.id), isOpen))
    .returning();
  const taken = ended.find((link) => link.hash === hash);
  if (!taken) return undefined;
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, account.id));
  return user && { email: user.email, expires: taken.expires };
}

/**
 * The link with this token and what became of it, in the browser with this cookie: what the pages that it leads to must
 * know. Nothing is spent.
 *
 * Undefined when there is none, and when its account may not come in: those who hold such a link learn nothing of the
 * account. That is no refusal: nobody's link was asked for.
 */
export const findSignInLink = reading({
  name: "link.open",
  asked: () => "link:one",
  find: async (tx, asked: Asked, { now }) => ({ link: await linkWith(tx, asked, now) }),
  allow: isSigningIn,
  show: ({ subject: { link } }) => link,
});

type Asked = { readonly token: string; readonly browser: string | undefined };

async function linkWith(tx: Tx, { token, browser }: Asked, now: Date) {
  const [link] = await tx
    .select({ ...getTableColumns(signInLinks), userId: users.id, email: users.email })
    .from(signInLinks)
    .innerJoin(users, eq(users.id, signInLinks.userId))
    .where(eq(signInLinks.hash, linkHash(token)));
  if (!link || (await findAccountToSignIn(tx, link.email))?.id !== link.userId) return undefined;
  const { userId, email, askedIn, returnTo, createdAt, expires, endedAs } = link;
  const ended = endedAs === "used" && (await worksAgain(tx, { link, token, browser, now })) ? "usedHere" : endedAs;
  const state = ended ?? (expires > now ? "open" : "expired");
  return { userId, email, askedIn, returnTo, createdAt, expires, state } as const;
}

/** For how long the browser that used a link may press its button again. */
const AGAIN_MINUTES = 2;

/** Whether it signed this browser in a moment ago, and nobody has signed out since. */
async function worksAgain(
  tx: Tx,
  { link, token, browser, now }: Asked & { link: { usedAt: Date | null; usedIn: string | null }; now: Date },
): Promise<boolean> {
  const { usedAt, usedIn } = link;
  if (browser === undefined || !usedAt || usedIn !== hashOf(browser)) return false;
  if (now.getTime() - usedAt.getTime() >= AGAIN_MINUTES * 60_000) return false;
  const [session] = await tx
    .select({ endedAt: sessions.endedAt })
    .from(sessions)
    .where(eq(sessions.sessionToken, hashOf(sessionTokenOf(token, browser))));
  return !session?.endedAt; // there is none while the first press is under way
}

/** Whether the browser with this cookie is the one that asked for the link. */
export const askedHere = (link: { askedIn: string }, browser: string | undefined) =>
  browser !== undefined && hashOf(browser) === link.askedIn;
