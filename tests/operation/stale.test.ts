import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ok } from "#lib/kernel/result.ts";
import { Stale } from "#lib/operation/actor-transaction.ts";
import { operation } from "#lib/operation/operation.ts";
import { auditDuring, type Cast, peopledDatabase } from "../people.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

/** A change that somebody else comes before so many times. Gives how often it was read. */
function changeAfter(others: number) {
  let found = 0;
  return operation({
    name: "test.change",
    input: z.object({}),
    asked: () => "test:thing",
    find: async () => ({ read: ++found }),
    allow: (actor) => actor.kind === "portalUser",
    async run({ subject: { read } }) {
      if (read <= others) throw new Stale("test:thing");
      return ok({ value: { read }, subject: "test:thing", detail: { read } });
    },
  });
}

describe("when somebody else was first", () => {
  test.each([0, 1, 9])(
    "%i times, what is to be changed is read anew each time, and changed and noted once",
    async (times) => {
      const noted = await auditDuring(admin, async () =>
        expect(await changeAfter(times)(cast.daniel, {})).toEqual({ ok: true, value: { read: times + 1 } }),
      );
      expect(noted).toMatchObject([{ action: "test.change", detail: { read: times + 1 } }]);
    },
  );

  test("again and again, it fails in the end and changes nothing", async () => {
    const noted = await auditDuring(admin, () => expect(changeAfter(10)(cast.daniel, {})).rejects.toThrow(Stale));
    expect(noted).toEqual([]);
  });
});

test("whoever waited too long for somebody else begins again, and finds what the other did", async () => {
  const other = await admin.reserve();
  await other`begin`;
  await other`select pg_advisory_xact_lock(7)`;
  let found = 0;
  const change = operation({
    name: "test.wait",
    input: z.object({}),
    asked: () => "test:thing",
    async find(tx) {
      if (++found === 2) await other`commit`;
      await tx.execute(sql`set local lock_timeout = '10ms'`);
      return { read: found };
    },
    allow: (actor) => actor.kind === "portalUser",
    async run({ tx, subject: { read } }) {
      await tx.execute(sql`select pg_advisory_xact_lock(7)`);
      return ok({ value: { read }, subject: "test:thing", detail: {} });
    },
  });
  try {
    expect(await change(cast.daniel, {})).toEqual({ ok: true, value: { read: 2 } });
  } finally {
    other.release();
  }
});
