import type { Tx } from "#db/client.ts";
import { system } from "#lib/kernel/actor.ts";
import { actorTransaction } from "./actor-transaction.ts";
import { writeAudit } from "./audit.ts";

const worker = system("worker");

/** Work that is done by the clock, whoever is there. */
export type Job = { readonly name: string; readonly every: string; run(now?: Date): Promise<void> };

/**
 * The only way to do scheduled work: as the worker, in one transaction, with an entry in the audit.
 *
 * `every` is when, as a crontab has it, in UTC. The policies of the worker say what it may reach; it can be run at any time, as
 * often as one likes.
 */
export const job = (spec: {
  name: `${string}.${string}`;
  every: string;
  /** Gives how much was done, for the audit. */
  run: (context: { tx: Tx; now: Date }) => Promise<Readonly<Record<string, number>>>;
}): Job => ({
  name: spec.name,
  every: spec.every,
  run: (now = new Date()) =>
    actorTransaction(worker, async (tx) => {
      const detail = await spec.run({ tx, now });
      await writeAudit(tx, worker, { action: spec.name, subject: `job:${spec.name}`, detail });
    }),
});
