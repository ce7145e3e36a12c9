import type { Task } from "graphile-worker";

/**
 * Gives back the emails of a worker that was killed: graphile-worker itself would hold them for 4 hours.
 *
 * A living worker is done with an email long before two minutes are over, because sending has a time limit.
 */
export const releaseJobs: Task = async (_, { query }) => {
  await query(`
    select graphile_worker.force_unlock_workers(array_agg(locked_by)) from graphile_worker.jobs
    where task_identifier = 'send-email' and locked_at < now() - interval '2 minutes'`);
};
