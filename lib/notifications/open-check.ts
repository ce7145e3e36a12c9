import { type Because, becauseColumn, filledInFrom } from "#lib/drafts/filled-in.ts";
import { findDraft } from "#lib/drafts/find-draft.ts";
import { mayEditDraft } from "#lib/drafts/policy.ts";
import { isUnresolved, keptWords, privacyFindings } from "#lib/drafts/privacy-findings.ts";
import { owedBy } from "#lib/journeys/owed.ts";
import { reading } from "#lib/operation/reading.ts";
import { madeOwedBy } from "#lib/submissions/made-owed-by.ts";
import { sentBefore } from "./sent-before.ts";

/**
 * A draft for whoever is about to send it: with what in its text may tell who somebody is and is still to be looked at or is kept, what
 * they declare, and what was sent before and may be the same, and what it makes owed.
 */
export const openCheck = reading({
  name: "draft.open",
  asked: ({ draftId }: { draftId: string }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, context) => findDraft<Because>(tx, { draftId, more: becauseColumn }, context),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  async show({ tx, actor, subject }) {
    const { draft, journey, facts, walked } = subject;
    const isReady = !draft.sentAt && !walked.next;
    const [words, before, sentAlready] = await Promise.all([
      isReady ? privacyFindings(tx, draft, walked) : [],
      isReady ? sentBefore(tx, actor, journey, walked) : [],
      madeOwedBy(tx, draft),
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
      owed: owedBy(journey, walked.given, facts.today).filter(({ type }) => type !== sentAlready),
    };
  },
});
