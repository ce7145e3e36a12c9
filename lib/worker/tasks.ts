import type { CronItem, Task, TaskList } from "graphile-worker";
import { purgeSignIns } from "#lib/accounts/sessions/purge-sign-ins.ts";
import { expireDrafts } from "#lib/drafts/expire-drafts.ts";
import { purgeFeedback } from "#lib/feedback/purge-feedback.ts";
import { Problem, problemOf } from "#lib/kernel/problem.ts";
import { deliverEmail } from "#lib/outbox/deliver-email.ts";
import { purgeSearches } from "#lib/register/purge-searches.ts";
import { remindOfSecondParts } from "#lib/submissions/remind-of-second-parts.ts";
import { releaseJobs } from "./release-jobs.ts";

/** What is done by the clock, in UTC. */
const jobs = [purgeSignIns, purgeSearches, expireDrafts, purgeFeedback, remindOfSecondParts];

/** Everything the worker does, by the name under which it is queued. */
export const tasks: TaskList = {
  "send-email": tellingLittle(deliverEmail),
  "release-jobs": tellingLittle(releaseJobs),
  ...Object.fromEntries(jobs.map((job) => [job.name, tellingLittle(() => job.run())])),
};

export const crontab: CronItem[] = [
  { task: "release-jobs", match: "* * * * *", options: { maxAttempts: 1 } },
  ...jobs.map(({ name, every }) => ({ task: name, match: every })),
];

/** graphile-worker keeps the message of an error with the job, so it may not hold an address or the text of an email. */
function tellingLittle(task: Task): Task {
  return async (payload, helpers) => {
    try {
      return await task(payload, helpers);
    } catch (error) {
      throw new Problem(problemOf(error));
    }
  };
}
