import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { csvRecords } from "../../lib/register/formats/csv-records.ts";
import { linesOf, textOf } from "../../lib/register/formats/lines.ts";
import { reading, whyRefused } from "./reading.ts";

const folder = "../shared/data";

/** How many rows stand below the headers, or documents in the file: counted without the sources. */
async function rowsIn(path: string): Promise<number> {
  let count = 0;
  if (path.endsWith(".jsonl")) {
    for await (const _ of linesOf(path)) count++;
    return count;
  }
  for await (const { cells } of csvRecords(textOf(path))) if (cells.filter((cell) => cell !== "").length > 1) count++;
  return count - 1;
}

const NO_ADDRESS = ["has no registered address", "is not one that can be used"];
const PARTNER = "skipped: a partner who is not the main partner has no role in this service";

describe.runIf(existsSync(folder))("of what the regulator publishes", () => {
  test.each([
    ["register/api_locations_southwest_2021-04.jsonl", "locations-api", 901, []],
    ["register/CQC_directory_reconstructed.csv", "directory", 919, []],
    ["register/deactivated_locations.csv", "deactivated-locations", 332, []],
    ["register/locations_england_2021-01.csv", "location-ratings", 31_966, []],
    ["register/providers_england_2021-01.csv", "provider-list", 19_669, []],
    ["register/roles_pseudonymised.csv", "published-roles", 1_342, [PARTNER]],
    ["synthetic/role_emails_synthetic.csv", "roles", 892, [PARTNER, "columns not used: case, expected", ...NO_ADDRESS]],
  ])("each row of %s is read, or reported with its reason", async (name, source, rows, reasons) => {
    const path = `${folder}/${name}`;
    const { file, records, reported } = await reading(path);
    expect([file.source, records.length]).toEqual([source, rows]);
    expect(records.length + reported.filter((line) => / (?:skipped|unreadable): /.test(line)).length).toBe(
      await rowsIn(path),
    );
    const odd = reported.filter(
      (line) => !line.endsWith("its telephone number does not look like one, and was kept as it is"),
    );
    expect(odd.filter((line) => !reasons.some((reason) => line.endsWith(reason)))).toEqual([]);
    for (const { asPublished } of records) expect(Object.keys(asPublished).length).toBeGreaterThan(4);
  });

  test("what is no register file is refused by name", async () => {
    expect(await whyRefused(`${folder}/register/api_locations_list_page1_of_88.json`)).toMatch(
      /^a list page of the API/,
    );
    expect(await whyRefused(`${folder}/register/edge_case_rows.csv`)).toBe("an index of odd rows, not a register file");
    expect(await whyRefused(`${folder}/README.md`)).toBe("not a register file that can be imported");
  });
});
