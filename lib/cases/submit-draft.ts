import { randomUUID } from "node:crypto";
import { z } from "zod";
import { findDraft } from "#lib/drafts/find-draft.ts";
import { mayEditDraft } from "#lib/drafts/policy.ts";
import { isUnresolved, keptWords, privacyFindings } from "#lib/drafts/privacy-findings.ts";
import { saveDraft } from "#lib/drafts/save-draft.ts";
import { notificationReceived } from "#lib/emails/notification-received.ts";
import { documentOf, parsePage } from "#lib/journeys/walk.ts";
import { canonicalJson } from "#lib/kernel/canonical.ts";
import { postedSchema } from "#lib/kernel/posted-json.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { operation } from "#lib/operation/operation.ts";
import { queueEmail } from "#lib/operation/queue-email.ts";
import { madeOwedBy } from "#lib/submissions/made-owed-by.ts";
import { receiptAddresses } from "#lib/submissions/receipt-addresses.ts";
import { saveOwed, settleOwedBySending } from "#lib/submissions/save-owed.ts";
import { saveSubmission } from "#lib/submissions/save-submission.ts";
import { openCase } from "./open-case.ts";

/**
 * Sends a draft: keeps what is sent for good, opens its case, notes what is owed as well, queues the receipt and closes the
 * draft, or does none of it.
 *
 * Value: the reference. One draft is sent once: of any number of posts at once one sends and the others learn that. When
 * somebody saves a page of it meanwhile, or settles what it was to settle, it is judged again with what they did.
 * Errors: `unfinished` with the first page still to answer; `hasFindings` when the text may tell who somebody is and
 * nobody has said anything about it; `unanswered` when it is not declared to be correct; `alreadySent`.
 */
export const submitDraft = operation({
  name: "notification.send",
  input: z.object({ draftId: z.string(), posted: postedSchema }),
  asked: ({ draftId }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, context) => findDraft(tx, { draftId }, context),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  async run({ tx, actor, input, subject: { draft, journey, facts, walked }, now }) {
    if (draft.sentAt) return err({ is: "alreadySent" });
    if (walked.next) return err({ is: "unfinished", page: walked.next.slug });
    const words = await privacyFindings(tx, draft, walked);
    if (words.some(isUnresolved)) return err({ is: "hasFindings" });
    const declared = parsePage(journey.declaration({ keepsWords: keptWords(words).length > 0 }), input.posted, walked);
    if (!declared.ok) return err({ is: "unanswered", errors: declared.error });
    if (actor.kind !== "portalUser") return err({ is: "notFound" });

    const document = documentOf(walked);
    const { ownReference } = walked.given;
    const { kind, about, type, definitionVersion, providerId, locationId, id: draftId } = draft;
    const sent = {
      ...{ id: randomUUID(), kind, about, type, definitionVersion, providerId, locationId, draftId },
      answers: walked.given,
      document,
      facts,
      documentSha256: hashOf(canonicalJson(document)),
      keptWords: keptWords(words),
      ownReference: typeof ownReference === "string" ? ownReference : null,
      sentBy: actor.userId,
      actedAs: actor.actingAs,
      actedRole: actor.role,
      submittedAt: now,
    };
    const reference = await saveSubmission(tx, sent);
    if (!reference) return err({ is: "alreadySent" });
    await saveDraft(tx, draft, { changed: { sentAt: now, answers: {}, scanAnswers: {} }, actor, now });
    await openCase(tx, { sent: { ...sent, reference }, urgent: journey.urgentWhen(walked.given, facts) });
    const sentAlready = await madeOwedBy(tx, draft);
    await settleOwedBySending(tx, draft, sent);
    await saveOwed(
      tx,
      sent,
      journey.owes(walked.given).filter((type) => type !== sentAlready),
    );
    const receipt = { reference, submittedAt: now.toISOString() };
    for (const to of await receiptAddresses(tx, facts.actor.email, sent))
      await queueEmail(tx, notificationReceived, { to, data: receipt, now });
    return ok({ value: { reference }, subject: `notification:${sent.id}`, detail: { reference, draft: draftId } });
  },
});
