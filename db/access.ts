import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Sql, TransactionSql } from "postgres";

const folder = fileURLToPath(new URL("./access", import.meta.url));
/** What the others are written in; they follow by their names. */
const FIRST = ["standings.sql", "actor.sql", "rights.sql"];
const PATIENCE_MILLISECONDS = 5 * 60_000;
/** Shorter than Postgres waits before it looks for a deadlock: then it is we who give way, never a request. */
const LOCK_TIMEOUT = "500ms";
/** For all locks together: whoever is kept waiting meanwhile waits for 2 seconds. */
const LOCKS_TIMEOUT = "1s";
const GAVE_WAY = ["55P03", "57014", "40P01"]; // lock_not_available, query_canceled, deadlock_detected

/** The rules of access of this build, and the number of the last migration they are written for. */
type Access = { readonly sql: string; readonly hash: string; readonly migration: number };

/**
 * Puts the rules of access (`db/access/*.sql`) in place as the owner, in one transaction, when the database holds others.
 *
 * Rules of a later migration stay: an older instance that starts meanwhile never puts its own back. So a change of the
 * rules alone is released with an empty migration, which makes its number the greater one: without it two builds with
 * the same last migration would each put back their own. Requests wait for it a moment; where one holds a table, this
 * gives way and tries again, ever more rarely, for five minutes at most.
 */
export async function applyAccess(owner: Sql, migration: number): Promise<void> {
  const access = accessOf(migration);
  await owner`create table if not exists drizzle.portal_access (migration bigint not null, hash text not null)`;
  await owner`grant select on drizzle.portal_access to portal_app`;
  const giveUpAt = Date.now() + PATIENCE_MILLISECONDS;
  for (let wait = 250; !(await holds(owner, access)); wait = Math.min(2 * wait, 5000)) {
    try {
      await owner.begin((tx) => replaceAccess(tx, access));
    } catch (error) {
      if (!GAVE_WAY.includes((error as { code?: string }).code ?? "") || Date.now() > giveUpAt) throw error;
      await pause(wait);
    }
  }
}

/** Whether the database holds these rules, or those of a later migration. Any login of the portal may ask. */
export async function holdsAccess(sql: Sql, migration: number): Promise<boolean> {
  return holds(sql, accessOf(migration));
}

function accessOf(migration: number): Access {
  const others = readdirSync(folder).filter((file) => file.endsWith(".sql") && !FIRST.includes(file));
  const files = [...FIRST, ...others.sort()].map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  const sql = files.join("\n");
  return { sql, hash: createHash("sha256").update(sql).digest("hex"), migration };
}

async function holds(sql: Sql, { hash, migration }: Access): Promise<boolean> {
  const [held] = await sql<{ migration: string; hash: string }[]>`select migration, hash from drizzle.portal_access`;
  return held !== undefined && (Number(held.migration) > migration || held.hash === hash);
}

async function replaceAccess(tx: TransactionSql, { sql, hash, migration }: Access): Promise<void> {
  await tx.unsafe(`set local lock_timeout = '${LOCK_TIMEOUT}'; set local statement_timeout = '${LOCKS_TIMEOUT}'`);
  await tx.unsafe(closeEverything);
  const found = await functionVersions(tx);
  await tx.unsafe("set local statement_timeout = 0; set local check_function_bodies = off"); // functions name each other
  await tx.unsafe(sql);
  for (const [name, version] of await functionVersions(tx))
    if (found.get(name) === version) await tx.unsafe(`drop routine ${name} cascade`); // the files do not make it any more
  await tx`delete from drizzle.portal_access`;
  await tx`insert into drizzle.portal_access (migration, hash) values (${migration}, ${hash})`;
}

/** Made by the owner, not by an extension. */
const ours = (oid: string, owner: string) =>
  `pg_has_role(${owner}, 'member') and not exists (select from pg_depend where objid = ${oid} and deptype = 'e')`;
const tables = `relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and ${ours("pg_class.oid", "relowner")}`;
const views = `relnamespace = 'public'::regnamespace and relkind = 'v' and ${ours("pg_class.oid", "relowner")}`;
const functions = `pronamespace = 'public'::regnamespace and ${ours("pg_proc.oid", "proowner")}`;

/**
 * Every table under row-level security, for its owner too, and nobody with a right; no policy, trigger or view.
 *
 * Every transaction that acts has locked the keys of the seal before anything else. So these are locked first: those who
 * act meanwhile end by themselves, the others wait, and nobody waits for us who holds what we wait for.
 *
 * Functions are given to everybody, as new ones are, and then replaced, not dropped: a statement that is under way finds
 * the one it knew.
 */
const closeEverything = `
do $$
declare
  one record;
begin
  execute format('revoke temporary on database %I from public', current_database());
  for one in select oid::regclass as name, relrowsecurity and relforcerowsecurity as closed from pg_class
    where ${tables} order by relname <> 'actor_keys', relname
  loop
    execute format('lock table %s in access exclusive mode', one.name);
    if not one.closed then
      execute format('alter table %s enable row level security, force row level security', one.name);
    end if;
    execute format('revoke all on %s from portal_app, portal_worker', one.name);
  end loop;
  for one in
    select format('drop policy %I on %s', polname, polrelid::regclass) as statement
    from pg_policy join pg_class on pg_class.oid = polrelid where ${tables}
    union all
    select format('drop trigger %I on %s', tgname, tgrelid::regclass)
    from pg_trigger join pg_class on pg_class.oid = tgrelid where not tgisinternal and ${tables}
    union all
    select format('drop view %s', oid::regclass) from pg_class where ${views}
    union all
    select format('grant execute on routine %s to public', oid::regprocedure) from pg_proc where ${functions}
    union all
    select format('revoke execute on routine %s from portal_app, portal_worker', oid::regprocedure)
    from pg_proc where ${functions}
  loop
    execute one.statement;
  end loop;
end $$`;

/** The functions of ours, each with the version of its row: another once a file has made it anew. */
async function functionVersions(tx: TransactionSql): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.unsafe(
    `select oid::regprocedure as name, ctid::text as version from pg_proc where ${functions}`,
  );
  return new Map(rows.map(({ name, version }) => [name, version]));
}
