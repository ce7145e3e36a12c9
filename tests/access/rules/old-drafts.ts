import { idsOf, isJob, nobodyMay, type Rule, type Scene } from "../rule.ts";
import type { Somebody } from "../somebody.ts";
import type { DraftMade } from "../things.ts";

const login = "worker" as const;
const isWorker = isJob("worker");

/** What the worker sees of drafts that nobody saves, and does to them. */
export function oldDraftRules({ things: { drafts } }: Scene): readonly Rule[] {
  const empty = drafts.filter(({ daysOld, isEmpty, isSent }) => daysOld > 1 && isEmpty && !isSent);
  const old = drafts.filter(({ daysOld }) => daysOld > 21);
  const oldest = old.filter(({ daysOld }) => daysOld > 28);
  const savers = [...new Set(old.map(({ by }) => by.userId))].sort();
  const theirs = (these: readonly DraftMade[]) => (who: Somebody) => (isWorker(who) ? idsOf(these, () => true) : []);
  return [
    {
      ...{ does: "sees old drafts", on: ["drafts"], login },
      statement: () => "select id from drafts",
      may: theirs([...old, ...empty]),
    },
    {
      ...{ does: "reads the answers of old drafts", on: ["drafts"], login },
      statement: () => "select answers as id from drafts",
      may: () => [],
    },
    {
      ...{ does: "notes of which old drafts somebody was warned", on: ["drafts"], login },
      statement: () => "update drafts set warned_at = now() returning id",
      may: theirs(old.filter(({ isSent }) => !isSent)),
      left: "exists (select from drafts where warned_at is not null)",
    },
    {
      ...{ does: "notes it without looking", on: ["drafts"], login },
      statement: () => "update drafts set warned_at = now()",
      may: isWorker,
    },
    {
      ...{ does: "notes it of others, without looking", on: ["drafts"], login },
      before: () => `delete from drafts where id = any ('{${old.map(({ id }) => id)}}')`,
      statement: () => "update drafts set warned_at = now()",
      may: nobodyMay,
    },
    {
      ...{ does: "deletes drafts of 28 days, and of a day with nothing in them", on: ["drafts"], login },
      statement: () => "delete from drafts returning id",
      may: theirs([...oldest, ...empty]),
      left: `(select count(*) from drafts) < ${drafts.length}`,
    },
    {
      ...{ does: "deletes them without looking", on: ["drafts"], login },
      statement: () => "delete from drafts",
      may: isWorker,
    },
    {
      ...{ does: "deletes others, without looking", on: ["drafts"], login },
      before: () => `delete from drafts where id = any ('{${[...oldest, ...empty].map(({ id }) => id)}}')`,
      statement: () => "delete from drafts",
      may: nobodyMay,
    },
    {
      ...{ does: "sees in which drafts something was typed", on: ["unsaved_pages"], login },
      statement: () => "select draft_id as id from unsaved_pages",
      may: theirs(drafts.filter(({ isEmpty }) => !isEmpty)),
    },
    {
      ...{ does: "sees whom to warn", on: ["users"], login },
      statement: () => "select id from users",
      may: (who) => (isWorker(who) ? savers : []),
    },
    {
      ...{ does: "sees somebody to warn whose account is closed", on: ["users"], login },
      before: () => `update users set closed_at = now() where id = any ('{${savers}}')`,
      statement: () => "select id from users",
      may: () => [],
    },
  ];
}
