import { eq } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "#db/schema/accounts.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { nothing, operation } from "#lib/operation/operation.ts";
import { isSigningIn } from "../policy.ts";

/** Ends the session with this token for good. Error: `noSuchSession`. */
export const endSession = operation({
  name: "session.ended",
  input: z.object({ token: z.string() }),
  asked: () => "session:one",
  find: nothing,
  allow: isSigningIn,
  async run({ tx, input: { token }, now }) {
    const [ended] = await tx
      .update(sessions)
      .set({ endedAt: now })
      .where(eq(sessions.sessionToken, hashOf(token)))
      .returning();
    return ended ? ok({ value: {}, subject: `user:${ended.userId}`, detail: {} }) : err({ is: "noSuchSession" });
  },
});
