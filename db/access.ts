import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Sql, TransactionSql } from "postgres";

const folder = fileURLToPath(new URL("./access", import.meta.url));
const PATIENCE_MILLISECONDS = 5 * 60_000;
/** Shorter than Postgres waits before it looks for a deadlock: then it is we who give way, never a request. */
const LOCK_TIMEOUT = "500ms";
const GAVE_WAY = ["55P03", "40P01"]; // lock_not_available, deadlock_detected

/** The rules of access of this build, and the number of the last migration they are written for. */
type Access = { readonly sql: string; readonly hash: string; readonly migration: number };

/**
 * Puts the rules of access (`db/access/*.sql`) in place as the owner, in one transaction, when the database holds others.
 *
 * Rules of a later migration stay: an older instance that starts meanwhile never puts its own back. Requests wait for it
 * a moment; where one holds a table, this gives way and tries again, for five minutes at most.
 */
export async function applyAccess(owner: Sql, migration: number): Promise<void> {
  const access = accessOf(migration);
  await owner`create table if not exists drizzle.portal_access (migration bigint not null, hash text not null)`;
  await owner`grant select on drizzle.portal_access to portal_app`;
  const giveUpAt = Date.now() + PATIENCE_MILLISECONDS;
  while (!(await holds(owner, access))) {
    try {
      await owner.begin((tx) => replaceAccess(tx, access));
    } catch (error) {
      if (!GAVE_WAY.includes((error as { code?: string }).code ?? "") || Date.now() > giveUpAt) throw error;
      await pause(250);
    }
  }
}

/** Whether the database holds these rules, or those of a later migration. Any login of the portal may ask. */
export async function holdsAccess(sql: Sql, migration: number): Promise<boolean> {
  return holds(sql, accessOf(migration));
}

function accessOf(migration: number): Access {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  const sql = files.sort().map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  return { sql: sql.join("\n"), hash: createHash("sha256").update(sql.join("\n")).digest("hex"), migration };
}

async function holds(sql: Sql, { hash, migration }: Access): Promise<boolean> {
  const [held] = await sql<{ migration: string; hash: string }[]>`select migration, hash from drizzle.portal_access`;
  return held !== undefined && (Number(held.migration) > migration || held.hash === hash);
}

async function replaceAccess(tx: TransactionSql, { sql, hash, migration }: Access): Promise<void> {
  await tx.unsafe(`set local lock_timeout = '${LOCK_TIMEOUT}'; set local check_function_bodies = off`); // they name each other
  await tx.unsafe(closeEverything);
  await tx.unsafe(sql);
  await tx.unsafe(dropWhatIsGone);
  await tx`delete from drizzle.portal_access`;
  await tx`insert into drizzle.portal_access (migration, hash) values (${migration}, ${hash})`;
}

/** Every table under row-level security, for its owner too, and nobody with a right or a policy. */
const closeEverything = `
do $$
declare
  one record;
begin
  for one in select oid::regclass as name, relrowsecurity and relforcerowsecurity as closed from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname
  loop
    if not one.closed then execute format('alter table %s enable row level security, force row level security', one.name); end if;
    execute format('revoke all on %s from portal_app, portal_worker', one.name);
  end loop;
  for one in select polname as policy, polrelid::regclass as name from pg_policy
    join pg_class on pg_class.oid = polrelid and relnamespace = 'public'::regnamespace order by relname
  loop
    execute format('drop policy %I on %s', one.policy, one.name);
  end loop;
end $$`;

/**
 * Functions that the files do not make any more: those of ours that this transaction has not written.
 *
 * The others are replaced, not dropped and made anew, so that a statement under way meanwhile finds the one it knew.
 */
const dropWhatIsGone = `
do $$
declare
  one record;
begin
  for one in select oid::regprocedure as name from pg_proc
    where pronamespace = 'public'::regnamespace
      and pg_has_role(proowner, 'member')
      and xmin <> pg_current_xact_id()::xid
      and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
  loop
    execute format('drop function %s cascade', one.name);
  end loop;
end $$`;
