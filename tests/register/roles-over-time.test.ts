import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { system } from "../../lib/kernel/actor.ts";
import { actorTransaction } from "../../lib/operation/actor-transaction.ts";
import { claimableBy } from "../../lib/register/role-held.ts";
import { locationId, providerId } from "../../lib/register/stable-id.ts";
import { freshDatabase } from "../database.ts";
import { aLocation, documents, importedOn, manager, roles, rowsOf } from "./register-files.ts";

let admin: postgres.Sql;
beforeAll(async () => {
  admin = postgres((await freshDatabase()).admin, { max: 1, onnotice: () => {} });
});
afterAll(() => admin.end());
beforeEach(emptyRegister);

async function emptyRegister() {
  const tables =
    "users role_holdings people import_rows imports location_activities location_service_types location_relationships locations providers";
  for (const table of tables.split(" ")) await admin.unsafe(`delete from ${table}`);
}

const held = () =>
  rowsOf(`
    select people.given_name || ' ' || people.family_name as who, role, locations.register_id as location, activity, registered_email as email,
           started_on as from, ended_on as until, source
    from role_holdings join people on people.id = person_id left join locations on locations.id = location_id
    order by who, location, started_on, source, activity`);
const peopleNow = async () =>
  (await rowsOf("select distinct person_id from role_holdings where ended_on is null")).length;
const claimable = async (email: string) =>
  (await actorTransaction(system("sign-in"), (tx) => claimableBy(tx, email))).is;

const rm = (given: string, family: string, location: string, provider: string, email = "") =>
  `Registered Manager,Mrs,${given},${family},location,${location},${provider},${email}`;
const ni = (given: string, family: string, provider: string, email = "") =>
  `Nominated Individual,Mrs,${given},${family},provider,${provider},${provider},${email}`;
const [A, B, P, Q] = ["1-915000001", "1-915000002", "1-916000001", "1-916000002"] as const;

describe("a role", () => {
  test("begins with the first file that tells of it, ends with the first that does not, and begins anew", async () => {
    await importedOn(
      "2026-01-10",
      roles(rm("Ann", "Lee", A, P, "ann@x.example"), rm("Bo", "Lee", A, P, "bo@x.example")),
    );
    const report = await importedOn("2026-02-10", roles(rm("Bo", "Lee", A, P, "bo@x.example")));
    expect(report.counts).toEqual({ new: 0, changed: 0, gone: 1, skipped: 0 });
    expect(await claimable("ann@x.example")).toBe("nobody");
    await importedOn(
      "2026-03-10",
      roles(rm("Ann", "Lee", A, P, "ann@x.example"), rm("Bo", "Lee", A, P, "bo@x.example")),
    );
    const role = { role: "registeredManager", location: A, activity: null, source: "roles" };
    expect(await held()).toEqual([
      { who: "Ann Lee", ...role, email: "ann@x.example", from: "2026-01-10", until: "2026-02-10" },
      { who: "Ann Lee", ...role, email: "ann@x.example", from: "2026-03-10", until: null },
      { who: "Bo Lee", ...role, email: "bo@x.example", from: "2026-01-10", until: null },
    ]);
    expect(await peopleNow()).toBe(2);
    expect(await claimable("ann@x.example")).toBe("one");
  });

  test("that ends and comes back on one day goes on", async () => {
    const both = roles(rm("Ann", "Lee", A, P), rm("Bo", "Lee", B, P));
    await importedOn("2026-01-10", both);
    await importedOn("2026-01-10", roles(rm("Bo", "Lee", B, P)));
    await importedOn("2026-01-10", both);
    expect((await held()).map(({ until }) => until)).toEqual([null, null]);
  });

  test("of a location's document ends when another manager stands there, activity by activity", async () => {
    const home = (first: object[], second: object[]) =>
      documents(
        aLocation(A, {
          regulatedActivities: [
            { name: "Nursing care", contacts: first },
            { name: "Personal care", contacts: second },
          ],
        }),
      );
    await importedOn("2026-01-10", home([manager("Ann", "Lee")], [manager("Ann", "Lee")]));
    await importedOn("2026-02-10", home([manager("Ann", "Lee")], [manager("Bo", "Lee")]));
    expect((await held()).map(({ who, activity, until }) => [who, activity, until])).toEqual([
      ["Ann Lee", "Nursing care", null],
      ["Ann Lee", "Personal care", "2026-02-10"],
      ["Bo Lee", "Personal care", null],
    ]);
  });

  test("known from two sources is one person's, whichever file came first, and ends for each source by itself", async () => {
    const files = {
      api: documents(
        aLocation(A, {
          providerId: P,
          regulatedActivities: [{ name: "Personal care", contacts: [manager("ANN", "Lee")] }],
        }),
      ),
      roles: roles(rm("Ann", "Lee", A, P, "ann@x.example")),
    };
    await importedOn("2026-01-10", files.api);
    await importedOn("2026-01-10", files.roles);
    const first = (await held()).map(({ who: _, ...rest }) => rest);
    expect(await peopleNow()).toBe(1);

    await emptyRegister();
    await importedOn("2026-01-10", files.roles);
    await importedOn("2026-01-10", files.api);
    expect((await held()).map(({ who: _, ...rest }) => rest)).toEqual(first);
    expect(await peopleNow()).toBe(1);

    await importedOn("2026-02-10", roles(rm("Zoe", "Lee", A, P)));
    expect((await held()).filter(({ until }) => until === null).map(({ source }) => source)).toEqual([
      "locations-api",
      "roles",
    ]);
  });

  test("with a new address keeps its beginning and its holder", async () => {
    await importedOn("2026-01-10", roles(rm("Ann", "Lee", A, P, "old@x.example")));
    const report = await importedOn("2026-02-10", roles(rm("Ann", "Lee", A, P, "new@x.example")));
    expect(report.counts.changed).toBe(1);
    expect(await held()).toMatchObject([{ email: "new@x.example", from: "2026-01-10", until: null }]);
    expect([await claimable("old@x.example"), await claimable("new@x.example")]).toEqual(["nobody", "one"]);
  });
});

describe("an address", () => {
  test("of one person with roles at two providers is theirs", async () => {
    await importedOn(
      "2026-01-10",
      roles(rm("Ann", "Lee", A, P, "ANN@x.example"), ni("ann", "LEE", Q, "ann@x.example")),
    );
    expect(await actorTransaction(system("sign-in"), (tx) => claimableBy(tx, "ann@x.example"))).toMatchObject({
      is: "one",
      name: "Ann Lee",
    });
  });

  test("of two people is shared until one of them leaves", async () => {
    await importedOn(
      "2026-01-10",
      roles(rm("Ann", "Lee", A, P, "info@x.example"), ni("Bo", "Lee", P, "info@x.example")),
    );
    expect(await claimable("info@x.example")).toBe("shared");
    await importedOn("2026-02-10", roles(ni("Bo", "Lee", P, "info@x.example")));
    expect(await claimable("info@x.example")).toBe("one");
  });
});

describe("people of one name", () => {
  const apart = [rm("Ann", "Lee", A, P, "one@x.example"), rm("Ann", "Lee", B, Q, "two@x.example")];

  test("stay apart until a role ties them, in whatever order it comes", async () => {
    await importedOn("2026-01-10", roles(...apart));
    expect(await peopleNow()).toBe(2);
    await importedOn("2026-02-10", roles(...apart, ni("Ann", "Lee", Q, "one@x.example")));
    expect(await peopleNow()).toBe(1);
  });

  test("keep the account of the one who has it", async () => {
    await importedOn("2026-01-10", roles(...apart));
    const [second] = await rowsOf<{ person_id: string }>(
      "select person_id from role_holdings where registered_email = 'two@x.example'",
    );
    const account = (personId: string | undefined, email: string) =>
      admin`insert into users (id, person_id, name, email, created_at) values (gen_random_uuid(), ${personId ?? null}, 'Ann Lee', ${email}, now())`;
    await account(second?.person_id, "two@x.example");
    await importedOn("2026-02-10", roles(...apart, ni("Ann", "Lee", Q, "one@x.example")));
    expect(await rowsOf("select distinct person_id from role_holdings")).toEqual([{ person_id: second?.person_id }]);
  });

  test("who both have an account are never made one", async () => {
    await importedOn("2026-01-10", roles(...apart));
    await admin`insert into users (id, person_id, name, email, created_at) select gen_random_uuid(), person_id, 'Ann Lee', registered_email, now() from role_holdings`;
    await importedOn("2026-02-10", roles(...apart, ni("Ann", "Lee", Q, "one@x.example")));
    expect(await peopleNow()).toBe(2);
    const tied = await rowsOf(
      "select count(distinct person_id)::int as people from role_holdings where registered_email = 'one@x.example'",
    );
    expect(tied).toEqual([{ people: 1 }]);
  });
});

test("places have the same id in every database", async () => {
  await importedOn("2026-01-10", roles(rm("Ann", "Lee", A, P)));
  expect(await rowsOf("select id, provider_id from locations")).toEqual([
    { id: locationId(A), provider_id: providerId(P) },
  ]);
});

test("an import is in the audit, with its counts and nobody's name", async () => {
  await importedOn("2026-01-11", roles(rm("Ann", "Lee", A, P, "ann@x.example")));
  const [entry] = await admin`select actor_id, action, detail from audit_entries order by seq desc limit 1`;
  expect(entry).toMatchObject({
    actor_id: "register-import",
    action: "register.import",
    detail: { source: "roles", new: 1, forced: true },
  });
  expect(JSON.stringify(entry)).not.toMatch(/ann|lee/i);
});
