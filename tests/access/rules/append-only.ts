import { nobodyMay, type Rule } from "../rule.ts";

const tables = ["submissions", "additions", "case_events", "messages", "audit_entries"];

/** What stays as it is even for the superuser, whom no policy holds. */
export const appendOnlyRules: readonly Rule[] = tables.flatMap((table) =>
  [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table} cascade`].map(
    (statement): Rule => ({
      does: `as the superuser: ${statement}`,
      on: [table],
      login: "admin",
      among: ({ kind }) => kind === null,
      before: () =>
        `insert into audit_entries (id, at, actor_kind, actor_id, actor_role, action, subject, detail)
         values (gen_random_uuid(), now(), '', '', '', '', '', '{}')`,
      statement: () => statement,
      may: nobodyMay,
    }),
  ),
);
