import postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "../../lib/kernel/actor.ts";
import { importRegister } from "../../lib/register/import/import-register.ts";
import { openRegisterFile } from "../../lib/register/sources/register-file.ts";
import { freshDatabase } from "../database.ts";
import { aLocation, documents, fileOf, imported, location, manager, rowsOf } from "./register-files.ts";

let urls: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  urls = await freshDatabase();
});

describe("documents of locations", () => {
  const home = aLocation("1-911000001", {
    name: " The  “Elms” Care – Home\t",
    registrationDate: "04/11/2013",
    registeredManagerAbsentDate: "16/12/2020",
    postalCode: "W1U  2AU",
    mainPhoneNumber: 1392491261,
    numberOfBeds: "0.0",
    onspdLatitude: "50.7",
    dormancy: "N",
  });

  test("are stored as they came and as they were parsed, once", async () => {
    const file = documents(home);
    expect(await imported(file)).toMatchObject({ exitCode: 0, last: "1 new, 0 changed, 0 gone, 0 skipped" });
    expect(await location("1-911000001")).toMatchObject({
      name: "The “Elms” Care – Home",
      registered_on: "2013-11-04",
      manager_absent_on: "2020-12-16",
      postcode: "W1U 2AU",
      phone: "01392491261",
      beds: 0,
      care_home: true,
      dormant: false,
      status: "registered",
      activities: ["Personal care"],
      service_types: ["Care home service without nursing"],
      published: home,
    });
    expect((await imported(file)).last).toBe("0 new, 0 changed, 0 gone, 0 skipped");
  });

  test("keep a provider of which only the number is known until its own document comes", async () => {
    expect(await location("1-911000001")).toMatchObject({ owner: "1-910000001", owner_name: "Provider 1-910000001" });
    await imported(
      documents({
        providerId: "1-910000001",
        name: "Elm Care Ltd",
        ownershipType: "Organisation",
        type: "Social Care Org",
      }),
    );
    expect(await location("1-911000001")).toMatchObject({ owner_name: "Elm Care Ltd" });
    await imported("--force", documents(home, aLocation("1-911000002")));
    expect(await location("1-911000002")).toMatchObject({ owner_name: "Elm Care Ltd" });
  });

  test("say none in many ways", async () => {
    const bare = {
      locationId: "R0A02",
      providerId: "r0a",
      name: "Ward",
      regulatedActivities: null,
      gacServiceTypes: {},
      numberOfBeds: null,
      website: {},
    };
    expect((await imported("--force", documents(home, bare))).last).toBe("1 new, 0 changed, 1 gone, 0 skipped");
    expect(await location("R0A02")).toMatchObject({
      owner: "R0A",
      activities: [],
      service_types: [],
      beds: null,
      website: null,
      sector: "",
    });
  });

  test("change what they say, and an activity that is no longer there ends", async () => {
    const treatment = { name: "Treatment of disease, disorder or injury", code: "RA5" };
    const changed = {
      ...home,
      name: "The Elms",
      regulatedActivities: [treatment, treatment],
      gacServiceTypes: [{ name: "Nursing homes", description: "Care home service with nursing" }],
    };
    expect((await imported("--force", documents(changed))).last).toBe("0 new, 1 changed, 1 gone, 0 skipped");
    expect(await location("1-911000001")).toMatchObject({
      name: "The Elms",
      activities: [treatment.name],
      service_types: ["Care home service with nursing"],
    });
    const ended = await rowsOf(
      "select activity from location_activities where ended_on is not null and activity = 'Personal care'",
    );
    expect(ended).toHaveLength(1);
  });

  test("that are gone from the file stay on the register, and come back as new", async () => {
    expect(await location("R0A02")).toMatchObject({ status: "registered" });
    expect((await imported("--force", documents(home, aLocation("1-911000002")))).last).toBe(
      "1 new, 1 changed, 0 gone, 0 skipped",
    );
  });

  test("that cannot be kept are reported with number and reason", async () => {
    const { lines, last, exitCode } = await imported(
      "--force",
      fileOf(
        [
          JSON.stringify(home),
          "{ not json",
          JSON.stringify(aLocation("1-9110000021234567")),
          JSON.stringify(aLocation("1-911000003", { providerId: "1-23125829745123" })),
          JSON.stringify(aLocation("1-911000001")),
          JSON.stringify(aLocation("1-911000004", { name: "Nul \u0000 Home" })),
          JSON.stringify(aLocation("1-911000005", { name: "\\u0000 in words" })),
          JSON.stringify(aLocation("1-911000002", { providerId: "1-910000009" })),
          JSON.stringify(
            aLocation("1-911000006", { registrationDate: "31/31/2020", numberOfBeds: "many", name: null }),
          ),
        ].join("\r\n"),
      ),
    );
    expect(exitCode).toBe(0);
    expect(lines.filter((line) => line.startsWith("  row"))).toEqual([
      "  row 2: skipped: the line is not a whole JSON document",
      "  row 3: skipped: its location number is not one of the register",
      "  row 4: skipped: its provider number is not one of the register",
      "  row 5: skipped: it is about the same as row 1",
      "  row 6: skipped: it holds a character that is not text",
      "  row 9: it has no name",
      "  row 9: registrationDate is not a date that can be read",
      "  row 9: its number of beds is not a number",
    ]);
    expect(last).toBe("2 new, 1 changed, 0 gone, 5 skipped");
    expect(await location("1-911000005")).toMatchObject({ name: "\\u0000 in words" });
    expect(await location("1-911000006")).toMatchObject({ name: "Location 1-911000006", registered_on: null });
    expect(await location("1-911000002")).toMatchObject({ owner: "1-910000009" });
  });
});

describe("a location that the register had under the wrong provider", () => {
  const [mended, begun] = ["1-912000001", "1-912000002"].map(
    (number) => (providerId: string) => aLocation(number, { providerId }),
  ) as [(providerId: string) => object, (providerId: string) => object];

  test("is moved with all that the register says of it, but not once something was begun for it", async () => {
    await imported("--force", documents(mended("1-912900001"), begun("1-912900001")));
    const admin = postgres(urls.admin, { max: 1 });
    await admin`insert into users (id, name, email, created_at) values (gen_random_uuid(), 'Ann Lee', 'ann@x.example', now())`;
    await admin`
      insert into drafts (id, kind, about, type, definition_version, provider_id, location_id, answers, page_versions, created_by, acted_as, created_at, saved_at, saved_by)
      select gen_random_uuid(), 'N', 'location', 'serious-injury', 1, place.provider_id, place.id, '{}', '{}', users.id, users.id, now(), now(), users.id
      from locations place, users where place.register_id = '1-912000002'`;
    await admin.end();

    const { lines, last } = await imported("--force", documents(mended("1-912900002"), begun("1-912900002")));
    expect(last).toBe("0 new, 2 changed, 0 gone, 0 skipped");
    expect(lines).toContain(
      "  row 2: the register has this location under another provider; a change of owner has a new location number",
    );
    expect(await location("1-912000001")).toMatchObject({ owner: "1-912900002", activities: ["Personal care"] });
    expect(await location("1-912000002")).toMatchObject({ owner: "1-912900001", activities: ["Personal care"] });
  });
});

describe("an import", () => {
  const kin = (count: number, changed = 0) =>
    Array.from({ length: count }, (_, i) => aLocation(`1-9140${10_000 + i}`, i < changed ? { name: "Changed" } : {}));

  test("stops at more than 2% changed, unless forced", async () => {
    await imported("--force", documents(...kin(100)));
    expect((await imported(documents(...kin(100, 2)))).last).toBe("0 new, 2 changed, 0 gone, 0 skipped");
    const stopped = await imported(documents(...kin(100, 5)));
    expect(stopped).toMatchObject({ exitCode: 1, last: "0 new, 0 changed, 0 gone, 0 skipped" });
    expect(stopped.lines).toContain("  0 new, 3 changed, 0 gone, 0 skipped");
    expect(await location("1-914010003")).toMatchObject({ name: "Home 1-914010003" });
    expect((await imported("--force", documents(...kin(100, 5)))).last).toBe("0 new, 3 changed, 0 gone, 0 skipped");
  });

  test("stops when more than 1,000 rows are gone, unless forced", async () => {
    await imported("--force", documents(...kin(1101, 5)));
    expect(await imported(documents(...kin(100, 5)))).toMatchObject({ exitCode: 1 });
    expect((await imported(documents(...kin(101, 5)))).last).toBe("0 new, 0 changed, 1000 gone, 0 skipped");
  });

  test("that is a dry run prints the differences and changes nothing", async () => {
    const { lines, last } = await imported("--dry-run", "--force", documents(...kin(100, 6), aLocation("1-914099999")));
    expect(lines).toContain("  changed location 1-914010005");
    expect(lines).toContain("  new location 1-914099999");
    expect(lines).toContain("  gone 1-914010100");
    expect(last).toBe("1 new, 1 changed, 1 gone, 0 skipped");
    expect(await location("1-914099999")).toBeUndefined();
    expect((await imported(documents(...kin(101, 5)))).last).toBe("0 new, 0 changed, 0 gone, 0 skipped");
  });

  test("refuses what is no register file, and goes on with the next", async () => {
    const { lines, exitCode, last } = await imported(fileOf("a diary\n"), "/no/such/file", documents(...kin(101, 5)));
    expect(lines.filter((line) => line.includes("not a register file that can be imported"))).toHaveLength(1);
    expect(lines.filter((line) => line.endsWith("there is no such file"))).toHaveLength(1);
    expect(exitCode).toBe(1);
    expect(last).toBe("0 new, 0 changed, 0 gone, 0 skipped");
    expect((await imported("--colour")).lines.at(-1)).toMatch(/^Usage/);
  });

  test("leaves a record, and is for the command only", async () => {
    const [last] = await rowsOf(
      "select source, counts, finished_at is not null as finished from imports order by started_at desc limit 1",
    );
    expect(last).toEqual({
      source: "locations-api",
      counts: { new: 0, changed: 0, gone: 0, skipped: 0 },
      finished: true,
    });
    const file = await openRegisterFile(documents(aLocation("1-911000009")));
    expect(await importRegister(visitor, { file, dryRun: false, force: false })).toEqual({
      ok: false,
      error: { is: "notFound" },
    });
  });

  test("holds many contacts of one location apart by activity", async () => {
    const contacts = [manager("Mo", "Day"), manager("Mo", "Day"), manager("May", "Day")];
    const activities = ["Personal care", "Nursing care"].map((name) => ({ name, contacts }));
    await imported("--force", documents(aLocation("1-911000010", { regulatedActivities: activities })));
    expect(
      await rowsOf("select * from role_holdings where source = 'locations-api' and ended_on is null"),
    ).toHaveLength(4);
    expect(await rowsOf("select * from people where family_name = 'Day'")).toHaveLength(2);
  });
});
