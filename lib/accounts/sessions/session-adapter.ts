import { eq } from "drizzle-orm";
import type { Adapter } from "next-auth/adapters";
import type { Tx } from "#db/client.ts";
import { sessions, users } from "#db/schema/accounts.ts";
import { system } from "#lib/kernel/actor.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { findAccountToSignIn, takeSignInLink } from "../sign-in/queries.ts";
import { createSession } from "./create-session.ts";
import { endSession } from "./end-session.ts";

const job = system("sign-in");
const as = <T>(work: (tx: Tx) => Promise<T>) => actorTransaction(job, work);

/**
 * How Auth.js reaches accounts, sessions and links, as the job `sign-in`, for the browser with this cookie.
 *
 * Only hashes of session tokens are kept, and nothing here makes an account or a link: an account is made by
 * `claimAccount` or by accepting an invitation, a link by `sendSignInLink`.
 */
export const sessionAdapter = (browser?: string): Adapter => ({
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
      const taken = await takeSignInLink(tx, { hash: token, browser });
      return taken ? { identifier: taken.email, token, expires: taken.expires } : null;
    }),
  async createSession(session) {
    const { sessionToken: token, userId, expires } = session;
    const begun = await createSession(job, { token, userId, expires });
    if (!begun.ok && begun.error.is !== "begunAlready") throw new Error("The account that is signing in is gone.");
    return session;
  },
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
  async deleteSession(token) {
    await endSession(job, { token }); // one that is gone is over, too
  },
});
