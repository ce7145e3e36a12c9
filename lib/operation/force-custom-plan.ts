import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/**
 * From here to its end, each query of the transaction is planned for the values it is asked with.
 *
 * For a list of many rows: after some repetitions Postgres would keep one plan for all values, and what suits the
 * common ones reads the whole table for the rare.
 */
export const forceCustomPlan = (tx: Tx) =>
  tx.execute(sql`set local plan_cache_mode = force_custom_plan`).then(() => undefined); // drizzle sends on `then`
