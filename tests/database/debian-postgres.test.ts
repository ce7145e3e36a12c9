import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkLogins } from "#db/check-login.ts";
import { migrate, schemaIsCurrent } from "#db/migrate.ts";
import { type DebianServer, debianServer, debianVersion } from "../debian-server.ts";

describe.runIf(debianVersion)(`PostgreSQL ${debianVersion ?? "15 to 17"} as Debian packages it`, () => {
  let server: DebianServer;
  let urls: DebianServer["urls"];
  let admin: postgres.Sql;

  beforeAll(async () => {
    server = await debianServer();
    urls = server.urls;
    admin = postgres(urls.admin, { max: 1, onnotice: () => {} });
  });
  afterAll(async () => {
    await admin?.end();
    await server?.stop();
  });

  test("is migrated once by two processes at the same time, by an owner who is no superuser", async () => {
    await Promise.all([migrate(urls.owner), migrate(urls.owner)]);
    await migrate(urls.owner);
    const [done] =
      await admin`select count(*)::int as times, count(distinct hash)::int as migrations from drizzle.__drizzle_migrations`;
    expect(done?.times).toBe(done?.migrations);
    expect(await schemaIsCurrent(urls.owner)).toBe(true);
  });

  test("has every table under row-level security, and the queue in the worker's hands", async () => {
    const tables =
      await admin`select relname, relrowsecurity and relforcerowsecurity as closed from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter(({ closed }) => !closed)).toEqual([]);
    const owners =
      await admin`select distinct pg_get_userbyid(relowner) as name from pg_class where relnamespace = 'graphile_worker'::regnamespace`;
    expect(owners).toEqual([{ name: "portal_worker" }]);
  });

  test("takes logins that the owner makes, and the portal accepts them", async () => {
    await server.makeLogins();
    await expect(checkLogins(urls)).resolves.toBeUndefined();
    expect(await schemaIsCurrent(urls.app)).toBe(true);
  });

  test("lets the web queue a job, which the worker sees and the web does not", async () => {
    const [app, worker] = [urls.app, urls.worker].map((url) => postgres(url, { max: 1 })) as [
      postgres.Sql,
      postgres.Sql,
    ];
    await app`select queue_job('send-email', '{"emailId":"one"}', 'email:one')`;
    expect(await worker`select task_identifier, key from graphile_worker.jobs`).toEqual([
      { task_identifier: "send-email", key: "email:one" },
    ]);
    await expect(app`select * from graphile_worker.jobs`).rejects.toMatchObject({ code: "42501" });
    await Promise.all([app.end(), worker.end()]);
  });
});
