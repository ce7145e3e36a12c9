import postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../database.ts";

let admin: postgres.Sql;
let app: postgres.Sql;
beforeAll(async () => {
  const urls = await freshDatabase();
  admin = postgres(urls.admin, { max: 1, onnotice: () => {} });
  app = postgres(urls.app, { max: 1 });
  return () => Promise.all([admin.end(), app.end()]);
});

describe("every table", () => {
  test("is under row-level security, for its owner too", async () => {
    const open = await admin`
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`;
    expect(open).toEqual([]);
  });

  test("has a policy for each command that a login may use on it", async () => {
    const without = await admin`
      select one.relname, login.rolname, command.name
      from pg_class one, pg_roles login, (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')) command(name, letter)
      where one.relnamespace = 'public'::regnamespace and one.relkind in ('r', 'p') and login.rolname in ('portal_app', 'portal_worker')
        and has_table_privilege(login.oid, one.oid, command.name)
        and not exists (
          select from pg_policy where polrelid = one.oid and polcmd in (command.letter::"char", '*') and (login.oid = any (polroles) or 0 = any (polroles)))`;
    expect(without).toEqual([]);
  });

  test("cannot be emptied, altered or owned by the logins of the web and the worker", async () => {
    const owned = await admin`
      select relname from pg_class join pg_roles owner on owner.oid = relowner
      where relnamespace = 'public'::regnamespace and owner.rolname in ('portal_app', 'portal_worker', 'portal_web', 'portal_work')`;
    expect(owned).toEqual([]);
    await expect(app`truncate drafts`).rejects.toThrow(/permission denied|must be owner/);
    await expect(app`alter table drafts disable row level security`).rejects.toThrow(/must be owner/);
    await expect(app`create table mine (id int)`).rejects.toThrow(/permission denied/);
  });
});

describe("what was sent and what is in the audit", () => {
  test.each(["submissions", "audit_entries", "case_events", "messages", "additions"])(
    "%s: nobody changes or deletes a row",
    async (table) => {
      for (const change of [`update ${table} set id = id`, `delete from ${table}`]) {
        await expect(app.unsafe(change)).rejects.toThrow(/permission denied/);
        await expect(admin.unsafe(change)).rejects.toThrow(/append-only/);
      }
      await expect(admin.unsafe(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
    },
  );
});

describe("the queue", () => {
  test("takes only the tasks of its list, through its one door", async () => {
    await expect(app`select queue_job('drop-everything', '{}', 'key')`).rejects.toThrow(/no such task/);
    await expect(app`select graphile_worker.add_job('send-email', '{}')`).rejects.toThrow(/permission denied/);
    await expect(app`select * from graphile_worker.jobs`).rejects.toThrow(/permission denied/);
  });

  test("cannot be filled by somebody with no role here", async () => {
    const [row] = await admin<
      { open: boolean }[]
    >`select has_function_privilege('public', 'queue_job(text, json, text)', 'execute') as open`;
    expect(row?.open).toBe(false);
  });
});
