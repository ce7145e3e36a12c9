import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { config } from "#lib/kernel/config.ts";
import { keepPlans } from "./kept-plans.ts";
import { failOnLostConnections } from "./lost-connections.ts";

export type Tx = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

const open = new Map<string, { database: PostgresJsDatabase; close: () => Promise<void> }>();

/** The database as the login of whoever asks: the job `worker` has one of its own, everybody else is the web. */
export function databaseFor(asking: { readonly kind: string; readonly job?: string }): PostgresJsDatabase {
  const isWorker = asking.kind === "system" && asking.job === "worker";
  return connected(isWorker ? config().databaseWorkerUrl : config().databaseUrl).database;
}

/** Ends all connections once their queries are done; the next use opens them again. */
export async function disconnect(): Promise<void> {
  const all = [...open.values()];
  open.clear();
  await Promise.all(all.map(({ close }) => close()));
}

function connected(url: string) {
  const known = open.get(url);
  if (known) return known;
  // Through a transaction pooler a prepared statement may meet another connection.
  const client = keepPlans(
    failOnLostConnections(postgres(url, { max: 10, prepare: !url.includes("pgbouncer=true"), onnotice: () => {} })),
  );
  const made = { database: drizzle(client, { casing: "snake_case" }), close: () => client.end({ timeout: 5 }) };
  open.set(url, made);
  return made;
}
