import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Answers } from "#lib/journeys/field.ts";
import type { Facts } from "#lib/kernel/facts.ts";

/** Keeps on the actor's own account what they wrote of themselves on a page, for the next time, where it is new. */
export async function rememberSender(
  tx: Tx,
  { reporterJobTitle: jobTitle, reporterPhone: phone }: Answers,
  { actor }: Facts,
): Promise<void> {
  if (typeof jobTitle !== "string" || typeof phone !== "string") return;
  if (jobTitle === actor.jobTitle && phone === actor.phone) return;
  await tx.execute(sql`select remember_sender(${jobTitle}, ${phone})`);
}
