import { reading } from "#lib/operation/reading.ts";
import { findDraft } from "./find-draft.ts";
import { findingsPage, NAMES } from "./findings-page.ts";
import { mayEditDraft } from "./policy.ts";
import { unresolvedFindings } from "./privacy-findings.ts";
import { isUnsaved } from "./unsaved.ts";
import { type Visit, visitColumns } from "./visit.ts";

/**
 * A draft with what in its text may tell who somebody is, as far as nobody has said anything about it, and what whoever asks
 * wrote about that and did not save.
 */
export const openFindings = reading({
  name: "draft.open",
  asked: ({ draftId }: { draftId: string }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, { now }) => findDraft<Visit>(tx, { draftId, more: visitColumns(NAMES, now) }, { now }),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  show: async ({ tx, subject: { more, ...opened } }) => {
    const findings = await unresolvedFindings(tx, opened.draft, opened.walked);
    const page = findingsPage(findings);
    const isNews = more.unsaved && isUnsaved(more.unsaved.typed, page, opened.walked);
    return { ...opened, findings, page, typed: isNews ? more.unsaved?.typed : undefined };
  },
});
