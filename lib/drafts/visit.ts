import { type SQL, sql } from "drizzle-orm";
import type { Texts } from "#lib/kernel/posted.ts";

const LATELY_MINUTES = 15;
const NOTED_ANEW_MINUTES = 1;

/** Who else is in a draft, and what whoever opens this page typed on it and did not save, with the page's version then. */
export type Visit = {
  readonly others: readonly { readonly name: string; readonly page: string }[];
  readonly unsaved: { readonly typed: Texts; readonly version: number } | null;
};

/**
 * Columns for a statement that has a row `draft`: what somebody with this page of it before them must know, and the note
 * that they have it. It is written where it is new, older than a minute, or somebody else is there to see it.
 */
export function visitColumns(page: string, now: Date): SQL {
  const before = (minutes: number) => sql`${new Date(now.getTime() - minutes * 60_000).toISOString()}::timestamptz`;
  const others = sql`from draft_visits where draft_id = draft.id and user_id <> (select my_user()) and seen_at > ${before(LATELY_MINUTES)}`;
  return sql`,
    coalesce((select json_agg(json_build_object('name', name, 'page', page) order by seen_at desc) ${others}), '[]') as others,
    (select json_build_object('typed', typed, 'version', version) from unsaved_pages
     where draft_id = draft.id and user_id = (select my_user()) and page = ${page} and ${isStillNews(page)}) as unsaved,
    case when draft.sent_at is null and (exists (select ${others}) or not exists (
      select from draft_visits
      where draft_id = draft.id and user_id = (select my_user()) and page = ${page} and seen_at > ${before(NOTED_ANEW_MINUTES)}
    )) then note_visit(draft.id, ${page}) end as noted`;
}

/**
 * Not from the opening of the page that it was saved from: that came late. And where nobody is known to have saved the page,
 * its version must be the one that it was typed in: else an item was removed, and the page is that of the next of its number.
 */
const isStillNews = (page: string) => sql`case
  when draft.page_saves ? ${page}::text then opening = '' or opening is distinct from draft.page_saves -> ${page}::text ->> 'opening'
  else version = coalesce((draft.page_versions ->> ${page}::text)::int, 0) end`;
