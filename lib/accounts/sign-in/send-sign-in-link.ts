import { z } from "zod";
import { signInLinks } from "#db/schema/accounts.ts";
import { signInLink } from "#lib/emails/sign-in-link.ts";
import { config } from "#lib/kernel/config.ts";
import { ok } from "#lib/kernel/result.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { nothing, operation } from "#lib/operation/operation.ts";
import { queueEmail } from "#lib/operation/queue-email.ts";
import { isSigningIn } from "../policy.ts";
import { linkHash } from "./link-hash.ts";
import { findAccountToSignIn } from "./queries.ts";

/**
 * Makes a link of the account with this address and queues the email with it; those that were sent before work on.
 *
 * For an address without an account the same statements run: a link and an email that belong to nobody and are never
 * sent. So neither the page nor the time it takes tells which addresses are registered.
 */
export const sendSignInLink = operation({
  name: "link.asked",
  input: z.object({
    email: z.string(),
    token: z.string(),
    expires: z.date(),
    askedIn: z.string(),
    returnTo: z.string(),
  }),
  asked: () => "link:new",
  find: nothing,
  allow: isSigningIn,
  async run({ tx, input: { email, token, expires, askedIn, returnTo }, now }) {
    const user = await findAccountToSignIn(tx, email);
    const userId = user?.id ?? null;
    await tx
      .insert(signInLinks)
      .values({ hash: linkHash(token), userId, expires, askedIn: hashOf(askedIn), returnTo, createdAt: now });
    const link = `${config().portalUrl}/sign-in/confirm?token=${token}`;
    await queueEmail(tx, signInLink, {
      to: user?.email ?? "",
      userId: user?.id,
      data: { link, sentAt: now.toISOString() },
      now,
    });
    return ok({ value: {}, subject: `user:${userId ?? "nobody"}`, detail: {} });
  },
});
