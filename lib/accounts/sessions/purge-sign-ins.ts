import { rateLimits, sessions, signInLinks } from "#db/schema/accounts.ts";
import { job } from "#lib/operation/job.ts";

/**
 * Deletes what signing in leaves behind. What is over, and for how long, is in the policies: row-level security keeps the
 * rest. Source: lib/accounts/README.md, "Links" and "Sessions".
 */
export const purgeSignIns = job({
  name: "account.purge",
  every: "17 * * * *",
  async run({ tx }) {
    const links = await tx.delete(signInLinks);
    const limits = await tx.delete(rateLimits);
    const ended = await tx.delete(sessions);
    return { links: links.count, limits: limits.count, sessions: ended.count };
  },
});
