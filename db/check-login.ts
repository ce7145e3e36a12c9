import postgres from "postgres";
import { SettingsError } from "#lib/kernel/config.ts";

type Rights = { member: boolean; powerful: boolean; owns: boolean; creates: boolean };

/**
 * Stops a start whose logins could get past row-level security, or could not work at all. Run after the migrations.
 *
 * Rights count also when they come through another role. Throws a SettingsError that names the setting.
 */
export async function checkLogins(urls: { app: string; worker: string }): Promise<void> {
  const app = await rightsOf(urls.app, "portal_app");
  const worker = await rightsOf(urls.worker, "portal_worker");
  refuse("DATABASE_URL", app, "portal_app");
  refuse("DATABASE_WORKER_URL", worker, "portal_worker");
  if (app.owns || app.creates)
    throw new SettingsError("DATABASE_URL must be a login that owns no table and may create none.");
}

function refuse(setting: string, { member, powerful }: Rights, role: string): void {
  if (!member) throw new SettingsError(`${setting} must be a login that is a member of the role ${role}.`);
  if (powerful)
    throw new SettingsError(
      `${setting} must be a login that is no superuser, makes no roles and does not bypass row-level security.`,
    );
}

async function rightsOf(url: string, role: string): Promise<Rights> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, prepare: !url.includes("pgbouncer=true") });
  try {
    const [rights] = await sql<[Rights]>`
      select
        exists (select from pg_roles where rolname = ${role} and pg_has_role(oid, 'member')) as member,
        exists (select from pg_roles where (rolsuper or rolbypassrls or rolcreaterole) and pg_has_role(oid, 'member')) as powerful,
        exists (select from pg_class where relnamespace::regnamespace::text !~ '^pg_|^information_schema$' and pg_has_role(relowner, 'member')) as owns,
        has_schema_privilege('public', 'create') or has_database_privilege(current_database(), 'create') as creates`;
    return rights;
  } finally {
    await sql.end();
  }
}
