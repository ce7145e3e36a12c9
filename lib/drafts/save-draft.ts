import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type Draft, drafts } from "#db/schema/drafts.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Stale } from "#lib/operation/actor-transaction.ts";

type Changed = Partial<Pick<Draft, "answers" | "locationId" | "pageVersions" | "pageSaves" | "scanAnswers" | "sentAt">>;

/**
 * Writes what changes of a draft, by whom and when, as its next revision.
 *
 * Throws Stale when somebody saved another since this one was read: nothing was locked meanwhile.
 */
export async function saveDraft(
  tx: Tx,
  { id, revision, savedBy }: Draft,
  { changed, actor, now }: { changed: Changed; actor: Actor; now: Date },
): Promise<void> {
  const by = actor.kind === "portalUser" ? actor.userId : savedBy;
  const { count } = await tx
    .update(drafts)
    .set({ ...changed, revision: sql`revision + 1`, savedAt: now, savedBy: by, warnedAt: null })
    .where(and(eq(drafts.id, id), eq(drafts.revision, revision)));
  if (count === 0) throw new Stale(id);
}
