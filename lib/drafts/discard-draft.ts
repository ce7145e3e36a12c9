import { eq } from "drizzle-orm";
import { z } from "zod";
import { drafts } from "#db/schema/drafts.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { findDraft } from "./find-draft.ts";
import { mayDiscardDraft } from "./policy.ts";

/** Deletes a draft and its answers for good. Error: `alreadySent`. */
export const discardDraft = operation({
  name: "draft.discard",
  input: z.object({ draftId: z.string() }),
  asked: ({ draftId }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, context) => findDraft(tx, { draftId }, context),
  allow: (actor, { draft }) => mayDiscardDraft(actor, draft),
  async run({ tx, subject: { draft } }) {
    if (draft.sentAt) return err({ is: "alreadySent" });
    await tx.delete(drafts).where(eq(drafts.id, draft.id));
    return ok({ value: {}, subject: `draft:${draft.id}`, detail: { type: draft.type } });
  },
});
