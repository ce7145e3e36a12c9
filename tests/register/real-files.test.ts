import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../database.ts";
import { imported, rowsOf } from "./register-files.ts";

const folder = "../shared/data";
const locations = `${folder}/register/api_locations_southwest_2021-04.jsonl`;
const roles = `${folder}/synthetic/role_emails_synthetic.csv`;

describe.runIf(existsSync(folder))("what the regulator publishes", () => {
  beforeAll(async () => {
    await freshDatabase();
  });

  test("is stored or reported, row by row", async () => {
    const { exitCode, lines, last } = await imported(locations, roles);
    expect(exitCode).toBe(0);
    expect(lines.filter((line) => /^ {2}\d/.test(line))).toEqual([
      "  901 new, 0 changed, 0 gone, 0 skipped",
      "  892 new, 0 changed, 0 gone, 2 skipped",
    ]);
    expect(lines.filter((line) => line.includes("skipped: "))).toEqual([
      "  row 696: skipped: a partner who is not the main partner has no role in this service",
      "  row 697: skipped: a partner who is not the main partner has no role in this service",
    ]);
    expect(lines.filter((line) => line.endsWith("is not one that can be used"))).toHaveLength(20);
    expect(lines.filter((line) => line.endsWith("has no registered address"))).toHaveLength(3);
    expect(last).toBe("1793 new, 0 changed, 0 gone, 2 skipped");
    expect(await rowsOf("select source, outcome, count(*)::int as rows from import_rows group by 1, 2 order by 1, 2")).toEqual([
      { source: "locations-api", outcome: "stored", rows: 901 },
      { source: "roles", outcome: "skipped", rows: 2 },
      { source: "roles", outcome: "stored", rows: 892 },
    ]);
    expect(
      await rowsOf(
        "select source, count(*)::int as roles, count(registered_email)::int as addresses from role_holdings group by 1 order by 1",
      ),
    ).toEqual([
      { source: "locations-api", roles: 875, addresses: 0 },
      { source: "roles", roles: 892, addresses: 869 },
    ]);
    expect(await rowsOf("select count(*)::int as published from locations where as_published is not null")).toEqual([{ published: 901 }]);
    expect(
      await rowsOf(
        "select min(registered_on) as first, max(registered_on) as last, count(*)::int - count(registered_on)::int as unknown from locations where as_published is not null",
      ),
    ).toMatchObject([{ unknown: 0 }]);
  });

  test("changes nothing when it comes again, in either order", async () => {
    const before = await rowsOf("select * from role_holdings order by id");
    expect((await imported(roles, locations)).last).toBe("0 new, 0 changed, 0 gone, 2 skipped");
    expect(await rowsOf("select * from role_holdings order by id")).toEqual(before);
  });

  test("has 21 addresses that several people share", async () => {
    const shared = await rowsOf(
      "select registered_email from role_holdings where registered_email is not null group by 1 having count(distinct person_id) > 1",
    );
    expect(shared.length).toBe(21);
  });
});
