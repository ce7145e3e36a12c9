import { getTableColumns } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { providers } from "#db/schema/providers.ts";
import type { ProviderSaid } from "../register-row.ts";
import { providerId } from "../stable-id.ts";
import { excluded } from "./excluded.ts";

/** Adds providers, or changes those there are to what is said. */
export async function storeProviders(tx: Tx, said: readonly ProviderSaid[]): Promise<void> {
  if (said.length === 0) return;
  await tx
    .insert(providers)
    .values(said.map((provider) => ({ id: providerId(provider.registerId), ...provider })))
    .onConflictDoUpdate({ target: providers.id, set: excluded(getTableColumns(providers), ["id", "registerId"]) });
}

/** Adds a row for each provider of which only the number is known yet; those there are stay as they are. */
export async function storeProviderNumbers(tx: Tx, registerIds: Iterable<string>): Promise<void> {
  const rows = [...new Set(registerIds)].map((registerId) => ({
    id: providerId(registerId),
    registerId,
    kind: "organisation" as const,
    name: `Provider ${registerId}`,
    sector: "",
    status: "registered" as const,
  }));
  if (rows.length > 0) await tx.insert(providers).values(rows).onConflictDoNothing();
}
