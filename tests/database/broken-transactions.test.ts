import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "../../db/client.ts";
import { activities } from "../../db/schema/locations.ts";
import type { Actor } from "../../lib/kernel/actor.ts";
import { system } from "../../lib/kernel/actor.ts";
import { actorTransaction } from "../../lib/operation/actor-transaction.ts";
import { freshDatabase } from "../database.ts";

const MORE_THAN_THE_POOL = 25;
const seed = system("seed");
let admin: postgres.Sql;

beforeAll(async () => {
  admin = postgres((await freshDatabase()).admin, { max: 1 });
  return () => admin.end();
});

const somebody = (name: string): Actor => ({ kind: "staff", userId: "", staffId: name, roles: [] });
const add = (tx: Tx, name: string) => tx.insert(activities).values({ name });
const named = async (name: string) => (await admin`select from activities where name = ${name}`).length;
const many = <T>(one: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: MORE_THAN_THE_POOL }, (_, index) => one(index)));

/** A query that the server stops in the middle of a transaction, after something was written. */
const timedOut = (name: string) =>
  actorTransaction(seed, async (tx) => {
    await add(tx, name);
    await tx.execute(sql`set local statement_timeout = '20ms'`);
    await tx.execute(sql`select pg_sleep(5)`);
  });

describe("when the server stops queries in the middle of transactions on every connection", () => {
  test("nobody runs as the one before, what is written later stays, and what was broken off is gone", async () => {
    const ghosts = many((index) =>
      timedOut(`ghost ${index}`).then(
        () => "kept",
        () => "refused",
      ),
    );
    expect(new Set(await ghosts)).toEqual(new Set(["refused"]));

    const seen = await many((index) =>
      actorTransaction(
        somebody(`person-${index}`),
        async (tx) => (await tx.execute<{ id: string }>(sql`select actor_id() as id`))[0]?.id,
      ),
    );
    expect(seen).toEqual(seen.map((_, index) => `person-${index}`));

    const later = `later ${randomUUID()}`;
    await actorTransaction(seed, (tx) => add(tx, later));
    expect(await named(later)).toBe(1);
    expect(await admin`select from activities where name like 'ghost%'`).toHaveLength(0);
  });
});

describe("a transaction in which one query failed", () => {
  test("fails as a whole, even if somebody swallows the error", async () => {
    const swallowed = actorTransaction(seed, async (tx) => {
      await add(tx, "half done");
      await tx.execute(sql`select 1 / 0`).catch(() => undefined);
      return "saved";
    });
    await expect(swallowed).rejects.toThrow();
    expect(await named("half done")).toBe(0);
  });
});

describe("when the server ends every connection", () => {
  test("the pool makes new ones", async () => {
    const ended = many(() =>
      actorTransaction(seed, (tx) => tx.execute(sql`select pg_sleep(3)`)).then(
        () => "done",
        () => "ended",
      ),
    );
    await expect
      .poll(
        () =>
          admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'portal_web' and query like '%pg_sleep(3)%' and state = 'active'`,
      )
      .not.toHaveLength(0);
    expect(await ended).toContain("ended");
    const after = await many((index) =>
      actorTransaction(seed, async (tx) => (await tx.execute<{ n: number }>(sql`select ${index}::int as n`))[0]?.n),
    );
    expect(after).toHaveLength(MORE_THAN_THE_POOL);
  });
});
