import { type SQL, sql } from "drizzle-orm";
import type { Texts } from "#lib/kernel/posted.ts";

const LATELY_MINUTES = 15;
const NOTED_ANEW_MINUTES = 1;

/** Who else is in a draft, and what was typed on this page when its session had ended. */
export type Visit = {
  readonly others: readonly { readonly name: string; readonly page: string }[];
  readonly unsaved: Texts | null;
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
    (select typed from unsaved_pages where draft_id = draft.id and user_id = (select my_user()) and page = ${page}) as unsaved,
    case when draft.sent_at is null and (exists (select ${others}) or not exists (
      select from draft_visits
      where draft_id = draft.id and user_id = (select my_user()) and page = ${page} and seen_at > ${before(NOTED_ANEW_MINUTES)}
    )) then note_visit(draft.id, ${page}) end as noted`;
}
