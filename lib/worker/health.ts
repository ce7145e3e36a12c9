import { system } from "#lib/kernel/actor.ts";
import { outboxState } from "#lib/outbox/outbox-state.ts";
import project from "../../package.json" with { type: "json" };

type Outbox = NonNullable<Awaited<ReturnType<typeof outboxState>>>;
type Health = { status: "ok" | "failing"; version: string; database: "ok" | "unreachable"; outbox: Outbox | null };

/** Whether the portal can do its work: the database answers, and how the outbox stands. */
export async function portalHealth(): Promise<Health> {
  const { version } = project;
  try {
    return { status: "ok", version, database: "ok", outbox: (await outboxState(system("worker"), {})) ?? null };
  } catch {
    return { status: "failing", version, database: "unreachable", outbox: null };
  }
}
