import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { drafts } from "#db/schema/drafts.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { Stale } from "#lib/operation/actor-transaction.ts";
import { operation } from "#lib/operation/operation.ts";
import { findDraft } from "./find-draft.ts";
import { mayDiscardDraft } from "./policy.ts";

/** Deletes a draft and its answers for good; one that is sent at the same moment stays. Error: `alreadySent`. */
export const discardDraft = operation({
  name: "draft.discard",
  input: z.object({ draftId: z.string() }),
  asked: ({ draftId }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, context) => findDraft(tx, { draftId }, context),
  allow: (actor, { draft }) => mayDiscardDraft(actor, draft),
  async run({ tx, subject: { draft } }) {
    if (draft.sentAt) return err({ is: "alreadySent" });
    const deleted = await tx.delete(drafts).where(and(eq(drafts.id, draft.id), isNull(drafts.sentAt)));
    if (deleted.count === 0) throw new Stale(draft.id);
    return ok({ value: {}, subject: `draft:${draft.id}`, detail: { type: draft.type } });
  },
});
