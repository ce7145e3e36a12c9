import { eq } from "drizzle-orm";
import { z } from "zod";
import { sessions, users } from "#db/schema/accounts.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { operation } from "#lib/operation/operation.ts";
import { isSigningIn } from "../policy.ts";
import { resetRateLimit } from "../sign-in/sign-in-limits.ts";
import { firstStanding, standingsOf } from "./standing.ts";

/**
 * Begins a session, which acts as the first of what its person may act as. Only the hash of its token is kept. Error:
 * `begunAlready`, one with this token.
 */
export const createSession = operation({
  name: "session.begun",
  input: z.object({ token: z.string(), userId: z.string(), expires: z.date() }),
  asked: ({ userId }) => `user:${userId}`,
  find: async (tx, { userId }) => (await tx.select().from(users).where(eq(users.id, userId)))[0],
  allow: isSigningIn,
  async run({ tx, input: { token, expires }, subject: { id: userId, email } }) {
    const actingAs = firstStanding(await standingsOf(tx, userId)) ?? null;
    const begun = await tx
      .insert(sessions)
      .values({ sessionToken: hashOf(token), userId, expires, actingAs })
      .onConflictDoNothing()
      .returning({ userId: sessions.userId });
    if (begun.length === 0) return err({ is: "begunAlready" });
    await resetRateLimit(tx, email);
    return ok({ value: {}, subject: `user:${userId}`, detail: {} });
  },
});
