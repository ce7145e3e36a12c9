import { sql } from "drizzle-orm";
import { system } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import project from "../../package.json" with { type: "json" };

type Outbox = { waiting: number; oldestSeconds: number; failed: number };
type Health = { status: "ok" | "failing"; version: string; database: "ok" | "unreachable"; outbox: Outbox | null };

/** Whether the portal can do its work: the database answers, and how the outbox stands. */
export async function portalHealth(): Promise<Health> {
  const { version } = project;
  try {
    const [outbox] = await actorTransaction(system("worker"), (tx) =>
      tx.execute<Outbox>(sql`
        select count(*) filter (where state = 'queued')::int as waiting,
               coalesce(extract(epoch from now() - min(queued_at) filter (where state = 'queued')), 0)::int as "oldestSeconds",
               count(*) filter (where state = 'failed')::int as failed
        from emails`),
    );
    return { status: "ok", version, database: "ok", outbox: outbox ?? null };
  } catch {
    return { status: "failing", version, database: "unreachable", outbox: null };
  }
}
