import { z } from "zod";
import type { ScanAnswer } from "#db/schema/drafts.ts";
import type { Answers } from "#lib/journeys/field.ts";
import { parsePage } from "#lib/journeys/walk.ts";
import { postedSchema } from "#lib/kernel/posted-json.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { findDraft } from "./find-draft.ts";
import { findingsPage, NAMES, namesOf } from "./findings-page.ts";
import { mayEditDraft } from "./policy.ts";
import { type Judged, unresolvedFindings } from "./privacy-findings.ts";
import { saveDraft } from "./save-draft.ts";
import { forgetUnsaved } from "./unsaved.ts";

/**
 * Keeps what somebody said about words that may tell who a person is.
 *
 * Value: `next` is the page to take words out on, else the next of the journey, or
 * undefined when it is ready to check.
 * Errors: `unanswered` with messages keyed by question; `alreadySent`.
 */
export const resolveFindings = operation({
  name: "draft.resolveFindings",
  input: z.object({ draftId: z.string(), posted: postedSchema }),
  asked: ({ draftId }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, context) => findDraft(tx, { draftId }, context),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  async run({ tx, actor, input, subject: { draft, walked }, now }) {
    if (draft.sentAt) return err({ is: "alreadySent" });
    const words = await unresolvedFindings(tx, draft, walked);
    const judged = parsePage(findingsPage(words), input.posted, walked);
    if (!judged.ok) return err({ is: "unanswered", errors: judged.error });

    const said = words.map((one) => [one.key, answerTo(one, judged.value)] as const);
    const scanAnswers = { ...draft.scanAnswers, ...Object.fromEntries(said) };
    const saved = saveDraft(tx, draft, { changed: { scanAnswers }, actor, now });
    const writing = Promise.all([saved, forgetUnsaved(tx, { draftId: draft.id, page: NAMES })]);
    const [first] = words.filter(({ key }) => scanAnswers[key]?.is === "takeOut");
    return ok({
      value: { next: first?.page ?? walked.next?.slug },
      subject: `draft:${draft.id}`,
      detail: { words: words.length },
      writing,
    });
  },
});

function answerTo(one: Judged, answers: Answers): ScanAnswer {
  const { choice, because } = namesOf(one);
  if (answers[choice] === "notAPerson") return { is: "notAPerson" };
  return answers[choice] === "mustStay"
    ? { is: "mustStay", because: String(answers[because]) }
    : { is: "takeOut", page: one.page };
}
