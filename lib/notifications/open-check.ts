import { findDraft } from "#lib/drafts/find-draft.ts";
import { mayEditDraft } from "#lib/drafts/policy.ts";
import { unresolvedFindings } from "#lib/drafts/privacy-findings.ts";
import { reading } from "#lib/operation/reading.ts";
import { sentBefore } from "./sent-before.ts";

/**
 * A draft for whoever is about to send it: with what in its text may tell who somebody is and nobody has said anything about,
 * and what was sent before and may be the same.
 */
export const openCheck = reading({
  name: "draft.open",
  asked: ({ draftId }: { draftId: string }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, context) => findDraft(tx, { draftId }, context),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  async show({ tx, actor, subject }) {
    const { draft, journey, walked } = subject;
    if (draft.sentAt || walked.next) return { ...subject, findings: [], before: undefined };
    const [findings, before] = await Promise.all([
      unresolvedFindings(tx, draft, walked),
      sentBefore(tx, actor, journey, walked),
    ]);
    return { ...subject, findings, before };
  },
});
