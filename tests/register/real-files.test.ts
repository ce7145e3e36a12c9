import { existsSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../database.ts";
import { folder, published, sameRegister } from "./published-files.ts";
import { imported, rowsOf } from "./register-files.ts";
import { registerNow } from "./whole-register.ts";

const notRegister = [`${folder}/register/api_locations_list_page1_of_88.json`, `${folder}/register/edge_case_rows.csv`];
const MINUTES = 60_000;

describe.runIf(existsSync(folder))("what the regulator publishes", () => {
  let admin: postgres.Sql;
  beforeAll(async () => {
    admin = postgres((await freshDatabase()).admin, { max: 1, onnotice: () => {} });
  });
  afterAll(() => admin.end());
  let register: Awaited<ReturnType<typeof registerNow>>;

  test(
    "is stored or reported, row by row",
    async () => {
      const { exitCode, lines, last } = await imported(...Object.values(published));
      expect(exitCode).toBe(0);
      expect(lines.filter((line) => line.startsWith("  ") && line.endsWith(" skipped") && !line.includes("…"))).toEqual(
        [
          "  901 new, 0 changed, 0 gone, 0 skipped",
          "  31966 new, 0 changed, 0 gone, 0 skipped",
          "  19669 new, 0 changed, 0 gone, 0 skipped",
          "  919 new, 0 changed, 0 gone, 0 skipped",
          "  332 new, 0 changed, 0 gone, 0 skipped",
          "  1341 new, 0 changed, 0 gone, 3 skipped",
          "  892 new, 0 changed, 0 gone, 2 skipped",
        ],
      );
      expect(lines.filter((line) => line.includes("skipped: "))).toEqual([
        "  2 rows (1337, 1338): skipped: a partner who is not the main partner has no role in this service",
        "  row 755: skipped: it is about the same as row 754",
        "  2 rows (696, 697): skipped: a partner who is not the main partner has no role in this service",
      ]);
      expect(last).toBe("56020 new, 0 changed, 0 gone, 5 skipped");
      register = await registerNow(admin);
      const stored = await rowsOf(
        "select count(*)::int as rows from import_rows where published is not null and said is not null",
      );
      expect(stored).toEqual([{ rows: 56_020 }]);
      expect(register.locations).toHaveLength(32_469);
    },
    3 * MINUTES,
  );

  test("has 21 addresses that several people share", async () => {
    const shared = await rowsOf(
      "select registered_email from role_holdings where registered_email is not null group by 1 having count(distinct person_id) > 1",
    );
    expect(shared).toHaveLength(21);
  });

  test(
    "changes nothing when it comes again, in another order",
    async () => {
      expect((await imported(...Object.values(published).toReversed())).last).toBe(
        "0 new, 0 changed, 0 gone, 5 skipped",
      );
      expect(sameRegister(await registerNow(admin), register)).toBe(true);
    },
    3 * MINUTES,
  );

  test("holds two files that are no register files, and they are refused by name", async () => {
    const { exitCode, lines } = await imported(...notRegister);
    expect(exitCode).toBe(1);
    expect(lines.slice(0, -1)).toEqual([
      "api_locations_list_page1_of_88.json: a list page of the API: it holds numbers and names only, nothing that can be imported; import the documents that it lists",
      "edge_case_rows.csv: an index of odd rows, not a register file",
    ]);
  });
});
