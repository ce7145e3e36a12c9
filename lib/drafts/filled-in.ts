import { sql } from "drizzle-orm";
import type { Draft } from "#db/schema/drafts.ts";
import { answersAround } from "#lib/journeys/loop.ts";
import type { Page } from "#lib/journeys/page.ts";
import type { Walk } from "#lib/journeys/walk.ts";
import type { OpenDraft } from "./find-draft.ts";

/** Under which reference what made the draft owed was sent, for those who may read that. */
export type Because = { readonly because: string | null };

/** A column for a statement that has a row `draft`. */
export const becauseColumn = sql`,
  (select reference from cases
   where submission_id = (select submission_id from owed_submissions where id = draft.owed_id)) as because`;

/**
 * Whether a page holds what was passed on from something sent, and nobody has saved it since. Nobody typed that, so a draft
 * with nothing else in it is none yet.
 */
export function isFilledIn(
  page: Page,
  { draft: { owedId, pageVersions }, walked }: { readonly draft: Draft; readonly walked: Walk },
): boolean {
  if (owedId === null || Object.hasOwn(pageVersions, page.slug)) return false;
  const given = answersAround(page, walked.given);
  return Object.keys(page.fields).some((name) => Object.hasOwn(given, name));
}

/** The same of any page of a draft: then it says where from. */
export const filledInFrom = ({ more, ...opened }: OpenDraft & { readonly more: Because }): Because | undefined =>
  opened.walked.path.some((page) => isFilledIn(page, opened)) ? more : undefined;
