import type { CronItem, Task, TaskList } from "graphile-worker";
import { Problem, problemOf } from "./problem.ts";
import { expireDrafts } from "./tasks/expire-drafts.ts";
import { releaseJobs } from "./tasks/release-jobs.ts";
import { sendEmail } from "./tasks/send-email.ts";
import { tidy } from "./tasks/tidy.ts";

/** Everything the worker does, by the name under which it is queued. */
export const tasks: TaskList = {
  "send-email": tellingLittle(sendEmail),
  "release-jobs": tellingLittle(releaseJobs),
  tidy: tellingLittle(tidy),
  "expire-drafts": tellingLittle(expireDrafts),
};

/** What it does by the clock, which is UTC. */
export const crontab: CronItem[] = [
  { task: "release-jobs", match: "* * * * *", options: { maxAttempts: 1 } },
  { task: "tidy", match: "17 * * * *" },
  { task: "expire-drafts", match: "40 2 * * *" },
];

/**
 * graphile-worker keeps the message of an error with the job, so it may not hold an address or the text of an email.
 */
function tellingLittle(task: Task): Task {
  return async (payload, helpers) => {
    try {
      return await task(payload, helpers);
    } catch (error) {
      throw new Problem(problemOf(error));
    }
  };
}
