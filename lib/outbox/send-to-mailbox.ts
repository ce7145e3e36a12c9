import { mailbox } from "#db/schema/emails.ts";
import { system } from "#lib/kernel/actor.ts";
import { ok } from "#lib/kernel/result.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import type { Delivery, Message } from "./message.ts";

/** In demo mode and tests: keeps the message where `/dev/mailbox` shows it. */
export async function sendToMailbox(message: Message, now = new Date()): Promise<Delivery> {
  await actorTransaction(system("worker"), (tx) =>
    tx
      .insert(mailbox)
      .values({ ...message, sentAt: now })
      .onConflictDoNothing(),
  );
  return ok({ providerMessageId: null });
}
