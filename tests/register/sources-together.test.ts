import { readFileSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freshDatabase } from "../database.ts";
import { aDeactivatedRow, aDirectoryRow, aMonthlyRow, aRatingsRow, csv } from "./reading.ts";
import {
  aLocation,
  documents,
  fileOf,
  imported,
  importedOn,
  location,
  manager,
  roles,
  rowsOf,
} from "./register-files.ts";
import { emptyRegister } from "./whole-register.ts";

let admin: postgres.Sql;
beforeAll(async () => {
  admin = postgres((await freshDatabase()).admin, { max: 1, onnotice: () => {} });
});
afterAll(() => admin.end());
beforeEach(() => emptyRegister(admin));

const [HOME, NEXT, OWNER, OTHER] = ["1-90000000001", "1-90000000002", "1-95000000001", "1-95000000002"] as const;
const monthly = (...rows: Parameters<typeof aMonthlyRow>[0][]) => csv(...rows.map((row) => aMonthlyRow(row)));
const home = (changed: object = {}) => documents(aLocation(HOME, { providerId: OWNER, ...changed }));
const managed = (...contacts: object[]) => ({
  regulatedActivities: [{ name: "Personal care", code: "RA1", contacts }],
});
const standing = async () =>
  (
    await rowsOf<{ who: string }>(
      "select distinct people.given_name as who from role_holdings join people on people.id = person_id where ended_on is null order by 1",
    )
  ).map(({ who }) => who);

describe("what several sources say of one location", () => {
  test("is taken field by field from the source of the highest precedence", async () => {
    await importedOn(
      "2026-11-01",
      csv(aDirectoryRow({ Name: "Willow from the directory", "Phone number": "1632960009" })),
    );
    await importedOn("2026-11-01", home({ name: "Willow", mainPhoneNumber: null }));
    expect(await location(HOME)).toMatchObject({ name: "Willow", phone: "01632960009" });
    await importedOn("2026-11-02", csv(aDirectoryRow({ Name: "Willow renamed", "Phone number": "1632960008" })));
    expect(await location(HOME)).toMatchObject({ name: "Willow", phone: "01632960008" });
  });

  test("has its address whole from one source", async () => {
    await importedOn("2026-11-01", csv(aDirectoryRow({ Address: "2 Low Road,Ashwell,Kent" })));
    await importedOn(
      "2026-11-01",
      csv(aRatingsRow({ "Location Street Address": "1 High Street", "Location City": "Thornby" })),
    );
    expect(await location(HOME)).toMatchObject({
      address_line1: "2 Low Road, Ashwell, Kent",
      town: null,
      search_text: expect.stringContaining("ashwell"),
    });
    await importedOn("2026-11-01", home({ postalAddressLine1: "3 Mill Lane", postalAddressTownCity: null }));
    expect(await location(HOME)).toMatchObject({ address_line1: "3 Mill Lane", town: null });
  });

  test("still counts when a file no longer has it, but its roles do not", async () => {
    await importedOn("2026-11-01", home(managed(manager("Ann", "Lee"))));
    await importedOn("2026-11-02", documents(aLocation(NEXT, { providerId: OWNER })));
    expect(await location(HOME)).toMatchObject({
      name: `Home ${HOME}`,
      status: "registered",
      activities: ["Personal care"],
    });
    expect(await standing()).toEqual([]);
  });
});

describe("a manager", () => {
  const ofTheMonth = () =>
    monthly({ "Location ID": HOME, "Provider ID": OWNER, "Registered manager": "Lee, Ann, Mrs" });

  test("whom only the monthly file names is the manager until a document names another, or nobody", async () => {
    await importedOn("2026-11-01", ofTheMonth());
    expect(await standing()).toEqual(["Ann"]);
    await importedOn("2026-11-02", home(managed(manager("Bo", "Day"))));
    expect(await standing()).toEqual(["Bo"]);
    await importedOn("2026-11-03", home(managed()));
    expect(await standing()).toEqual([]);
  });

  test("whom the regulator's list names stays beside those whom a document names", async () => {
    await importedOn("2026-11-01", home(managed(manager("Bo", "Day"))));
    await importedOn("2026-11-01", roles(`Registered Manager,Mrs,Ann,Lee,location,${HOME},${OWNER},ann@x.example`));
    expect(await standing()).toEqual(["Ann", "Bo"]);
  });

  test("of a location that is deregistered holds the role no longer", async () => {
    await importedOn("2026-11-01", roles(`Registered Manager,Mrs,Ann,Lee,location,${HOME},${OWNER},ann@x.example`));
    await importedOn(
      "2026-11-02",
      home({ registrationStatus: "Deregistered", deregistrationDate: "2026-10-30", regulatedActivities: [] }),
    );
    expect(await location(HOME)).toMatchObject({ status: "deregistered", deregistered_on: "2026-10-30" });
    expect(await standing()).toEqual([]);
    expect(await rowsOf("select ended_on from role_holdings")).toEqual([{ ended_on: "2026-11-02" }]);
  });

  test("for another provider's location has no role there", async () => {
    await importedOn("2026-11-01", home());
    await importedOn("2026-11-01", roles(`Registered Manager,Mrs,Ann,Lee,location,${HOME},${OTHER},ann@x.example`));
    expect(await standing()).toEqual([]);
    expect(await location(HOME)).toMatchObject({ owner: OWNER });
  });
});

describe("a location that is missing from the monthly file", () => {
  const [both, one] = [[{ "Location ID": HOME }, { "Location ID": NEXT }], [{ "Location ID": NEXT }]];

  test("is deregistered by the second month without it, not by the same month again", async () => {
    await importedOn("2026-09-01", monthly(...both));
    await importedOn("2026-10-01", monthly(...one));
    await importedOn("2026-10-02", monthly(...one));
    expect(await location(HOME)).toMatchObject({ status: "registered" });
    await importedOn("2026-11-02", monthly(...one));
    expect(await location(HOME)).toMatchObject({ status: "deregistered", deregistered_on: "2026-11-02" });
    expect(await location(NEXT)).toMatchObject({ status: "registered" });
  });

  test("stays registered when it comes back in between", async () => {
    await importedOn("2026-09-01", monthly(...both));
    await importedOn("2026-10-01", monthly(...one));
    await importedOn("2026-11-01", monthly(...both));
    await importedOn("2026-12-01", monthly(...one));
    expect(await location(HOME)).toMatchObject({ status: "registered" });
  });
});

test("a file older than the last of its kind is not imported unless forced", async () => {
  const directory = (day: string) =>
    fileOf(
      `Locations data\n\nThis data was produced on ${day}\n\n${readFileSync(csv(aDirectoryRow({ Name: `Home of ${day}` })), "utf8")}`,
    );
  await imported(directory("22 November 2026"));
  const { lines, exitCode, last } = await imported(directory("15 November 2026"));
  expect(lines.at(-2)).toBe(
    "  Nothing was imported: a file of 22 November 2026 was imported before, and this one is older. If it is the right one, import again with --force.",
  );
  expect([exitCode, last]).toEqual([1, "0 new, 0 changed, 0 gone, 0 skipped"]);
  expect(await location(HOME)).toMatchObject({ name: "Home of 22 November 2026" });
  await imported("--force", directory("15 November 2026"));
  expect(await location(HOME)).toMatchObject({ name: "Home of 15 November 2026" });
});

test("a location's successor is known, and neither drafts, grants nor roles follow to it", async () => {
  await importedOn("2026-11-01", home(managed(manager("Ann", "Lee"))));
  await admin`insert into users (id, name, email, created_at) values (gen_random_uuid(), 'Tom Hill', 'tom@x.example', now())`;
  await admin`
    insert into drafts (id, kind, about, type, definition_version, provider_id, location_id, answers, page_versions, created_by, acted_as, created_at, saved_at, saved_by)
    select gen_random_uuid(), 'N', 'location', 'serious-injury', 1, place.provider_id, place.id, '{}', '{}', users.id, users.id, now(), now(), users.id from locations place, users`;
  await admin`
    with made as (
      insert into grants (id, provider_id, user_id, name, email, job_title, everywhere, may, invited_by, invited_at)
      select gen_random_uuid(), place.provider_id, users.id, 'Tom Hill', 'tom@x.example', 'Carer', false, '{send}', users.id, now() from locations place, users
      returning id, provider_id)
    insert into grant_locations (grant_id, provider_id, location_id) select made.id, made.provider_id, place.id from made, locations place`;

  await importedOn(
    "2026-11-02",
    csv(aDeactivatedRow({ "Location ID": HOME, "Provider ID": OWNER, "Successor location IDs": NEXT })),
  );
  await importedOn(
    "2026-11-02",
    documents(
      aLocation(NEXT, {
        providerId: OTHER,
        relationships: [{ relatedLocationId: HOME, type: "HSCA Predecessor", reason: "New Provider" }],
      }),
    ),
  );
  expect(
    await rowsOf(
      "select place.register_id as of, related_register_id as related, link.is, reason from location_relationships link join locations place on place.id = location_id order by 1",
    ),
  ).toEqual([
    { of: HOME, related: NEXT, is: "successor", reason: null },
    { of: NEXT, related: HOME, is: "predecessor", reason: "New Provider" },
  ]);
  const where = (table: string) =>
    admin.unsafe(`select place.register_id from ${table} join locations place on place.id = ${table}.location_id`);
  for (const table of ["drafts", "grant_locations", "role_holdings"])
    expect([...(await where(table))]).toEqual([{ register_id: HOME }]);
  await admin`delete from drafts`;
  await admin`delete from grant_locations`;
  await admin`delete from grants`;
});
