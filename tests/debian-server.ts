import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { vi } from "vitest";
import type { Login } from "#db/embedded-logins.ts";

/** The oldest that is installed as Debian packages it: the embedded one is the newest. */
export const debianVersion = [15, 16, 17].find((one) => existsSync(`/usr/lib/postgresql/${one}/bin/initdb`));

/** Postgres does not run as root: then it runs as the user that the package made. */
const user = debianVersion !== undefined && process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};

export type DebianServer = {
  readonly urls: Record<Login, string>;
  /** Makes the logins of the web and the worker, as the owner, once the migrations have made their roles. */
  makeLogins(): Promise<void>;
  stop(): Promise<void>;
};

/** A new server with an empty database, and an owner who is no superuser. It is gone once it is stopped. */
export async function debianServer(): Promise<DebianServer> {
  const bin = `/usr/lib/postgresql/${debianVersion}/bin`;
  const passwords = { admin: newPassword(), owner: newPassword(), app: newPassword(), worker: newPassword() };
  const folder = mkdtempSync(join(tmpdir(), "portal-postgres-"));
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, passwords.admin, { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);

  const cluster = join(folder, "cluster");
  const as = { ...user, cwd: folder, stdio: "ignore" } as const;
  const initialised = ["-U", "admin", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--no-sync"];
  execFileSync(join(bin, "initdb"), ["-D", cluster, ...initialised], as);
  const port = await freePort();
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"];
  const server = spawn(join(bin, "postgres"), ["-D", cluster, ...settings.flatMap((one) => ["-c", one])], as);

  const url = (login: Login, database = "portal") =>
    `postgres://${login}:${passwords[login]}@127.0.0.1:${port}/${database}`;
  const urls = { admin: url("admin"), owner: url("owner"), app: url("app"), worker: url("worker") };
  const first = postgres(url("admin", "postgres"), { max: 1, onnotice: () => {} });
  await vi.waitFor(() => first`select 1`, { timeout: 60_000, interval: 100 });
  await first.unsafe(`create role owner login createrole password '${passwords.owner}'`);
  await first.unsafe("create database portal owner owner");
  await first.end();
  return {
    urls,
    async makeLogins() {
      const owner = postgres(urls.owner, { max: 1, onnotice: () => {} });
      await owner.unsafe(`create role app login password '${passwords.app}' in role portal_app`);
      await owner.unsafe(`create role worker login password '${passwords.worker}' in role portal_worker`);
      await owner.end();
    },
    async stop() {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      if (server.kill("SIGINT")) await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

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
