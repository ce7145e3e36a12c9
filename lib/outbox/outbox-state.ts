import { sql } from "drizzle-orm";
import { reading } from "#lib/operation/reading.ts";

type OutboxState = { waiting: number; oldestSeconds: number; failed: number };

/** How many emails wait, for how long the oldest has, and how many will not be tried again. */
export const outboxState = reading({
  name: "outbox.open",
  asked: () => "page:health",
  async find(tx, _: Record<never, never>): Promise<OutboxState | undefined> {
    const [state] = await tx.execute<OutboxState>(sql`
      select count(*) filter (where state = 'queued')::int as waiting,
             coalesce(extract(epoch from now() - min(queued_at) filter (where state = 'queued')), 0)::int as "oldestSeconds",
             count(*) filter (where state = 'failed')::int as failed
      from emails`);
    return state;
  },
  allow: (actor) => actor.kind === "system" && actor.job === "worker",
});
