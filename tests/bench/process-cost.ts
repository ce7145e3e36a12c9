import { readFileSync } from "node:fs";
import type postgres from "postgres";

const MILLISECONDS_A_TICK = 10; // of every Linux, whatever its clock does

/** The processor time, in milliseconds, that a process has spent so far in all its threads. */
export function cpuOf(pid: number): number {
  const [user = 0, system = 0] = statOf(pid).slice(11, 13);
  return (user + system) * MILLISECONDS_A_TICK;
}

/** The same of a Postgres server and all its connections, those that have ended included. */
export function cpuOfPostgres(postmaster: number): number {
  const [user = 0, system = 0] = statOf(postmaster).slice(13, 15); // of children that have ended
  return childrenOf(postmaster).reduce(
    (sum, child) => sum + (cpuIfThere(child) ?? 0),
    cpuOf(postmaster) + (user + system) * MILLISECONDS_A_TICK,
  );
}

/** The process of the server that a superuser is connected to, on this machine. */
export async function postmasterOf(admin: postgres.Sql): Promise<number> {
  const [{ pid } = { pid: 0 }] = await admin<
    { pid: number }[]
  >`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`;
  return pid;
}

/** The most memory that a process has had so far, in megabytes. */
export const peakMemoryOf = (pid: number) =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

/** The numbers of `/proc/<pid>/stat` after the name and the state, from the parent on: field 4 is the first. */
const statOf = (pid: number) =>
  (readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "").split(" ").map(Number);

const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);

function cpuIfThere(pid: number): number | undefined {
  try {
    return cpuOf(pid);
  } catch {
    return undefined; // ended a moment ago
  }
}
