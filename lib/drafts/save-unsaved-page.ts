import { z } from "zod";
import { unsavedPages } from "#db/schema/drafts.ts";
import { postedSchema } from "#lib/kernel/posted-json.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { findDraft } from "./find-draft.ts";
import { mayEditDraft } from "./policy.ts";

/**
 * Keeps what somebody typed on a page whose session had ended, as it was posted, to be offered to them again.
 *
 * The actor is whose session it was. Nothing of it is judged before they have signed in again. Error: `noSuchPage`.
 */
export const saveUnsavedPage = operation({
  name: "draft.saveUnsaved",
  input: z.object({ draftId: z.string(), page: z.string(), posted: postedSchema }),
  asked: ({ draftId }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, context) => findDraft(tx, { draftId }, context),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  async run({ tx, actor, input: { draftId, page, posted }, subject: { walked }, now }) {
    if (actor.kind !== "portalUser" || !walked.path.some(({ slug }) => slug === page)) return err({ is: "noSuchPage" });
    const typed = { typed: posted.texts, postedAt: now };
    await tx
      .insert(unsavedPages)
      .values({ draftId, userId: actor.userId, page, ...typed })
      .onConflictDoUpdate({ target: [unsavedPages.draftId, unsavedPages.userId, unsavedPages.page], set: typed });
    return ok({ value: {}, subject: `draft:${draftId}`, detail: { page } });
  },
});
