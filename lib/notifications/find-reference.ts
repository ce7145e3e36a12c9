import { eq } from "drizzle-orm";
import { notifications } from "#db/schema/notifications.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { readReference } from "#lib/kernel/reference.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { auditRefusal } from "#lib/operation/audit.ts";
import { mayUseInbox } from "./policy.ts";

type Failed = { is: "notFound" } | { is: "wrong"; message: string };

/** The reference that a member of staff typed, however typed, when something was sent under it; otherwise what to do about it. */
export async function findReference(actor: Actor, typed: string): Promise<Result<string, Failed>> {
  if (!mayUseInbox(actor)) {
    await auditRefusal(actor, "inbox.find", `notification:${typed.slice(0, 100)}`);
    return err({ is: "notFound" });
  }
  const reference = readReference(typed);
  if (!reference) return err({ is: "wrong", message: "Enter a reference like N26-7F3K2Q-E" });
  const found = await actorTransaction(actor, (tx) =>
    tx.select({ reference: notifications.reference }).from(notifications).where(eq(notifications.reference, reference)),
  );
  if (found.length > 0) return ok(reference);
  return err({ is: "wrong", message: `There is no notification with the reference ${reference}. Check it and try again` });
}
