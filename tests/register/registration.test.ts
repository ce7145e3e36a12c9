import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { locationNumber, providerNumber } from "#lib/demo/cast-places.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { openLocation, openProvider, ownRegistration } from "#lib/register/registration.ts";
import { locationId, providerId } from "#lib/register/stable-id.ts";
import { actorNamed, actors, actorsOf, auditDuring, type Cast, peopledDatabase, portalPeople } from "../people.ts";
import { mayBy } from "../rights.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const everybody = (name: string) => actorNamed(name, cast);

/** Who is on the record, as its reader sees them: whoever they may not know is nobody. */
async function peopleFor(actor: Actor): Promise<readonly string[]> {
  const { people } = (await ownRegistration(actor, {}))!;
  return people.map(({ role, name }) => `${role}: ${name ?? "nobody"}`).sort();
}

describe("somebody sees of their own provider", () => {
  test.each([
    ["margaret", "Larkspur Care Ltd", ["Larkspur at Home", "Larkspur House", "Larkspur Lodge"]],
    ["daniel", "Larkspur Care Ltd", ["Larkspur House", "Larkspur Lodge"]],
    ["tom", "Larkspur Care Ltd", ["Larkspur House"]],
    ["ewa", "Heron Partnership", ["Heron Court", "Heron View"]],
    ["graceAtHeron", "Heron Partnership", ["Heron View"]],
    ["grace", "Willow Care Ltd", ["Willow Bank"]],
    ["samuel", "Samuel Osei", ["Osei Home Care"]],
    ["karl", "Siskin Care Ltd", ["Siskin Lodge"]],
  ])("%s: %s, and the locations they act for", async (name, provider, places) => {
    const registration = (await ownRegistration(everybody(name), {}))!;
    expect(registration.provider.name).toBe(provider);
    expect(registration.locations.map((place) => place.name)).toEqual(places);
    expect(registration.total).toBe(places.length);
  });

  test("its number, kind, address and days, and those of its locations", async () => {
    const { provider, locations } = (await ownRegistration(cast.margaret, {}))!;
    expect(provider).toMatchObject({
      registerId: "1-900000001",
      kind: "organisation",
      status: "registered",
      registeredOn: "2012-05-14",
      address: ["1 Mill Court", "Thornby Magna", "Leicestershire", "LE60 1AA"],
    });
    expect(locations[1]).toMatchObject({
      registerId: "1-900000101",
      beds: 48,
      registeredOn: "2012-05-14",
      serviceTypes: ["Care home service with nursing"],
      activities: [
        "Accommodation for persons who require nursing or personal care",
        "Treatment of disease, disorder or injury",
      ],
    });
  });

  test("the conditions of the places they act for and of the provider as a whole", async () => {
    const texts = async (name: string) =>
      (await ownRegistration(everybody(name), {}))!.conditions.map(({ text }) => text);
    await admin`
      insert into registration_conditions (id, provider_id, text, started_on, ended_on) values
        (${randomUUID()}, ${providerId(providerNumber("01"))}, 'Of the whole provider.', '2020-01-01', null),
        (${randomUUID()}, ${providerId(providerNumber("01"))}, 'That has ended.', '2020-01-01', '2021-01-01')`;
    expect(await texts("margaret")).toEqual(
      expect.arrayContaining([
        "Of the whole provider.",
        "No more than 48 people may live here.",
        "No more than 24 people may live here.",
      ]),
    );
    expect(await texts("tom")).toEqual(
      expect.arrayContaining(["Of the whole provider.", "No more than 48 people may live here."]),
    );
    expect(await texts("tom")).not.toContain("No more than 24 people may live here.");
    expect(await texts("margaret")).not.toContain("That has ended.");
    expect(await texts("ewa")).not.toContain("Of the whole provider.");
  });

  test("that its conditions are not held, when none are", async () => {
    expect((await ownRegistration(cast.samuel, {}))!.holdsConditions).toBe(false);
    expect((await ownRegistration(cast.margaret, {}))!.holdsConditions).toBe(true);
  });

  test("what a location was before, by name only where that is theirs to see", async () => {
    const place = [locationId(locationNumber("02")), providerId(providerNumber("01"))] as const;
    await admin`
      insert into location_relationships values
        (${place[0]}, ${place[1]}, '1-900000101', 'predecessor', 'Location Move'),
        (${place[0]}, ${place[1]}, '1-900000111', 'predecessor', 'New Provider')`;
    const lodge = (await ownRegistration(cast.margaret, {}))!.locations.find(({ name }) => name === "Larkspur Lodge")!;
    expect(lodge.relationships).toEqual([
      { registerId: "1-900000101", is: "predecessor", name: "Larkspur House" },
      { registerId: "1-900000111", is: "predecessor", name: null },
    ]);
    expect(
      (await openLocation(cast.helen, { id: "1-900000102" }))!.location.relationships.map(({ name }) => name),
    ).toEqual(["Larkspur House", "Heron Court"]);
  });
});

describe("of who is registered, there are names", () => {
  test.each(["margaret", "owen", "samuel"])("of everybody whose role %s may know", async (name) => {
    expect(await peopleFor(everybody(name))).not.toContainEqual(expect.stringContaining("nobody"));
  });

  test("of all at their provider for a nominated individual and a main partner", async () => {
    expect(await peopleFor(cast.margaret)).toEqual([
      "nominatedIndividual: Mrs Margaret Okafor",
      "registeredManager: Mr Daniel Reyes",
      "registeredManager: Mr Daniel Reyes",
      "registeredManager: Ms Aisha Khan",
    ]);
    expect(await peopleFor(cast.ewa)).toEqual([
      "mainPartner: Mrs Ewa Nowak",
      "registeredManager: Mr Colin Mbeki",
      "registeredManager: Ms Grace Lin",
    ]);
  });

  test("of those at their own locations and of the provider’s own people for a registered manager", async () => {
    expect(await peopleFor(cast.daniel)).toEqual([
      "nominatedIndividual: Mrs Margaret Okafor",
      "registeredManager: Mr Daniel Reyes",
      "registeredManager: Mr Daniel Reyes",
    ]);
    expect(await peopleFor(cast.graceAtHeron)).toEqual([
      "mainPartner: Mrs Ewa Nowak",
      "registeredManager: Ms Grace Lin",
    ]);
  });

  test("of nobody for a colleague, who learns how many there are where they work", async () => {
    expect(await peopleFor(cast.tom)).toEqual(["nominatedIndividual: nobody", "registeredManager: nobody"]);
  });

  test("of nobody for somebody whose own role has ended", async () => {
    await admin`update role_holdings set ended_on = london_today() - 1 where registered_email = ${portalPeople.grace} and provider_id = ${providerId(providerNumber("02"))}`;
    const [lapsed] = (await actorsOf(portalPeople.grace)).filter(
      (actor) => actor.kind === "portalUser" && actor.role === "lapsed",
    );
    expect(await peopleFor(lapsed!)).toEqual(["mainPartner: nobody"]);
    await admin`update role_holdings set ended_on = null where provider_id = ${providerId(providerNumber("02"))}`;
  });
});

describe("the database itself", () => {
  const asking = (actor: Actor, query: ReturnType<typeof sql>) => actorTransaction(actor, (tx) => tx.execute(query));
  const larkspur = providerId(providerNumber("01"));

  test.each(["visitor", ...Object.keys(portalPeople)])(
    "gives %s no person, no role and no registered address",
    async (name) => {
      for (const table of ["people", "role_holdings"]) {
        expect(await asking(everybody(name), sql`select * from ${sql.identifier(table)}`)).toEqual([]);
      }
    },
  );

  test.each(actors)("tells %s of the people of a provider only as rights.csv says", async (name) => {
    const actor = everybody(name);
    const rows = await asking(actor, sql`select * from registered_people(${larkspur})`);
    const may = mayBy("O27", actor, {
      providerId: larkspur,
      locationId: locationId(locationNumber("01")),
      actedAs: "",
    });
    expect(rows.length > 0).toBe(may);
    expect(JSON.stringify(rows)).not.toContain("@");
  });

  test.each([
    ["daniel", ["01", "02"]],
    ["tom", ["01"]],
  ])("tells %s of those at their own locations and of the provider’s own alone", async (name, digits) => {
    const rows = await asking(
      everybody(name),
      sql`select distinct location_id from registered_people(${larkspur}) where location_id is not null`,
    );
    expect(rows.map((row) => row.location_id).sort()).toEqual(
      digits.map((two) => locationId(locationNumber(two))).sort(),
    );
  });
});

describe("staff", () => {
  test.each(actors)(
    "as by O27: %s opens a provider and a location by their numbers, or is refused, which is noted",
    async (name) => {
      const actor = everybody(name);
      const may = actor.kind === "staff" && mayBy("O27", actor, { providerId: "", locationId: null, actedAs: "" });
      const refusals = await auditDuring(admin, async () => {
        expect((await openProvider(actor, { id: "1-900000001" }))?.provider.name).toBe(
          may ? "Larkspur Care Ltd" : undefined,
        );
        expect((await openLocation(actor, { id: "1-900000101" }))?.location.name).toBe(
          may ? "Larkspur House" : undefined,
        );
      });
      expect(refusals.map(({ action, subject }) => [action, subject])).toEqual(
        may ? [] : ["provider:1-900000001", "location:1-900000101"].map((subject) => ["access.refused", subject]),
      );
    },
  );

  test("see everybody by name, and those whose role has ended", async () => {
    const { people } = (await openProvider(cast.fiona, { id: "1-900000008" }))!;
    expect(people).toMatchObject([
      { name: "Mr Karl Brandt", role: "nominatedIndividual", since: "2013-06-24", until: expect.any(String) },
    ]);
    const house = (await openLocation(cast.fiona, { id: "1-900000101" }))!;
    expect(house.people.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Mrs Margaret Okafor", "Mr Daniel Reyes"]),
    );
    expect(house.people.map(({ name }) => name)).not.toContain("Ms Aisha Khan");
  });

  test.each(["1-900000099", "", "x", "%", "1-900000001'--"])(
    "are refused a number that is none: %j",
    async (number) => {
      expect(await openProvider(cast.helen, { id: number })).toBeUndefined();
      expect(await openLocation(cast.helen, { id: number })).toBeUndefined();
    },
  );
});

describe("a provider with many locations", () => {
  beforeAll(async () => {
    await admin`
      insert into locations (id, register_id, provider_id, name, sector, status, town, search_text)
      select gen_random_uuid(), '1-70000' || 1000 + n, ${providerId(providerNumber("04"))}, 'Clinic ' || 100 + n, '', 'registered', 'Skelby Moor', 'clinic ' || 100 + n || ' skelby moor'
      from generate_series(1, 45) n`;
  });

  test("is shown twenty at a time", async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => ownRegistration(cast.ruth, { page })));
    expect(pages.map((read) => [read!.locations.length, read!.isMore, read!.total])).toEqual([
      [20, true, 46],
      [20, true, 46],
      [6, false, 46],
    ]);
    expect(new Set(pages.flatMap((read) => read!.locations.map(({ id }) => id))).size).toBe(46);
  });

  test("is searched by its own people, each among the locations they act for", async () => {
    const found = async (actor: Actor, typed: string) =>
      (await ownRegistration(actor, { typed }))!.locations.map(({ name }) => name);
    expect(await found(cast.ruth, "moor 145")).toEqual(["Clinic 145"]);
    expect(await found(cast.ruth, "KESTREL hosp")).toEqual(["Kestrel Hospital"]);
    expect(await found(cast.owen, "clinic")).toEqual([]);
    expect(await found(cast.ruth, "larkspur")).toEqual([]);
  });
});
