import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkLogins } from "#db/check-login.ts";
import { migrate, schemaIsCurrent } from "#db/migrate.ts";

/** The oldest that is installed: the embedded one is the newest. */
const version = [15, 16, 17].find((one) => existsSync(`/usr/lib/postgresql/${one}/bin/initdb`));

/** Postgres does not run as root: then it runs as the user that the package made. */
const user = version !== undefined && process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};

describe.runIf(version)(`PostgreSQL ${version ?? "15 to 17"} as Debian packages it`, () => {
  const bin = `/usr/lib/postgresql/${version}/bin`;
  const passwords = { admin: newPassword(), owner: newPassword(), app: newPassword(), worker: newPassword() };
  let folder: string;
  let server: ChildProcess;
  let urls: Record<keyof typeof passwords, string>;
  let admin: postgres.Sql;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "portal-postgres-"));
    const passwordFile = join(folder, "password");
    writeFileSync(passwordFile, passwords.admin, { mode: 0o600 });
    if (user.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);

    const cluster = join(folder, "cluster");
    const options = [
      "-D",
      cluster,
      "-U",
      "admin",
      "-A",
      "scram-sha-256",
      `--pwfile=${passwordFile}`,
      "-E",
      "UTF8",
      "--no-sync",
    ];
    execFileSync(join(bin, "initdb"), options, { ...user, cwd: folder, stdio: "ignore" });
    const port = await freePort();
    const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"];
    server = spawn(join(bin, "postgres"), ["-D", cluster, ...settings.flatMap((one) => ["-c", one])], {
      ...user,
      cwd: folder,
      stdio: "ignore",
    });

    const url = (login: keyof typeof passwords, database = "portal") =>
      `postgres://${login}:${passwords[login]}@127.0.0.1:${port}/${database}`;
    urls = { admin: url("admin"), owner: url("owner"), app: url("app"), worker: url("worker") };
    const first = postgres(url("admin", "postgres"), { max: 1, onnotice: () => {} });
    await vi.waitFor(() => first`select 1`, { timeout: 60_000, interval: 100 });
    await first.unsafe(`create role owner login createrole password '${passwords.owner}'`);
    await first.unsafe("create database portal owner owner");
    await first.end();
    admin = postgres(urls.admin, { max: 1, onnotice: () => {} });
  });
  afterAll(async () => {
    await admin?.end();
    const gone = new Promise((resolve) => server?.once("exit", resolve));
    if (server?.kill("SIGINT")) await gone;
    if (folder) rmSync(folder, { recursive: true, force: true });
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
    const owner = postgres(urls.owner, { max: 1, onnotice: () => {} });
    await owner.unsafe(`create role app login password '${passwords.app}' in role portal_app`);
    await owner.unsafe(`create role worker login password '${passwords.worker}' in role portal_worker`);
    await owner.end();
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

function newPassword(): string {
  return randomBytes(16).toString("hex");
}

function idOf(which: "-u" | "-g"): number {
  return Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" }));
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
