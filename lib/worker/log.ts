import { type Job, Logger } from "graphile-worker";
import { problemOf } from "./problem.ts";

/** Writes one line of JSON. It takes ids, numbers and words of ours: no addresses, no data of emails. */
export function logLine(
  level: "warning" | "error",
  event: string,
  about: Readonly<Record<string, string | number>> = {},
): void {
  console.error(JSON.stringify({ at: new Date().toISOString(), level, event, ...about }));
}

/** What graphile-worker has to say: warnings, errors, and for a failed job which it was, never what it was given. */
export const jobLogger = new Logger(() => (level, message, meta) => {
  if (level !== "warning" && level !== "error") return;
  if (!meta?.failure) return logLine(level, message);
  const { id, task_identifier: task, attempts, max_attempts: of } = meta.job as Job; // graphile-worker's own line for a failed job
  logLine(level, "job failed", { job: id, task, attempt: attempts, of, problem: problemOf(meta.error) });
});
