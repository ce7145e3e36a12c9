import { searches } from "#db/schema/searches.ts";
import { job } from "#lib/operation/job.ts";

/** Deletes searches that are over: row-level security keeps those of the last day. Source: lib/register/README.md, "Searches". */
export const purgeSearches = job({
  name: "register.purgeSearches",
  every: "18 * * * *",
  run: async ({ tx }) => ({ searches: (await tx.delete(searches)).count }),
});
