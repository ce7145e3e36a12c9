import { eq } from "drizzle-orm";
import { z } from "zod";
import { drafts } from "#db/schema/drafts.ts";
import { withoutItem } from "#lib/journeys/loop.ts";
import { mayOpen } from "#lib/journeys/walk.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { mayEditDraft } from "./policy.ts";
import { findDraft } from "./queries.ts";

/**
 * Takes one item out of a loop: a person, a shift. `page` is the loop's own, `version` the one it was shown with.
 *
 * Errors: `notYet` when there is no such page to answer; `changedElsewhere` when the page was saved meanwhile;
 * `alreadySent`.
 */
export const removeItem = operation({
  name: "draft.removeItem",
  input: z.object({ draftId: z.string(), page: z.string(), number: z.number().int(), version: z.number().int() }),
  asked: ({ draftId }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, { now }) => findDraft(tx, draftId, { now, lock: true }),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  async run({ tx, actor, input, subject: { draft, walked }, now }) {
    if (draft.sentAt) return err({ is: "alreadySent" });
    const page = walked.path.find(({ slug }) => slug === input.page);
    if (!page?.loop || !mayOpen(walked, page)) return err({ is: "notYet" });
    if ((draft.pageVersions[page.slug] ?? 0) !== input.version) return err({ is: "changedElsewhere" });

    const savedBy = actor.kind === "portalUser" ? actor.userId : draft.savedBy;
    const left = withoutItem(draft, page, input.number);
    await tx
      .update(drafts)
      .set({ ...left, savedAt: now, savedBy, warnedAt: null })
      .where(eq(drafts.id, draft.id));
    return ok({ value: {}, subject: `draft:${draft.id}`, detail: { page: page.slug, item: input.number } });
  },
});
