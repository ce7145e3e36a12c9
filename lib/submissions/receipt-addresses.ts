import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Submission } from "#db/schema/submissions.ts";

type Sent = Pick<Submission, "about" | "locationId">;

/**
 * Whoever sends, the location's registered managers and the nominated individuals: each address once. Of what is about
 * a role its holder alone: nobody else may read it. Source: lib/journeys/README.md, "Receipts".
 */
export async function receiptAddresses(tx: Tx, sender: string, { about, locationId }: Sent): Promise<string[]> {
  if (about === "role") return [sender];
  const others = await tx.execute<{ email: string }>(sql`select email from receipt_addresses(${locationId}::uuid)`);
  return [...new Set([sender, ...others.map(({ email }) => email)])];
}
