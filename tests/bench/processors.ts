import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

const isPinned = availableParallelism() > 1 && spawnSync("taskset", ["--version"]).status === 0;

/**
 * Server and load do not share a processor where there are two: Postgres goes with the load, so that the server has one
 * to itself.
 */
export const onServerProcessor = (command: readonly string[]): readonly string[] =>
  isPinned ? ["taskset", "-c", "0", ...command] : command;

/** Moves this process, and what it starts from now on, to the processor of the load. */
export function moveToLoadProcessor(): void {
  if (isPinned) spawnSync("taskset", ["-a", "-p", "-c", "1", String(process.pid)]);
}

export const placement = isPinned
  ? "Each server has processor 0 to itself; the load and Postgres share processor 1."
  : "Server, load and Postgres share the processors: there is only one, or no taskset.";
