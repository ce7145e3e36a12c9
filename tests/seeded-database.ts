import postgres from "postgres";
import { inject } from "vitest";
import { disconnect } from "#db/client.ts";
import type { Login } from "#db/embedded-logins.ts";
import { seedIfEmpty } from "#lib/demo/seed.ts";
import { cloneOf, freshDatabase } from "./database.ts";

const LOCK = 7_240_221; // any number, the same in every process that tests

/**
 * As `freshDatabase`, with the fictional register and its people in it. The first test file of a run that asks seeds its
 * own and leaves a copy of it, of which all others get theirs.
 */
export async function seededDatabase(): Promise<Record<Login, string>> {
  const seeded = inject("seeded");
  const admin = postgres(inject("urls").admin, { max: 1, onnotice: () => {} });
  try {
    await admin`select pg_advisory_lock(${LOCK})`;
    const [there] = await admin`select from pg_database where datname = ${seeded}`;
    if (there) return await cloneOf(seeded);
    const urls = await freshDatabase();
    await seedIfEmpty();
    await disconnect();
    await admin.unsafe(
      `create database ${seeded} template ${new URL(urls.admin).pathname.slice(1)} owner portal_owner strategy file_copy`,
    );
    return urls;
  } finally {
    await admin.end();
  }
}
