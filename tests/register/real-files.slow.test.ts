import { existsSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../database.ts";
import { folder, published, sameRegister } from "./published-files.ts";
import { imported } from "./register-files.ts";
import { emptyRegister, registerNow } from "./whole-register.ts";

const MINUTES = 60_000;

// any-order.test.ts holds the same of small files in every `npm test`.
describe.runIf(existsSync(folder))("what the regulator publishes", () => {
  let admin: postgres.Sql;
  beforeAll(async () => {
    admin = postgres((await freshDatabase()).admin, { max: 1, onnotice: () => {} });
  });
  afterAll(() => admin.end());

  test(
    "makes the same register in another order",
    async () => {
      expect((await imported(...Object.values(published))).exitCode).toBe(0);
      const register = await registerNow(admin);
      await emptyRegister(admin);
      await admin`analyze`; // the planner now takes it that the tables stay empty
      const { addresses, providers, ratings, ...others } = published;
      expect((await imported(addresses, providers, ...Object.values(others), ratings)).exitCode).toBe(0);
      expect(sameRegister(await registerNow(admin), register)).toBe(true);
    },
    6 * MINUTES,
  );
});
