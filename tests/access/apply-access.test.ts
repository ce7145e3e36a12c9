import postgres, { type Sql } from "postgres";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { applyAccess, holdsAccess } from "#db/access.ts";
import { freshDatabase } from "../database.ts";
import { whenFileEnds } from "../file-end.ts";

let owner: Sql;
let app: Sql;
let admin: Sql;
let migration: number;
beforeAll(async () => {
  const urls = await freshDatabase();
  [owner, app, admin] = [urls.owner, urls.app, urls.admin].map((url) =>
    postgres(url, { max: 1, onnotice: () => {} }),
  ) as [...[Sql, Sql, Sql]];
  whenFileEnds(() => Promise.all([owner.end(), app.end(), admin.end()]));
  const [held] = await owner`select migration from drizzle.portal_access`;
  migration = Number(held?.migration);
});
beforeEach(() => applyAccess(owner, migration));

/** Everything that the rules make, each with the transaction that made it. */
const made = () => owner`
  select polname as name, pg_policy.xmin::text from pg_policy
  union all select proname, pg_proc.xmin::text from pg_proc where pronamespace = 'public'::regnamespace
  union all select relname, pg_class.xmin::text from pg_class where relnamespace = 'public'::regnamespace
  union all select tgname, pg_trigger.xmin::text from pg_trigger order by 1, 2`;

/** As if the database held the rules of another build. */
const holding = (changes: { hash?: string; migration?: number }) =>
  owner`update drizzle.portal_access set ${owner(changes)}`;

const there = async (name: string) => (await owner`select to_regproc(${name}) is not null as there`)[0]?.there;

describe("the rules of access", () => {
  test("that the database holds already are left as they are", async () => {
    const before = await made();
    await applyAccess(owner, migration);
    expect(await made()).toEqual(before);
    expect(await holdsAccess(app, migration)).toBe(true);
  });

  test("of an earlier migration never take the place of those of a later one", async () => {
    await holding({ hash: "of a later build", migration: migration + 1 });
    const before = await made();
    await applyAccess(owner, migration);
    expect(await made()).toEqual(before);
    expect(await owner`select hash from drizzle.portal_access`).toEqual([{ hash: "of a later build" }]);
    expect(await holdsAccess(app, migration)).toBe(true);
    await holding({ hash: "", migration });
  });

  test("of a later migration take the place of those of an earlier one", async () => {
    await holding({ hash: "of an earlier build", migration: migration - 1 });
    expect(await holdsAccess(app, migration)).toBe(false);
    await applyAccess(owner, migration);
    expect(await holdsAccess(app, migration)).toBe(true);
    expect(await owner`select migration from drizzle.portal_access`).toEqual([{ migration: String(migration) }]);
  });

  test("are the only ones: what else was made or given goes", async () => {
    await owner.unsafe(`
      create function gone() returns int language sql as 'select 1';
      create function gone_too() returns trigger language plpgsql as 'begin return new; end';
      create view gone_view as select id from users;
      create trigger gone before insert on users for each row execute function gone_too();
      create policy gone on users using (true);
      grant all on users, actor_keys to portal_app, portal_worker;
      grant select (answers) on drafts to portal_worker;
      grant execute on function seal_of(text), act_by_session(text) to portal_worker;
      revoke execute on function actor() from public;
      alter table users no force row level security`);
    const before = await granted();
    await holding({ hash: "" });
    await applyAccess(owner, migration);
    expect(before).not.toEqual(await granted());
    await holding({ hash: "" });
    const rights = await granted();
    await applyAccess(owner, migration);
    expect(await granted()).toEqual(rights);

    expect(await there("gone")).toBe(false);
    expect(await there("gone_too")).toBe(false);
    expect(await owner`select to_regclass('gone_view') as view`).toEqual([{ view: null }]);
    expect(await owner`select from pg_trigger where tgname = 'gone'`).toHaveLength(0);
    expect(await owner`select from pg_policies where policyname = 'gone'`).toHaveLength(0);
    expect(await owner`select from pg_class where relname = 'users' and not relforcerowsecurity`).toHaveLength(0);
    await expect(app`select from actor_keys`).rejects.toMatchObject({ code: "42501" });
    await expect(app`delete from users`).rejects.toMatchObject({ code: "42501" });
    expect(await app`select actor() as actor`).toEqual([{ actor: null }]);
  });

  /** Who has which right to what, in words. */
  const granted = () => owner`
    select oid::regclass::text as what, relacl::text as rights from pg_class where relnamespace = 'public'::regnamespace
    union all select attrelid::regclass || '.' || attname, attacl::text from pg_attribute where attacl is not null
    union all select oid::regprocedure::text, proacl::text from pg_proc where pronamespace = 'public'::regnamespace
    order by 1`;

  test("leave what extensions and the queue have made", async () => {
    const others = () => admin`
      select proname, oid from pg_proc where pronamespace = 'graphile_worker'::regnamespace
      union all select proname, oid from pg_proc
      where exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e') order by 1, 2`;
    const before = await others();
    expect(before.length).toBeGreaterThan(30);
    await holding({ hash: "" });
    await applyAccess(owner, migration);
    expect(await others()).toEqual(before);
    expect(await there("similarity")).toBe(true);
  });

  test("are put in place whole or not at all", async () => {
    await holding({ hash: "" });
    await admin.unsafe(`
      create function stop_it() returns event_trigger language plpgsql as
        $$ begin if tg_tag = 'CREATE TRIGGER' then raise exception 'stopped'; end if; end $$;
      create event trigger stop_it on ddl_command_end execute function stop_it()`);
    const before = await made();
    await expect(applyAccess(owner, migration)).rejects.toThrow("stopped");
    expect(await made()).toEqual(before);
    await admin.unsafe("drop event trigger stop_it; drop function stop_it()");
  });
});
