import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { answersAfter } from "#lib/journeys/loop.ts";
import type { Page } from "#lib/journeys/page.ts";
import { isScanned } from "#lib/journeys/scan/scan-answers.ts";
import { mayOpen, parsePage, rowsOf, walk } from "#lib/journeys/walk.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { type Posted, textsOf } from "#lib/kernel/posted.ts";
import { postedSchema } from "#lib/kernel/posted-json.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { findDraft } from "./find-draft.ts";
import { mayEditDraft } from "./policy.ts";
import { unresolvedFindings } from "./privacy-findings.ts";
import { rememberSender } from "./remember-sender.ts";
import { savePage } from "./save-page.ts";
import { pagesToTakeOutFrom } from "./take-out.ts";
import { forgetUnsaved, openingOf } from "./unsaved.ts";

/**
 * Saves the answers to one page of a draft and says which page comes next.
 *
 * `version` is the page's version when it was shown. Value: `next` is a page slug, or `undefined` when the draft is
 * ready to check; `hasFindings` when the text may tell who somebody is. Whoever takes words out on several pages is led
 * from one to the next. Errors: `unanswered` with messages keyed by field name; `notYet` when the
 * page is not open to answer; `changedElsewhere` when the page was saved meanwhile, last by somebody else, with what they saved
 * and the version it has now; `noVersion` with that version when none was posted; `alreadySent`. What somebody saved
 * themselves, in another tab or by a press whose answer was lost, they save over.
 */
export const answerPage = operation({
  name: "draft.answer",
  input: z.object({
    draftId: z.string(),
    page: z.string(),
    version: z
      .union([
        z.int(),
        z
          .string()
          .regex(/^\d{1,9}$/)
          .transform(Number),
      ])
      .optional()
      .catch(undefined),
    posted: postedSchema,
  }),
  asked: ({ draftId }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId, page }, context) => findDraft(tx, { draftId, page }, context),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  async run({ tx, actor, input, subject: { draft, journey, facts, walked }, now }) {
    if (draft.sentAt) return err({ is: "alreadySent" });
    const page = walked.path.find(({ slug }) => slug === input.page);
    if (!page || !mayOpen(walked, page)) return err({ is: "notYet" });

    if (isElsewhere(page, input.posted, facts)) return err({ is: "notFound" });
    const version = draft.pageVersions[page.slug] ?? 0;
    if (input.version === undefined) return err({ is: "noVersion", version });
    const typed = parsePage(page, input.posted, walked);
    if (!typed.ok) return err({ is: "unanswered", errors: typed.error });
    const answers = answersAfter(page, draft.answers, typed.value); // closed branches stay in the draft
    const by = actor.kind === "portalUser" ? actor.userId : draft.savedBy;
    const isMeanwhile = version !== input.version;
    const isThere = isMeanwhile && isDeepStrictEqual(answers, draft.answers);
    const last = draft.pageSaves[page.slug];
    if (isMeanwhile && !isThere && last?.by !== by)
      return err({ is: "changedElsewhere", version, isByAnother: last !== undefined, theirs: rowsOf(page, walked) });

    const locationId = typeof answers.location === "string" ? answers.location : null;
    if (!mayEditDraft(actor, { ...draft, locationId })) return err({ is: "notFound" });
    const pageVersions = { ...draft.pageVersions, [page.slug]: version + 1 };
    const after = walk(journey, answers, facts);
    const scanned = Object.values(page.fields).some(isScanned);
    const findings = scanned ? await unresolvedFindings(tx, draft, after) : [];
    const pageSaves = { ...draft.pageSaves, [page.slug]: { by, opening: openingOf(input.posted) || null } };
    const saved = { answers, locationId, pageVersions, pageSaves };
    const writing = isThere
      ? forgetUnsaved(tx, { draftId: draft.id, page: page.slug })
      : Promise.all([savePage(tx, draft, { page: page.slug, saved, by, now }), rememberSender(tx, typed.value, facts)]);
    const hasFindings = findings.some((one) => one.page === page.slug);
    const isTakingOut = pagesToTakeOutFrom(draft).includes(page.slug);
    const toTakeOut = isTakingOut ? findings.find(({ judged }) => judged?.is === "takeOut") : undefined;
    const value = { next: toTakeOut?.page ?? after.next?.slug, hasFindings };
    return ok({ value, subject: `draft:${draft.id}`, detail: { page: page.slug }, writing });
  },
});

/** A place that the form did not offer: somebody tries to write about one that is not theirs. */
function isElsewhere(page: Page, posted: Posted, { locations }: Facts): boolean {
  const [place = ""] = page.fields.location ? textsOf(posted.texts, "location") : [];
  return place !== "" && !locations.some(({ id }) => id === place);
}
