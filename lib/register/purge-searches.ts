import { searches } from "#db/schema/searches.ts";
import { job } from "#lib/operation/job.ts";

/** Deletes searches that are over: row-level security keeps those of the last day. Source: domain 7.2. */
export const purgeSearches = job({
  name: "register.purgeSearches",
  every: "18 * * * *",
  run: async ({ tx }) => ({ searches: (await tx.delete(searches)).count }),
});
