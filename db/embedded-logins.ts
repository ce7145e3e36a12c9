import postgres from "postgres";

export type Login = "admin" | "owner" | "app" | "worker";

const roles: Record<Login, string> = {
  admin: "postgres",
  owner: "portal_owner",
  app: "portal_web",
  worker: "portal_work",
};

/** The address of each login at a server of this machine. `admin` is the superuser: it makes and clones databases. */
export function urlsAt(port: number, passwords: Record<Login, string>): Record<Login, string> {
  const url = (login: Login) => `postgres://${roles[login]}:${passwords[login]}@127.0.0.1:${port}/portal`;
  return { admin: url("admin"), owner: url("owner"), app: url("app"), worker: url("worker") };
}

/**
 * Makes the logins, their roles and the database `portal`, where they are missing.
 *
 * The database comes last: once it is there, everything is.
 */
export async function makeLogins(urls: Record<Login, string>, passwords: Record<Login, string>): Promise<void> {
  const admin = new URL(urls.admin);
  admin.pathname = "/postgres";
  const sql = postgres(admin.href, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(loginsSql(passwords));
    const [there] = await sql`select from pg_database where datname = 'portal'`;
    if (!there) await sql.unsafe("create database portal owner portal_owner");
  } finally {
    await sql.end();
  }
}

const loginsSql = (passwords: Record<Login, string>) => `
  ${roleUnlessThere("portal_app", "nologin")}
  ${roleUnlessThere("portal_worker", "nologin")}
  ${roleUnlessThere("portal_owner", `login createrole password '${passwords.owner}'`)}
  ${roleUnlessThere("portal_web", `login password '${passwords.app}'`)}
  ${roleUnlessThere("portal_work", `login password '${passwords.worker}'`)}
  grant portal_app to portal_web;
  grant portal_worker to portal_work;
  grant portal_worker to portal_owner;
  ${timeouts("portal_web")}
  ${timeouts("portal_work")}
`;

const roleUnlessThere = (role: string, options: string) => `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${options}; end if;
  end $$;`;

/** On the server, never in the client: a client that stops waiting leaves its transaction open. */
const timeouts = (role: string) => `
  alter role ${role} set statement_timeout = '5s';
  alter role ${role} set lock_timeout = '2s';
  alter role ${role} set idle_in_transaction_session_timeout = '10s';`;
