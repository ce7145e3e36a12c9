import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { emails, type Email as QueuedEmail } from "#db/schema/emails.ts";
import { Problem } from "#lib/kernel/problem.ts";

/**
 * The email of a job. Throws when there is none: a row that cannot be seen is our mistake, never a reason to stop
 * quietly.
 */
export async function emailToSend(tx: Tx, id: string): Promise<QueuedEmail> {
  const [email] = await tx.select().from(emails).where(eq(emails.id, id));
  if (!email) throw new Problem(`no email ${id}`);
  return email;
}

/** Once it is sent, or never will be, nobody needs the link in an email any more. */
const withoutLink = sql`${emails.data} - 'link'`;
const oneMore = sql`${emails.attempts} + 1`;

/** Accepted by the email service, or put into the mailbox. Forgets its link. */
export async function markSent(
  tx: Tx,
  id: string,
  { providerMessageId, now }: { providerMessageId: string | null; now: Date },
) {
  await tx
    .update(emails)
    .set({ state: "sent", sentAt: now, attempts: oneMore, lastProblem: null, providerMessageId, data: withoutLink })
    .where(eq(emails.id, id));
}

/** Not accepted this time; it stays queued. */
export async function markProblem(tx: Tx, id: string, problem: string) {
  await tx.update(emails).set({ attempts: oneMore, lastProblem: problem }).where(eq(emails.id, id));
}

/** Will not be tried again by itself. Forgets its link. */
export async function markFailed(tx: Tx, id: string, problem: string) {
  await tx
    .update(emails)
    .set({ state: "failed", attempts: oneMore, lastProblem: problem, data: withoutLink })
    .where(eq(emails.id, id));
}

/** The email that is queued for an address without an account, so that asking takes as long: it has nobody to go to. */
export async function forgetUnaddressed(tx: Tx, id: string) {
  await tx.delete(emails).where(eq(emails.id, id));
}
