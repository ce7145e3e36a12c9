import { feedback } from "#db/schema/feedback.ts";
import { job } from "#lib/operation/job.ts";

/** Deletes feedback of more than 12 months ago: row-level security keeps the rest. */
export const purgeFeedback = job({
  name: "feedback.purge",
  every: "50 2 * * *",
  run: async ({ tx }) => ({ feedback: (await tx.delete(feedback)).count }),
});
