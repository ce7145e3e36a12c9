import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Draft } from "#db/schema/drafts.ts";
import type { PortalUser } from "#lib/kernel/actor.ts";

const LATELY_MINUTES = 15;

/** Who else is in a draft, and what was typed on this page when its session had ended. */
export type Visit = {
  readonly others: readonly { readonly name: string; readonly page: string }[];
  readonly unsaved: Readonly<Record<string, string | readonly string[]>> | null;
};

/** Notes that somebody has this page of a draft before them, and gives what they must know of it. One statement. */
export async function visitPage(
  tx: Tx,
  { actor, name, draft, page, now }: { actor: PortalUser; name: string; draft: Draft; page: string; now: Date },
) {
  const at = now.toISOString();
  const since = new Date(now.getTime() - LATELY_MINUTES * 60_000).toISOString();
  const [visit] = await tx.execute<Visit>(sql`
    with mine as (
      insert into draft_visits (draft_id, user_id, name, page, seen_at) values (${draft.id}, ${actor.userId}, ${name}, ${page}, ${at})
      on conflict (draft_id, user_id) do update set name = excluded.name, page = excluded.page, seen_at = excluded.seen_at
    )
    select
      coalesce((
        select json_agg(json_build_object('name', name, 'page', page) order by seen_at desc) from draft_visits
        where draft_id = ${draft.id} and user_id <> ${actor.userId} and seen_at > ${since}
      ), '[]') as others,
      (select typed from unsaved_pages where draft_id = ${draft.id} and user_id = ${actor.userId} and page = ${page}) as unsaved`);
  return visit ?? { others: [], unsaved: null };
}
