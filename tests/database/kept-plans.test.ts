import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { activities } from "../../db/schema/locations.ts";
import { system } from "../../lib/kernel/actor.ts";
import { actorTransaction } from "../../lib/operation/actor-transaction.ts";
import { freshDatabase } from "../database.ts";

const seed = system("seed");

beforeAll(async () => {
  await freshDatabase();
});

test("a statement that is sent again with other values has been planned before", async () => {
  const kept = await actorTransaction(seed, async (tx) => {
    for (const name of ["Personal care", "Surgical procedures"])
      await tx.select().from(activities).where(eq(activities.name, name));
    return tx.execute(
      sql`select generic_plans + custom_plans as times from pg_prepared_statements where statement like 'select%activities%'`,
    );
  });
  expect(kept).toEqual([{ times: "2" }]);
});

test("what is written into a statement, like who acts, leaves nothing behind on the connection", async () => {
  const kept = await actorTransaction(seed, (tx) =>
    tx.execute(
      sql`select statement from pg_prepared_statements where statement ~ 'act_as' and statement !~ 'prepared'`,
    ),
  );
  expect(kept).toEqual([]);
});
