import { pageRow } from "../rows.ts";
import { idsOf, isUser, type Rule, type Scene } from "../rule.ts";
import type { Somebody } from "../somebody.ts";
import { insertInto } from "../statements.ts";
import type { DraftMade } from "../things.ts";
import { mayWith } from "./drafts.ts";

/** Who is in a draft, and what was typed in it and not saved: by whoever may edit it, about themselves. */
export function draftVisitRules({ things: { drafts } }: Scene): readonly Rule[] {
  const [first] = drafts as readonly [DraftMade];
  const typedIn = drafts.filter(({ isEmpty }) => !isEmpty);
  const mayEnter = (who: Somebody) => mayWith("O06", who, first);
  const theirs = (who: Somebody) => idsOf(drafts, (draft) => mayWith("O06", who, draft));
  const ownPages = (who: Somebody) => idsOf(typedIn, (draft) => mayWith("O06", who, draft) && isUser(draft.by)(who));
  const openPages = (who: Somebody) =>
    idsOf(typedIn, (draft) => !draft.isSent && mayWith("O06", who, draft) && isUser(draft.by)(who));
  const isOn = (page: string) => `exists (select from draft_visits where page = '${page}')`;
  const leave = ({ userId }: Somebody) =>
    `delete from draft_visits where draft_id = '${first.id}' and user_id = '${userId}';`;
  const enter = ({ userId }: Somebody) => `
    insert into draft_visits
    select '${first.id}', '${userId}', coalesce((select name from users where id = '${userId}'), ''), 'a2', now()`;
  return [
    {
      does: "O04: sees who else is in drafts",
      on: ["draft_visits"],
      statement: () => "select draft_id as id from draft_visits",
      may: theirs,
    },
    {
      does: "O04: notes that they are in a draft",
      on: ["draft_visits"],
      before: leave,
      statement: enter,
      may: mayEnter,
      left: isOn("a2"),
    },
    {
      does: "O04: notes that they are still there",
      on: ["draft_visits"],
      before: (who) => leave(who) + enter(who),
      statement: ({ userId }) => `
        update draft_visits
        set page = 'a3', seen_at = now(), name = coalesce((select name from users where id = '${userId}'), '')
        where draft_id = '${first.id}' and user_id = '${userId}'`,
      may: mayEnter,
      left: isOn("a3"),
    },
    {
      does: "O04: has it noted while they look",
      on: ["draft_visits"],
      before: leave,
      statement: () => `select note_visit('${first.id}', 'a4') from users where id = my_user()`,
      may: mayEnter,
      left: isOn("a4"),
    },
    {
      does: "O06: reads what they typed",
      on: ["unsaved_pages"],
      statement: () => "select draft_id as id from unsaved_pages",
      may: ownPages,
    },
    {
      does: "O06: keeps what they typed",
      on: ["unsaved_pages"],
      statement: (who) => insertInto("unsaved_pages", pageRow(first, who)),
      may: mayEnter,
      left: "exists (select from unsaved_pages where page = 'a9')",
    },
    {
      does: "O06: keeps what they typed once more",
      on: ["unsaved_pages"],
      statement: () => `
        update unsaved_pages set typed = '{"a": "b"}', posted_at = now()
        where draft_id in (select id from drafts where sent_at is null) returning draft_id as id`,
      may: openPages,
      left: `exists (select from unsaved_pages where typed = '{"a": "b"}')`,
    },
    {
      does: "O06: forgets what they typed",
      on: ["unsaved_pages"],
      statement: () => "delete from unsaved_pages returning draft_id as id",
      may: ownPages,
      left: `(select count(*) from unsaved_pages) < ${typedIn.length}`,
    },
  ];
}
