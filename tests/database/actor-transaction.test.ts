import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { databaseFor } from "../../db/client.ts";
import { system } from "../../lib/kernel/actor.ts";
import { actorTransaction } from "../../lib/operation/actor-transaction.ts";
import { freshDatabase } from "../database.ts";

beforeAll(async () => void (await freshDatabase()));

const whoActs = sql<{ kind: string | null; id: string | null }>`select actor_kind() as kind, actor_id() as id`;

describe("the transaction of an actor", () => {
  test("reaches the server before the first query of a thousand, and nobody is left in the connection", async () => {
    const seen = await Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        actorTransaction({ kind: "staff", userId: "", staffId: `person-${index}`, roles: [] }, async (tx) => {
          const [row] = await tx.execute<{ id: string }>(whoActs);
          return row?.id;
        }),
      ),
    );
    expect(seen).toEqual(Array.from({ length: 1000 }, (_, index) => `person-${index}`));
    const after = await databaseFor(system("seed")).execute(whoActs);
    expect(after).toEqual([{ kind: null, id: null }]);
  });

  test("without an actor there are no rows", async () => {
    await actorTransaction(system("seed"), (tx) =>
      tx.execute(sql`insert into activities (name) values ('Personal care')`),
    );
    expect(await databaseFor(system("seed")).execute(sql`select * from activities`)).toHaveLength(0);
  });
});
