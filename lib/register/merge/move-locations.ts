import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { locations } from "#db/schema/locations.ts";

/**
 * Puts locations that the register has under one provider under another, where the source of the highest precedence
 * says so.
 *
 * A change of owner makes a new location, so this mends a mistake. Once something was begun, sent or granted for a
 * location it stays where it is: all that refers to it together with its provider would lie.
 */
export async function moveLocations(tx: Tx, owners: ReadonlyMap<string, string>): Promise<void> {
  const there = await tx
    .select({ id: locations.id, owner: locations.providerId })
    .from(locations)
    .where(inArray(locations.id, [...owners.keys()]));
  for (const { id, owner } of there) {
    const rightOwner = owners.get(id);
    if (!rightOwner || rightOwner === owner) continue;
    await tx
      .update(locations)
      .set({ providerId: rightOwner })
      .where(and(eq(locations.id, id), sql`not location_is_in_use(${id}::uuid)`));
  }
}
