import { type Because, becauseColumn, filledInFrom } from "#lib/drafts/filled-in.ts";
import { findDraft } from "#lib/drafts/find-draft.ts";
import { mayEditDraft } from "#lib/drafts/policy.ts";
import { isUnresolved, keptWords, privacyFindings } from "#lib/drafts/privacy-findings.ts";
import { reading } from "#lib/operation/reading.ts";
import { sentBefore } from "./sent-before.ts";

/**
 * A draft for whoever is about to send it: with what in its text may tell who somebody is and is still to be looked at or is kept, what
 * they declare, and what was sent before and may be the same.
 */
export const openCheck = reading({
  name: "draft.open",
  asked: ({ draftId }: { draftId: string }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, context) => findDraft<Because>(tx, { draftId, more: becauseColumn }, context),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  async show({ tx, actor, subject }) {
    const { draft, journey, walked } = subject;
    const isReady = !draft.sentAt && !walked.next;
    const [words, before] = await Promise.all([
      isReady ? privacyFindings(tx, draft, walked) : [],
      isReady ? sentBefore(tx, actor, journey, walked) : [],
    ]);
    const kept = keptWords(words);
    const declaration = journey.declaration({ keepsWords: kept.length > 0 });
    return {
      ...subject,
      filledIn: filledInFrom(subject),
      findings: words.filter(isUnresolved),
      kept,
      declaration,
      before,
    };
  },
});
