import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { emails } from "#db/schema/emails.ts";
import type { Email } from "#lib/emails/email.ts";

/**
 * Puts an email and the job that sends it into the outbox, in the caller's transaction: it is sent if that commits.
 *
 * `to` is an address of an account or of the register, never one that somebody typed.
 */
export async function queueEmail<T extends Readonly<Record<string, unknown>>>(
  tx: Tx,
  email: Email<T>,
  { to, userId, data, now }: { to: string; userId?: string | undefined; data: T; now: Date },
): Promise<void> {
  const id = randomUUID();
  await tx
    .insert(emails)
    .values({ id, name: email.name, to, userId: userId ?? null, data, state: "queued", queuedAt: now });
  await tx.execute(sql`select queue_job('send-email', ${JSON.stringify({ emailId: id })}::json, ${`email:${id}`})`);
}
