import { z } from "zod";
import { ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { findDraft } from "./find-draft.ts";
import { mayEditDraft } from "./policy.ts";
import { forgetUnsaved } from "./unsaved.ts";

/** Forgets what somebody typed on a page and did not save, because they want it no more. */
export const dropUnsavedPage = operation({
  name: "draft.dropUnsaved",
  input: z.object({ draftId: z.string(), page: z.string() }),
  asked: ({ draftId }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, context) => findDraft(tx, { draftId }, context),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  async run({ tx, input: { draftId, page } }) {
    const writing = forgetUnsaved(tx, { draftId, page });
    return ok({ value: {}, subject: `draft:${draftId}`, detail: { page: page.slice(0, 20) }, writing });
  },
});
