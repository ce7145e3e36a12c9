import { eq } from "drizzle-orm";
import type { Adapter } from "next-auth/adapters";
import type { Tx } from "#db/client.ts";
import { sessions, users } from "#db/schema/accounts.ts";
import { system } from "#lib/kernel/actor.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { writeAudit } from "#lib/operation/audit.ts";
import { findAccountToSignIn, takeSignInLink } from "../sign-in/queries.ts";
import { resetRateLimit } from "../sign-in/sign-in-limits.ts";
import { firstStanding, standingsOf } from "./standing.ts";

const job = system("sign-in");
const as = <T>(work: (tx: Tx) => Promise<T>) => actorTransaction(job, work);

/**
 * How Auth.js reaches accounts, sessions and links: each method is one transaction of the job `sign-in`.
 *
 * Only hashes of session tokens are kept, and nothing here makes an account or a link: an account is made by
 * `claimAccount` or by accepting an invitation, a link by `sendSignInLink`.
 */
export const sessionAdapter: Adapter = {
  createUser: () => Promise.reject(new Error("Accounts are made by claiming one or by accepting an invitation.")),
  getUserByEmail: (email) => as(async (tx) => (await findAccountToSignIn(tx, email)) ?? null),
  updateUser: ({ id, emailVerified }) =>
    as(async (tx) => {
      const [user] = await tx
        .update(users)
        .set({ emailVerified: emailVerified ?? null })
        .where(eq(users.id, id))
        .returning();
      if (!user) throw new Error("The account that is signing in is gone.");
      return user;
    }),
  createVerificationToken: async (link) => link, // kept by sendSignInLink, with its email and job
  useVerificationToken: ({ token }) =>
    as(async (tx) => {
      const taken = await takeSignInLink(tx, token);
      return taken ? { identifier: taken.email, token, expires: taken.expires } : null;
    }),
  createSession: (session) =>
    as(async (tx) => {
      const actingAs = firstStanding(await standingsOf(tx, session.userId)) ?? null;
      await tx.insert(sessions).values({ ...session, actingAs, sessionToken: hashOf(session.sessionToken) });
      const [user] = await tx.select().from(users).where(eq(users.id, session.userId));
      if (user) await resetRateLimit(tx, user.email);
      await writeAudit(tx, job, {
        action: "session.begun",
        subject: `user:${session.userId}`,
        detail: {},
      });
      return session;
    }),
  getSessionAndUser: (token) =>
    as(async (tx) => {
      const [found] = await tx
        .select()
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(eq(sessions.sessionToken, hashOf(token)));
      return found && !found.sessions.endedAt
        ? { session: { ...found.sessions, sessionToken: token }, user: found.users }
        : null;
    }),
  updateSession: () => Promise.resolve(null), // its length is fixed and its use is noted by openSession
  deleteSession: (token) =>
    as(async (tx) => {
      const [ended] = await tx
        .update(sessions)
        .set({ endedAt: new Date() })
        .where(eq(sessions.sessionToken, hashOf(token)))
        .returning();
      if (ended)
        await writeAudit(tx, job, {
          action: "session.ended",
          subject: `user:${ended.userId}`,
          detail: {},
        });
    }),
};
