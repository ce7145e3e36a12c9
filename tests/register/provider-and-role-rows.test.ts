import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../database.ts";
import { documents, fileOf, HEADER, imported, location, roles, rowsOf } from "./register-files.ts";

beforeAll(async () => {
  await freshDatabase();
});

describe("documents of providers", () => {
  test("tell what kind each is, and which may be exempt", async () => {
    const kinds = ["Organisation", "Partnership", "Individual", "NHS Body"].map((ownershipType, i) => ({
      providerId: `1-91200000${i}`,
      name: `${ownershipType} & "Sons"`,
      ownershipType,
      type: i === 0 ? "Primary Medical Services" : "Social Care Org",
      contacts: [{ personGivenName: "A", personFamilyName: "B", personRoles: ["Partner"] }],
      regulatedActivities: [{ name: "Personal care", nominatedIndividual: {} }],
    }));
    expect((await imported("--force", documents(...kinds))).last).toMatch(/^4 new/);
    expect(
      await rowsOf(
        "select kind, may_be_exempt from providers where register_id like '1-91200000_' order by register_id",
      ),
    ).toEqual([
      { kind: "organisation", may_be_exempt: true },
      { kind: "partnership", may_be_exempt: false },
      { kind: "individual", may_be_exempt: false },
      { kind: "healthServiceBody", may_be_exempt: true },
    ]);
    expect(await rowsOf("select * from role_holdings where source = 'providers-api'")).toHaveLength(0);
  });
});

describe("the roles file", () => {
  test("is read whatever its columns' order, quotes, line ends and byte order mark, and spare columns are reported", async () => {
    const text = `\ufeff"Registered Email",ROLE,Given,family,"Scope",id,Provider ID,colour\r\n a.b@homes.example\u00a0,Registered  Manager," Ann ","O’Shea, jun.",location,1-913000001,1-910000003,red\r\n`;
    const { lines, last } = await imported(fileOf(text));
    expect(lines).toContain("  row 1: columns not used: colour");
    expect(last).toBe("1 new, 0 changed, 0 gone, 0 skipped");
    expect(
      await rowsOf(
        "select people.given_name, people.family_name, registered_email from role_holdings join people on people.id = person_id where source = 'roles'",
      ),
    ).toEqual([{ given_name: "Ann", family_name: "O’Shea, jun.", registered_email: "a.b@homes.example" }]);
    expect(await location("1-913000001")).toMatchObject({
      name: "Location 1-913000001",
      owner_name: "Provider 1-910000003",
    });
  });

  test("reports what it cannot take, and keeps a role whose address cannot be used", async () => {
    const { lines, last } = await imported(
      roles(
        "Registered Manager,Mrs,Ann,Lee,location,1-913000002,1-910000003,ann＠homes.example",
        "Registered Manager,Mrs,Bea,Lee,location,1-913000002,1-910000003,",
        "Partner,Mr,Cy,Lee,provider,1-910000003,1-910000003,cy@homes.example",
        "Keeper,Mr,Di,Lee,provider,1-910000003,1-910000003,di@homes.example",
        "Registered Manager,Mr,Ed,Lee,provider,1-910000003,1-910000003,ed@homes.example",
        "Nominated Individual,Mr,,Lee,provider,1-910000003,1-910000003,fy@homes.example",
        "Nominated Individual,Mr,Gil,Lee,provider,1-12,1-13,gil@homes.example",
        ",,,,,,,",
        "Main Partner,,Hal,Lee,provider,1-910000003,,hal@homes.example",
        "Registered Manager,Mrs,ANN,lee,location,1-913000002,1-910000003,ann@homes.example",
        "Responsible Individual,Mr,Ian,Lee",
      ),
    );
    expect(lines.filter((line) => line.startsWith("  row"))).toEqual([
      "  row 2: its registered address is not one that can be used",
      "  row 3: it has no registered address",
      "  row 4: skipped: a partner who is not the main partner has no role in this service",
      "  row 5: skipped: its role is not one of the register",
      "  row 6: skipped: a registered manager needs a location",
      "  row 7: skipped: it needs a given and a family name",
      "  row 8: skipped: its provider number is not one of the register",
      "  row 11: skipped: it is about the same as row 2",
      "  row 12: skipped: the row is not whole",
      "  row 12: the file ends in the middle of a row, so nothing was taken to be gone",
    ]);
    expect(last).toBe("3 new, 0 changed, 0 gone, 7 skipped");
  });
});

test("the header alone is a roles file without roles", async () => {
  expect((await imported("--force", fileOf(`${HEADER}\n`))).exitCode).toBe(0);
});
