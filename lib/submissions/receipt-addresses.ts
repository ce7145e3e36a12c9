import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/**
 * Whoever sends, the location's registered managers and the nominated individuals: each address once. Source: domain
 * 1.5, Z8.
 */
export async function receiptAddresses(tx: Tx, sender: string, locationId: string | null): Promise<string[]> {
  const others = await tx.execute<{ email: string }>(sql`select email from receipt_addresses(${locationId}::uuid)`);
  return [...new Set([sender, ...others.map(({ email }) => email)])];
}
