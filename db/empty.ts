import postgres from "postgres";
import { migrate } from "./migrate.ts";

/** Deletes everything in the database, as its owner, and makes the schema anew. */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await owner.unsafe(
      "drop schema if exists graphile_worker cascade; drop schema if exists drizzle cascade; drop schema public cascade; create schema public",
    );
  } finally {
    await owner.end();
  }
  await migrate(ownerUrl);
}
