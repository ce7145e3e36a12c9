import { type Job, Logger } from "graphile-worker";
import { logLine } from "#lib/kernel/log-line.ts";
import { problemOf } from "#lib/kernel/problem.ts";

/** What graphile-worker has to say: warnings, errors, and for a failed job which it was, never what it was given. */
export const jobLogger = new Logger(() => (level, message, meta) => {
  if (level !== "warning" && level !== "error") return;
  if (!meta?.failure) return logLine(level, message);
  const { id, task_identifier: task, attempts, max_attempts: of } = meta.job as Job; // graphile-worker's own line for a failed job
  logLine(level, "job failed", { job: id, task, attempt: attempts, of, problem: problemOf(meta.error) });
});
