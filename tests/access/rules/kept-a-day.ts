import { isJob, isPortalUser, isStaff, isUser, nobodyMay, type Rule, type Scene, seenBy } from "../rule.ts";
import { id } from "../somebody.ts";
import { insertInto, type Row } from "../statements.ts";

const signIn = isJob("sign-in");
const worker = isJob("worker");

/** What signing in and searching leave behind, until the worker deletes it a day later. */
export function keptADayRules({ cast: { margaret } }: Scene): readonly Rule[] {
  const search = { id: id("search"), user_id: margaret.userId, text: "", asked_at: "now" };
  return [
    ...keptBySignIn("sessions", { session_token: "kept", user_id: margaret.userId, expires: "now" }, "expires"),
    ...keptBySignIn(
      "sign_in_links",
      { hash: "kept", expires: "now", asked_in: "", return_to: "", created_at: "now" },
      "expires",
    ),
    ...keptBySignIn("rate_limits", { id: id("kept"), name: "kept", key: "", at: "now" }, "at"),
    {
      does: "keeps what they look for",
      on: ["searches"],
      statement: ({ userId }) => insertInto("searches", { ...search, user_id: userId }),
      may: (who) => isPortalUser(who) || isStaff()(who),
      left: "exists (select from searches)",
    },
    {
      does: "reads what Margaret looked for",
      on: ["searches"],
      before: () => insertInto("searches", search),
      statement: () => "select id from searches",
      may: seenBy(isUser(margaret), search.id),
    },
    ...deletedAfterADay("searches", search, "asked_at"),
  ];
}

function keptBySignIn(table: string, row: Row, over: string): readonly Rule[] {
  const [[key = "", value] = []] = Object.entries(row);
  const isThere = `exists (select from ${table} where ${key} = '${value}')`;
  const before = () => insertInto(table, row);
  const may = seenBy(signIn, String(value));
  return [
    { does: `adds to ${table}`, on: [table], statement: before, may: signIn, left: isThere },
    { does: `reads ${table}`, on: [table], before, statement: () => `select ${key} as id from ${table}`, may },
    {
      does: `changes ${table}`,
      on: [table],
      before,
      statement: () => `update ${table} set ${over} = now() + interval '1 day' returning ${key} as id`,
      may,
      left: `exists (select from ${table} where ${over} > now() + interval '1 hour')`,
    },
    {
      does: `deletes from ${table}`,
      on: [table],
      before,
      statement: () => `delete from ${table} returning ${key} as id`,
      may,
      left: `not ${isThere}`,
    },
    ...deletedAfterADay(table, row, over),
  ];
}

function deletedAfterADay(table: string, row: Row, over: string): readonly Rule[] {
  const overSince = (time: string) => () =>
    insertInto(table, { ...row, [over]: { sql: `now() - interval '${time}'` } });
  const rule = { on: [table], login: "worker", statement: () => `delete from ${table}` } as const;
  return [
    {
      ...{ ...rule, does: `deletes what was over a day ago from ${table}` },
      before: overSince("24 hours 1 second"),
      may: worker,
      left: `not exists (select from ${table})`,
    },
    {
      ...{ ...rule, does: `deletes what was over less than a day ago from ${table}` },
      before: overSince("23 hours 59 minutes"),
      may: nobodyMay,
    },
  ];
}
