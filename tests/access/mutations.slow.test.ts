import type { ReservedSql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { within } from "./attempt.ts";
import { faultsOf, type Grounds } from "./judge.ts";
import type { Rule } from "./rule.ts";
import { type Prepared, preparedScene, type Subject, subjects } from "./scene.ts";

let scene: Prepared;
let sql: ReservedSql;
let grounds: Grounds;
let rules: readonly Rule[];
beforeAll(async () => {
  scene = await preparedScene();
  sql = scene.logins.admin;
  grounds = { app: within(sql, "portal_web"), worker: within(sql, "portal_work"), admin: within(sql) };
  const all = (Object.keys(subjects) as Subject[]).flatMap(scene.rulesOf);
  rules = all.toSorted((one, another) => Number(!one.among) - Number(!another.among)); // what few try is tried first
});

type Mutation = { readonly table: string; readonly name: string; readonly statement: string };

/** Those of the mutations with which every rule about their table still holds: nothing would tell if they were made. */
async function unnoticed(mutations: readonly Mutation[], among = rules): Promise<readonly string[]> {
  const all: string[] = [];
  for (const { table, name, statement } of mutations) {
    await sql.unsafe(`begin; ${statement}`);
    const concerned = among.filter(({ on }) => on.includes(table));
    const faults = await faultsOf(grounds, { rules: concerned, everybody: scene.everybody, most: 1 });
    if (faults.length === 0) all.push(`${name} on ${table}`);
    await sql.unsafe("rollback");
  }
  return all;
}

const found = (query: string) => sql.unsafe<Mutation[]>(query);

describe("the table of rules is told by", () => {
  test("every policy: without it something is refused that may be done, or done that may not", async () => {
    const policies = await found(`
      select tablename as table, policyname as name, format('drop policy %I on %I', policyname, tablename) as statement
      from pg_policies where schemaname = 'public' order by 1, 2`);
    expect(policies.length).toBeGreaterThan(100);
    expect(await unnoticed(policies)).toEqual([]);
  }, 300_000);

  test("every trigger", async () => {
    const triggers = await found(`
      select tgrelid::regclass as table, tgname as name, format('drop trigger %I on %s', tgname, tgrelid::regclass) as statement
      from pg_trigger join pg_class on pg_class.oid = tgrelid and relnamespace = 'public'::regnamespace where not tgisinternal`);
    expect(triggers.length).toBeGreaterThan(5);
    expect(await unnoticed(triggers)).toEqual([]);
  });

  test("every right to columns alone: it is not one to the whole table", async () => {
    const widened = await found(`
      select distinct table_name as table, privilege_type || ' to ' || grantee as name,
             format('grant %s on %I to %I', privilege_type, table_name, grantee) as statement
      from information_schema.column_privileges one
      where table_schema = 'public' and grantee in ('portal_app', 'portal_worker') and not exists (
        select from information_schema.table_privileges whole
        where (whole.table_name, whole.privilege_type, whole.grantee, whole.table_schema)
            = (one.table_name, one.privilege_type, one.grantee, one.table_schema))`);
    expect(widened.length).toBeGreaterThan(5);
    expect(await unnoticed(widened, scene.rulesOf("columns and functions"))).toEqual([]);
  });

  test("every function that is not everybody's", async () => {
    const given = await found(`
      select 'actor_keys' as table, oid::regprocedure as name, format('grant execute on function %s to public', oid::regprocedure) as statement
      from pg_proc
      where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype and not has_function_privilege('public', oid, 'execute')
        and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
        and not (has_function_privilege('portal_app', oid, 'execute') and has_function_privilege('portal_worker', oid, 'execute'))`);
    expect(given.length).toBeGreaterThan(5);
    expect(await unnoticed(given)).toEqual([]);
  });
});
