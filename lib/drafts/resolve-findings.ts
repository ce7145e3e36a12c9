import { z } from "zod";
import type { ScanAnswer } from "#db/schema/drafts.ts";
import type { Answers } from "#lib/journeys/field.ts";
import { parsePage } from "#lib/journeys/walk.ts";
import { postedSchema } from "#lib/kernel/posted-json.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { findDraft } from "./find-draft.ts";
import { findingsPage, namesOf } from "./findings-page.ts";
import { mayEditDraft } from "./policy.ts";
import { type Judged, unresolvedFindings } from "./privacy-findings.ts";
import { saveDraft } from "./save-draft.ts";

/**
 * Keeps what somebody said about words that may tell who a person is.
 *
 * Value: `next` is the page to take words out on, else the next of the journey, or undefined when it is ready to check.
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

    const said = words.map((one) => ({ one, answer: answerTo(one, judged.value) }));
    const scanAnswers = {
      ...draft.scanAnswers,
      ...Object.fromEntries(said.flatMap(({ one, answer }) => (answer ? [[one.key, answer]] : []))),
    };
    const writing = saveDraft(tx, draft, { changed: { scanAnswers }, actor, now });
    const toTakeOut = said.find(({ answer }) => !answer)?.one.page;
    return ok({
      value: { next: toTakeOut ?? walked.next?.slug },
      subject: `draft:${draft.id}`,
      detail: { words: words.length },
      writing,
    });
  },
});

/** Undefined for words that will be taken out: until they are, they are asked about again. */
function answerTo(one: Judged, answers: Answers): ScanAnswer | undefined {
  const { choice, because } = namesOf(one);
  if (answers[choice] === "notAPerson") return { is: "notAPerson" };
  return answers[choice] === "mustStay" ? { is: "mustStay", because: String(answers[because]) } : undefined;
}
