import { sql } from "drizzle-orm";
import { reading } from "#lib/operation/reading.ts";
import { type Because, becauseColumn, isFilledIn } from "./filled-in.ts";
import { findDraft } from "./find-draft.ts";
import { mayEditDraft } from "./policy.ts";
import { wordsToTakeOut } from "./take-out.ts";
import { isUnsaved } from "./unsaved.ts";
import { type Visit, visitColumns } from "./visit.ts";

type Asked = { draftId: string; page: string };

/**
 * A draft with one page of it before somebody: who else is in it, what they typed on it that is not saved, and what they
 * want to take out.
 */
export const openPage = reading({
  name: "draft.open",
  asked: ({ draftId }: Asked) => `draft:${draftId.slice(0, 100)}`,
  find: (tx, { draftId, page }: Asked, { now }) =>
    findDraft<Visit & Because>(tx, { draftId, page, more: sql`${visitColumns(page, now)}${becauseColumn}` }, { now }),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  show: async ({ tx, input, subject: { more, ...opened } }) => {
    const page = opened.walked.path.find(({ slug }) => slug === input.page);
    const { because, ...visit } = more;
    const isNews = page && visit.unsaved && isUnsaved(visit.unsaved.typed, page, opened.walked);
    return {
      ...opened,
      filledIn: page && isFilledIn(page, opened) ? { because } : undefined,
      visit: isNews ? visit : { ...visit, unsaved: null },
      takeOut: (await wordsToTakeOut(tx, opened)).filter((one) => one.page === input.page),
    };
  },
});
