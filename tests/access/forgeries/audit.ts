import { forged, refused, times } from "../forgery.ts";
import type { Rule, Scene } from "../rule.ts";
import { entryOf } from "../rules/audit.ts";
import { heron, id, larkspur, theOne } from "../somebody.ts";
import { insertInto } from "../statements.ts";

const table = "audit_entries";
const long = { "of 2020": { at: "2020-01-01" }, ...times("at") };

/** Entries in another's name, for another provider, of another time or turn. */
export function forgedEntries({ cast: { margaret, imran }, everybody }: Scene): readonly Rule[] {
  const writes = (as: string, never: Parameters<typeof forged>[0]["never"]) =>
    forged({ as, table, row: entryOf, never });
  const staff = { actor_kind: "staff", actor_id: imran.staffId, user_id: imran.userId, provider_id: null };
  return [
    ...writes("tom", {
      "in another's name": { actor_id: margaret.actingAs, user_id: margaret.userId },
      "with another's role": { actor_id: margaret.actingAs },
      "of another account": { user_id: margaret.userId },
      "of no account": { user_id: null },
      "as staff": { actor_kind: "staff" },
      "as a member of staff": staff,
      "as a job": { actor_kind: "system", actor_id: "seed", user_id: null, provider_id: null },
      "as a nominated individual": { actor_role: "nominatedIndividual" },
      "for another provider": { provider_id: heron },
      "for no provider": { provider_id: null },
      ...long,
    }),
    ...writes("imran", { "for a provider": { provider_id: larkspur }, "in another role": { actor_role: "auditor" } }),
    ...writes("visitor", { "as somebody": { user_id: margaret.userId }, "for a provider": { provider_id: larkspur } }),
    ...writes("the job sign-in", {
      "for a provider": { provider_id: larkspur },
      "as another job": { actor_id: "worker", actor_role: "worker" },
    }),
    ...forged({
      as: "the job worker",
      login: "worker",
      table,
      row: entryOf,
      never: { "as somebody": { user_id: margaret.userId }, ...long },
    }),
    {
      does: "writes an entry out of its turn, and it is in its turn",
      on: [table],
      among: ({ name }) => name === "tom",
      statement: (who) =>
        insertInto(table, { ...entryOf(who), seq: 1, xid: "1" }).replace(
          " values ",
          " overriding system value values ",
        ),
      may: () => true,
      left: `exists (select from ${table} where id = '${id("entry")}' and seq > 1 and xid = pg_current_xact_id())`,
    },
    ...refused({
      as: "nobody",
      table,
      never: { "writes an entry": insertInto(table, entryOf(theOne("tom", everybody))) },
    }),
    ...refused({
      as: "joan",
      table,
      never: {
        "changes entries": "update audit_entries set action = 'nothing'",
        "takes entries away": "delete from audit_entries",
      },
    }),
  ];
}
