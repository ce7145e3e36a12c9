import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runPortalMigrations } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations as runQueueMigrations } from "graphile-worker";
import postgres from "postgres";
import { applyAccess, holdsAccess } from "./access.ts";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));
const LOCK = 7_240_218; // any number, the same in every process that migrates
const silent = new Logger(() => () => {});

/**
 * Brings the schema, that of the job queue, and the rules of access up to date as the owner. Processes that start
 * together take turns.
 *
 * The queue's tables must belong to portal_worker, so its own migrations run as that role.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await owner`select pg_advisory_lock(${LOCK})`;
    await runPortalMigrations(drizzle(owner), { migrationsFolder: folder });
    const [{ database } = { database: "" }] = await owner<
      { database: string }[]
    >`select quote_ident(current_database()) as database`;
    await owner.unsafe(`grant create on database ${database} to portal_worker`);
    await runQueueMigrations({ connectionString: actingAs("portal_worker", ownerUrl), logger: silent });
    await owner.unsafe(`revoke create on database ${database} from portal_worker`);
    await applyAccess(owner, lastMigration());
  } finally {
    await owner.end();
  }
}

/** Whether the last migration of this build and its rules of access are in place, judged with any login of the portal. */
export async function schemaIsCurrent(url: string): Promise<boolean> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await drizzle(client).execute<{ last: string }>(
      sql`select max(created_at) as last from drizzle.__drizzle_migrations`,
    );
    return Number(row?.last) === lastMigration() && (await holdsAccess(client, lastMigration()));
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

/** The number of this build's last migration: when it was made, in milliseconds. */
function lastMigration(): number {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8")) as { entries: { when: number }[] };
  return journal.entries.at(-1)?.when ?? 0;
}

function actingAs(role: string, url: string): string {
  const changed = new URL(url);
  changed.searchParams.set("options", `-c role=${role}`);
  return changed.href;
}
