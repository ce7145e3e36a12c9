import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { drafts } from "#db/schema/drafts.ts";
import { locations } from "#db/schema/locations.ts";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import { identifyingNames, markersOf } from "#lib/journeys/markers.ts";

/** Drafts that the actor may go on with, last saved first: each with what it can be told from others by. */
export async function draftsInHand(tx: Tx) {
  const found = await tx
    .select({
      id: drafts.id,
      about: drafts.about,
      type: drafts.type,
      definitionVersion: drafts.definitionVersion,
      savedAt: drafts.savedAt,
      createdAt: drafts.createdAt,
      makerName: sql<string | null>`draft_maker(${drafts.createdBy})`,
      isMine: sql<boolean>`${drafts.createdBy} = (select my_user())`,
      locationName: locations.name,
      marks: sql<Readonly<Record<string, unknown>> | null>`(
        select jsonb_object_agg(key, value) from jsonb_each(${drafts.answers}) where key in ${identifyingNames})`,
    })
    .from(drafts)
    .leftJoin(locations, eq(locations.id, drafts.locationId))
    // The policies decide whose they are; only a condition that is said is looked up in an index.
    .where(
      and(
        isNull(drafts.sentAt),
        eq(drafts.providerId, sql`(select my_provider())`),
        sql`not is_empty_draft(${drafts.id}, ${drafts.pageVersions})`,
      ),
    )
    .orderBy(desc(drafts.savedAt));
  return found.map(({ marks, ...draft }) => {
    const journey = journeyOf(draft.type, draft.definitionVersion);
    return { ...draft, title: journey?.title ?? draft.type, markers: journey ? markersOf(journey, marks ?? {}) : [] };
  });
}
