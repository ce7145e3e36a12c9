import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { seededDatabase } from "../seeded-database.ts";
import { queueOf, workOff } from "./queue.ts";

let admin: postgres.Sql;
let queue: ReturnType<typeof queueOf>;
beforeAll(async () => {
  const urls = await seededDatabase();
  admin = postgres(urls.admin, { max: 1 });
  queue = queueOf(urls.worker);
  return () => Promise.all([admin.end(), queue.end()]);
});

const entriesOf = (action: string) =>
  admin`select actor_id, subject, detail from audit_entries where action = ${action}`;
const HOURS_AGO = { fresh: 0, "yesterday's": 20, old: 60 };

test("what signing in leaves behind goes a day after it is over", async () => {
  const [user] = await admin<{ id: string }[]>`select id from users limit 1`;
  for (const [name, hours] of Object.entries(HOURS_AGO)) {
    const at = new Date(Date.now() - hours * 3_600_000);
    await admin`insert into sessions (session_token, user_id, expires, created_at, last_seen_at) values (${name}, ${user!.id}, ${new Date(at.getTime() + 43_200_000)}, ${at}, ${at})`;
    await admin`insert into sign_in_links (hash, expires, asked_in, return_to, created_at) values (${name}, ${at}, 'here', '/portal', ${at})`;
    await admin`insert into rate_limits (id, name, key, at) values (${randomUUID()}, 'link.address', ${name}, ${at})`;
  }
  await queue.add("account.purge");
  await workOff();
  const left =
    await admin`select session_token as name from sessions union all select hash from sign_in_links union all select key from rate_limits`;
  expect(left.map(({ name }) => name).sort()).toEqual([
    "fresh",
    "fresh",
    "fresh",
    "yesterday's",
    "yesterday's",
    "yesterday's",
  ]);
  expect(await entriesOf("account.purge")).toEqual([
    { actor_id: "worker", subject: "job:account.purge", detail: { links: 1, limits: 1, sessions: 1 } },
  ]);
});

test("what somebody looked for in the register goes after a day", async () => {
  const [user] = await admin<{ id: string }[]>`select id from users limit 1`;
  for (const [text, hours] of Object.entries(HOURS_AGO)) {
    await admin`insert into searches values (${randomUUID()}, ${user!.id}, ${text}, ${new Date(Date.now() - hours * 3_600_000)})`;
  }
  await queue.add("register.purgeSearches");
  await workOff();
  const left = await admin`select text from searches`;
  expect(left.map(({ text }) => text).sort()).toEqual(["fresh", "yesterday's"]);
  expect(await entriesOf("register.purgeSearches")).toEqual([
    { actor_id: "worker", subject: "job:register.purgeSearches", detail: { searches: 1 } },
  ]);
});
