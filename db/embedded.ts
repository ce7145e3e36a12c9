import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { type Login, makeLogins, urlsAt } from "./embedded-logins.ts";
import { makeCluster, startPostgres } from "./embedded-program.ts";
import { runningServer } from "./embedded-running.ts";

export const DATA_FOLDER = fileURLToPath(new URL("../.data", import.meta.url));
const PATIENCE_MILLISECONDS = 60_000;

type Place = {
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
  readonly passwords: Record<Login, string>;
  readonly settings: readonly string[];
};
type Server = { readonly port: number; readonly gone: Promise<void>; leave(): Promise<void> };
export type EmbeddedDatabase = { readonly urls: Record<Login, string>; stop(): Promise<void> };

/**
 * The Postgres of a data folder: the one that runs there already, else one started here, which ends with this process.
 *
 * When the process that started it ends first, the server is started again here, at the same address. `settings` are of
 * Postgres, like `fsync=off`, for a server whose data nobody would miss.
 */
export async function embeddedDatabase(
  folder = DATA_FOLDER,
  settings: readonly string[] = [],
): Promise<EmbeddedDatabase> {
  const place = { ...(await placeIn(folder)), settings };
  let server = await serverAt(place);
  const { port } = server;
  let stopped = false;

  const keepServed = async () => {
    for (;;) {
      await server.gone;
      if (stopped) return;
      server = await serverAt(place, port);
      if (stopped) void server.leave();
    }
  };
  const kept = keepServed();
  const stop = async () => {
    stopped = true;
    await server.leave();
    await kept;
  };
  return { urls: urlsAt(port, place.passwords), stop };
}

/** The cluster and its passwords, made aside and moved into place at once, so that two makers cannot mix theirs. */
async function placeIn(folder: string): Promise<Omit<Place, "settings">> {
  const home = join(folder, "postgres");
  if (!existsSync(home)) {
    mkdirSync(folder, { recursive: true });
    const aside = join(folder, `postgres-${process.pid}-${randomBytes(4).toString("hex")}`);
    mkdirSync(join(aside, "cluster"), { recursive: true, mode: 0o700 });
    const passwords = { admin: newPassword(), owner: newPassword(), app: newPassword(), worker: newPassword() };
    writeFileSync(join(aside, "passwords.json"), JSON.stringify(passwords), { mode: 0o600 });
    writeFileSync(join(aside, "admin"), passwords.admin, { mode: 0o600 });
    await makeCluster(join(aside, "cluster"), join(aside, "admin"));
    rmSync(join(aside, "admin"));
    moveUnlessThere(aside, home);
  }
  const passwords = JSON.parse(readFileSync(join(home, "passwords.json"), "utf8"));
  return { home, cluster: join(home, "cluster"), log: join(home, "log"), passwords };
}

const newPassword = () => randomBytes(24).toString("hex");

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    rmSync(from, { recursive: true });
  }
}

/**
 * Only one of several can start it: Postgres sees to that by its own lock in the data folder. The others use that one.
 */
async function serverAt(place: Place, port?: number): Promise<Server> {
  const giveUpAt = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < giveUpAt) {
    const running = runningServer(place.cluster);
    const server = running
      ? await borrowed(place, running.port)
      : await started(place, port ?? (await freePort(place)));
    if (server) return server;
    await pause(50);
  }
  throw new Error(`The embedded database did not start. Its log ends: ${readFileSync(place.log, "utf8").slice(-500)}`);
}

async function borrowed({ passwords }: Place, port: number): Promise<Server | undefined> {
  const gone = Promise.withResolvers<void>();
  const sql = postgres(urlsAt(port, passwords).owner, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    onclose: () => gone.resolve(),
  });
  try {
    await sql`select 1`;
    return { port, gone: gone.promise, leave: () => sql.end() };
  } catch {
    await sql.end();
    return undefined; // it is starting, stopping, or still without its logins
  }
}

async function started(place: Place, port: number): Promise<Server | undefined> {
  const program = await startPostgres({ ...place, port });
  let ended = false;
  program.ended.then(() => {
    ended = true;
  });
  while (!ended && !runningServer(place.cluster)?.isReady) await pause(20);
  if (ended) return undefined;
  await makeLogins(urlsAt(port, place.passwords), place.passwords);
  writeFileSync(join(place.home, "port"), String(port));
  return { port, gone: program.ended, leave: program.stop };
}

/** The port of the last time while it is free, so that addresses stay what they were. */
async function freePort({ home }: Place): Promise<number> {
  const file = join(home, "port");
  const last = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  return (await portIfFree(last)) ?? (await portIfFree(0)) ?? 0;
}

function portIfFree(wanted: number): Promise<number | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(undefined));
    probe.listen(wanted, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
