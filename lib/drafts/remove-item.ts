import { z } from "zod";
import { itemsOf, withoutItem } from "#lib/journeys/loop.ts";
import { mayOpen } from "#lib/journeys/walk.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { findDraft } from "./find-draft.ts";
import { mayEditDraft } from "./policy.ts";
import { saveDraft } from "./save-draft.ts";

/**
 * Takes one item out of a loop: a person, a shift. `page` is the loop's own, `version` the one it was shown with.
 *
 * Errors: `notYet` when there is no such page to answer; `changedElsewhere` when the page was saved meanwhile or
 * has no such item; `alreadySent`.
 */
export const removeItem = operation({
  name: "draft.removeItem",
  input: z.object({ draftId: z.string(), page: z.string(), number: z.number().int(), version: z.number().int() }),
  asked: ({ draftId }) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId }, context) => findDraft(tx, { draftId }, context),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  async run({ tx, actor, input, subject: { draft, walked }, now }) {
    if (draft.sentAt) return err({ is: "alreadySent" });
    const page = walked.path.find(({ slug }) => slug === input.page);
    if (!page?.loop || !mayOpen(walked, page)) return err({ is: "notYet" });
    const isThere = itemsOf(page.loop, draft.answers).some(({ number }) => number === input.number);
    const isMeanwhile = (draft.pageVersions[page.slug] ?? 0) !== input.version;
    if (isMeanwhile || !isThere) return err({ is: "changedElsewhere" });

    const { answers, pageVersions } = withoutItem(draft, page, input.number);
    const isUntouched = (slug: string) => pageVersions[slug] === draft.pageVersions[slug];
    const kept = Object.entries(draft.pageSaves).filter(([slug]) => isUntouched(slug));
    const by = actor.kind === "portalUser" ? actor.userId : draft.savedBy;
    const pageSaves = { ...Object.fromEntries(kept), [page.slug]: { by, opening: null } };
    const writing = saveDraft(tx, draft, { changed: { answers, pageVersions, pageSaves }, actor, now });
    return ok({ value: {}, subject: `draft:${draft.id}`, detail: { page: page.slug, item: input.number }, writing });
  },
});
