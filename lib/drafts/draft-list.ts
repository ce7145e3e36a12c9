import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { drafts } from "#db/schema/drafts.ts";
import { locations } from "#db/schema/locations.ts";

/** Drafts that the actor may go on with, last saved first. */
export const draftsInHand = (tx: Tx) =>
  tx
    .select({
      id: drafts.id,
      about: drafts.about,
      type: drafts.type,
      definitionVersion: drafts.definitionVersion,
      savedAt: drafts.savedAt,
      createdAt: drafts.createdAt,
      locationName: locations.name,
    })
    .from(drafts)
    .leftJoin(locations, eq(locations.id, drafts.locationId))
    // The policies decide whose they are; only a condition that is said is looked up in an index.
    .where(and(isNull(drafts.sentAt), eq(drafts.providerId, sql`(select my_provider())`)))
    .orderBy(desc(drafts.savedAt));
