import { eq } from "drizzle-orm";
import { notifications } from "#db/schema/submissions.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { readReference } from "#lib/kernel/reference.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { auditRefusal } from "#lib/operation/audit.ts";
import { mayUseInbox } from "#lib/submissions/policy.ts";

type Failed = { is: "notFound" } | { is: "notAReference" } | { is: "notSent"; reference: string };

/**
 * The reference that a member of staff typed, however typed, when something was sent under it. Errors: `notAReference`
 * when it can be none; `notSent`, with the reference as it was understood; `notFound` for whoever may not use the
 * inbox.
 */
export async function findReference(actor: Actor, typed: string): Promise<Result<string, Failed>> {
  if (!mayUseInbox(actor)) {
    await auditRefusal(actor, "inbox.find", `notification:${typed.slice(0, 100)}`);
    return err({ is: "notFound" });
  }
  const reference = readReference(typed);
  if (!reference) return err({ is: "notAReference" });
  const found = await actorTransaction(actor, (tx) =>
    tx.select({ reference: notifications.reference }).from(notifications).where(eq(notifications.reference, reference)),
  );
  return found.length > 0 ? ok(reference) : err({ is: "notSent", reference });
}
