import { sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { job } from "#lib/operation/job.ts";
import { freshDatabase } from "../database.ts";
import { auditDuring } from "../people.ts";

let admin: postgres.Sql;
beforeAll(async () => {
  admin = postgres((await freshDatabase()).admin, { max: 1, onnotice: () => {} });
  return () => admin.end();
});

test("a job is done as the worker, and each time leaves one entry that tells how much was done", async () => {
  const acting: unknown[] = [];
  const count = job({
    name: "test.count",
    every: "* * * * *",
    async run({ tx }) {
      const [row] = await tx.execute(sql`select actor_kind() as kind, actor_id() as id, current_user as login`);
      acting.push(row);
      return { counted: acting.length };
    },
  });
  const noted = await auditDuring(admin, async () => {
    await count.run();
    await count.run();
  });
  expect(acting).toEqual([1, 2].map(() => ({ kind: "system", id: "worker", login: "portal_work" })));
  expect(noted).toMatchObject(
    [1, 2].map((counted) => ({
      action: "test.count",
      subject: "job:test.count",
      actor_id: "worker",
      detail: { counted },
    })),
  );
});

test("one that fails leaves nothing of what it did, and fails for the queue to see", async () => {
  const failing = job({
    name: "test.fail",
    every: "* * * * *",
    async run({ tx }) {
      await tx.execute(sql`insert into mailbox values (gen_random_uuid(), 'a@b.example', '', '', '', now())`);
      throw new Error("it fails");
    },
  });
  const noted = await auditDuring(admin, () => expect(failing.run()).rejects.toThrow("it fails"));
  expect(noted).toEqual([]);
  expect(await admin`select from mailbox`).toHaveLength(0);
});
