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
