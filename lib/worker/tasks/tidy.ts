import type { Task } from "graphile-worker";
import { rateLimits, sessions, signInLinks } from "#db/schema/accounts.ts";
import { searches } from "#db/schema/searches.ts";
import { system } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";

/**
 * Deletes what signing in and searching leave behind. What is over, and for how long, is in the policies: row-level
 * security keeps the rest. Source: domain 7.2.
 */
export const tidy: Task = () =>
  actorTransaction(system("worker"), async (tx) => {
    for (const table of [signInLinks, rateLimits, sessions, searches]) await tx.delete(table);
  });
