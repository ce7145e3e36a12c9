import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { activities } from "#db/schema/locations.ts";
import { system } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { freshDatabase } from "../database.ts";

beforeAll(async () => void (await freshDatabase()));

const SECRET = "what somebody wrote";
const everythingIn = (error: unknown) =>
  JSON.stringify(error, Object.getOwnPropertyNames(error)) + String((error as Error).stack);

test.each([
  [
    "a value that is there already",
    async () => {
      const twice = { name: SECRET };
      await actorTransaction(system("seed"), (tx) => tx.insert(activities).values([twice, twice]));
    },
  ],
  ["a value of the wrong kind", () => actorTransaction(system("seed"), (tx) => tx.execute(sql`select ${SECRET}::int`))],
])("an error about %s tells its code and not the value", async (_, breaking) => {
  const error = await breaking().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(String(error)).toMatch(/QueryFailed: The database refused a query: \d\d[0-9A-Z]{3}/);
  expect(everythingIn(error)).not.toContain(SECRET);
});
