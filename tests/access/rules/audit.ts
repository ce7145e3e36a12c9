import { by, isJob, isStaff, type Login, type Rule, type Scene, seenBy } from "../rule.ts";
import { heron, id, type Somebody } from "../somebody.ts";
import { insertInto, type Row } from "../statements.ts";
import { at } from "./register.ts";

/** An entry that somebody writes about themselves. */
export function entryOf({ actor, kind, id: actor_id, userId, role, providerId }: Somebody): Row {
  const entry = { id: id("entry"), at: "now", actor_kind: kind ?? "visitor", actor_id, actor_role: "" };
  const told = {
    ...entry,
    action: "access.refused",
    subject: "page:nowhere",
    detail: {},
    user_id: null,
    provider_id: null,
  };
  if (actor?.kind === "portalUser") return { ...told, user_id: userId, actor_role: role, provider_id: providerId };
  if (actor?.kind === "staff") return { ...told, user_id: userId, actor_role: actor.roles.join(" ") };
  return actor?.kind === "system" ? { ...told, actor_role: actor.job } : told;
}

const isWritten = `exists (
  select from audit_entries where id = '${id("entry")}' and seq > 0 and xid = pg_current_xact_id())`;

/** Everybody writes about themselves; O37 and O38. */
export function auditRules({ everybody }: Scene): readonly Rule[] {
  const margaret = everybody.find(({ name }) => name === "margaret")!;
  const seen = (may: (who: Somebody) => boolean) => seenBy(may, id("entry"));
  const reads = () => `select id from audit_entries where id = '${id("entry")}'`;
  return [
    writesDown("app"),
    writesDown("worker"),
    {
      ...{ does: "writes down what became of a draft of Heron", on: ["audit_entries"], login: "worker" },
      statement: (who) => insertInto("audit_entries", { ...entryOf(who), provider_id: heron }),
      may: (who) => isJob("worker")(who) || who.providerId === heron,
      left: isWritten,
    },
    {
      does: "O37, O38: reads what was done at Larkspur",
      on: ["audit_entries"],
      before: () => insertInto("audit_entries", entryOf(margaret)),
      statement: reads,
      may: seen((who) => by("O37", who, at(null)) || by("O38", who, at(null))),
    },
    {
      does: "O38: reads what was done at none",
      on: ["audit_entries"],
      before: () => insertInto("audit_entries", { ...entryOf(margaret), provider_id: null }),
      statement: reads,
      may: seen(isStaff("auditor")),
    },
  ];
}

const writesDown = (login: Login): Rule => ({
  ...{ does: "writes down what they did", on: ["audit_entries"], login },
  statement: (who) => insertInto("audit_entries", entryOf(who)),
  may: ({ kind }) => kind !== null,
  left: isWritten,
});
