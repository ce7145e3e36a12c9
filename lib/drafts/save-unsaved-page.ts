import { sql } from "drizzle-orm";
import { z } from "zod";
import { unsavedPages } from "#db/schema/drafts.ts";
import { textsOf } from "#lib/kernel/posted.ts";
import { postedSchema } from "#lib/kernel/posted-json.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { findDraft } from "./find-draft.ts";
import { pageIn } from "./page-in.ts";
import { mayEditDraft } from "./policy.ts";
import { forgetUnsaved, isUnsaved, openingOf } from "./unsaved.ts";

/**
 * Keeps what somebody typed on a page and did not save, as it was posted, to be offered to them again; what is as it was
 * saved, or came late, is not kept. Nothing of it is judged.
 *
 * The actor is whoever types, or whose session it was when it has ended. Errors: `noSuchPage`, `alreadySent`. The audit tells
 * of the first time, not of every few seconds.
 */
export const saveUnsavedPage = operation({
  name: "draft.saveUnsaved",
  input: z.object({ draftId: z.string(), page: z.string(), posted: postedSchema }),
  asked: ({ draftId }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId, page }, context) => findDraft(tx, { draftId, page }, context),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  async run({ tx, actor, input: { draftId, page: slug, posted }, subject, now }) {
    const { draft, walked } = subject;
    const page = await pageIn(tx, subject, slug);
    if (actor.kind !== "portalUser" || !page) return err({ is: "noSuchPage" });
    if (draft.sentAt) return err({ is: "alreadySent" });
    const nothing = ok({ value: {}, subject: `draft:${draftId}`, detail: null });
    const opening = openingOf(posted);
    if (opening && draft.pageSaves[slug]?.opening === opening) return nothing;
    if (!isUnsaved(posted.texts, page, walked)) {
      await forgetUnsaved(tx, { draftId, page: slug });
      return nothing;
    }
    const version = Number(textsOf(posted.texts, "version").at(-1));
    const isVersion = Number.isInteger(version) && version >= 0 && version < 2 ** 31;
    const typed = {
      typed: posted.texts,
      version: isVersion ? version : (draft.pageVersions[slug] ?? 0),
      opening,
      postedAt: now,
    };
    const [kept] = await tx
      .insert(unsavedPages)
      .values({ draftId, userId: actor.userId, page: slug, ...typed })
      .onConflictDoUpdate({ target: [unsavedPages.draftId, unsavedPages.userId, unsavedPages.page], set: typed })
      .returning({ isNew: sql<boolean>`xmax = 0` });
    return ok({ value: {}, subject: `draft:${draftId}`, detail: kept?.isNew ? { page: slug } : null });
  },
});
