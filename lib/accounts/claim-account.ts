import { randomUUID } from "node:crypto";
import { z } from "zod";
import { users } from "#db/schema/accounts.ts";
import { accountCreated } from "#lib/emails/account-created.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { queueEmail } from "#lib/operation/queue-email.ts";
import { claimableBy } from "#lib/register/role-held.ts";
import { isSigningIn } from "./policy.ts";

/**
 * Makes the account that a registered address can make: one for a person, however many roles they hold with it.
 *
 * `email` is in the form that `emailAddress` gives. Value: the account's id. Errors: `nobody` holds a role with the
 * address; `shared` by different people; `alreadyThere`. Source: lib/accounts/README.md, "One account for one person".
 */
export const claimAccount = operation({
  name: "account.claim",
  input: z.object({ email: z.string() }),
  asked: () => "account:new",
  find: (tx, { email }) => claimableBy(tx, email),
  allow: isSigningIn,
  async run({ tx, input: { email }, subject: claim, now }) {
    if (claim.is === "nobody") return err({ is: "nobody" });
    if (claim.is === "shared") return err({ is: "shared" });
    const { personId, name } = claim;
    const id = randomUUID();
    const { count } = await tx
      .insert(users)
      .values({ id, personId, name, email, createdAt: now })
      .onConflictDoNothing();
    if (count === 0) return err({ is: "alreadyThere" });

    await queueEmail(tx, accountCreated, { to: email, userId: id, data: {}, now });
    return ok({ value: { userId: id }, subject: `user:${id}`, detail: { person: personId } });
  },
});
