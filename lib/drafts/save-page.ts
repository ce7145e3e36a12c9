import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Draft } from "#db/schema/drafts.ts";
import { Stale } from "#lib/operation/actor-transaction.ts";

type Saved = Pick<Draft, "answers" | "locationId" | "pageVersions" | "pageSaves">;

/**
 * Writes the answers to a page of a draft as its next revision, and forgets what its writer typed there and
 * did not save: one statement, because it is what is done most.
 *
 * Throws Stale when somebody saved another revision since this one was read: nothing was locked meanwhile.
 */
export async function savePage(
  tx: Tx,
  { id, revision }: Draft,
  { page, saved, by, now }: { page: string; saved: Saved; by: string; now: Date },
): Promise<void> {
  const rows = await tx.execute(sql`
    with saved as (
      update drafts set
        answers = ${JSON.stringify(saved.answers)}::jsonb, page_versions = ${JSON.stringify(saved.pageVersions)}::jsonb,
        page_saves = ${JSON.stringify(saved.pageSaves)}::jsonb, location_id = ${saved.locationId}, revision = revision + 1, saved_at = ${now.toISOString()}, saved_by = ${by}, warned_at = null
      where id = ${id} and revision = ${revision} returning id
    ), forgotten as (
      delete from unsaved_pages using saved where draft_id = saved.id and page = ${page}
    )
    select from saved`);
  if (rows.count === 0) throw new Stale(id);
}
