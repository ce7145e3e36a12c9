import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * The server that holds a cluster, from the lock file Postgres keeps there: its process, port and state are lines 1, 4
 * and 8.
 */
export function runningServer(cluster: string): { port: number; isReady: boolean } | undefined {
  const file = join(cluster, "postmaster.pid");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const id = Number(lines[0]);
  if (!id || !isAlive(id)) return undefined;
  if (isPostgres(id)) return { port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
  rmSync(file, { force: true }); // left by a machine that went down: Postgres would take the process of that number for its own
  return undefined;
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // alive, and another user's
  }
}

function isPostgres(id: number): boolean {
  const commandLine = `/proc/${id}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes("postgres");
}
