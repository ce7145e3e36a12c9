import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { locationNumber, providerNumber } from "#lib/demo/cast-places.ts";
import type { PortalUser } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { locationId, providerId } from "#lib/register/stable-id.ts";
import { actorsOf, type Cast, peopledDatabase, portalPeople, type staffPeople } from "../people.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const places = (...digits: string[]) => digits.map((two) => locationId(locationNumber(two)));
const sorted = (ids: PortalUser["locationIds"]) => (ids === "all" ? ids : [...ids].sort());

/** The same role as the database finds it for row-level security; none for somebody who has none. */
const inDatabase = (actor: PortalUser) =>
  actorTransaction(actor, async (tx) => {
    const [row] = await tx.execute<{ acting: Record<string, unknown> }>(sql`select actor() as acting`);
    const { location_ids, ...acting } = row!.acting;
    return Array.isArray(location_ids) ? [{ ...acting, location_ids: [...location_ids].sort() }] : [];
  });

const endedAgo = (days: number, email: string) =>
  admin`update role_holdings set ended_on = london_today() - ${days}::int where registered_email = ${email}`;

describe("what somebody may act as", () => {
  test.each([
    ["margaret", "nominatedIndividual", "01", "all"],
    ["samuel", "responsibleIndividual", "03", "all"],
    ["ewa", "mainPartner", "02", "all"],
    ["daniel", "registeredManager", "01", ["01", "02"]],
    ["owen", "registeredManager", "04", ["31"]],
    ["graceAtHeron", "registeredManager", "02", ["12"]],
    ["graceAtWillow", "registeredManager", "05", ["41"]],
    ["tom", "colleague", "01", ["01"]],
    ["karl", "lapsed", "08", "all"],
  ] as const)("%s is %s", (name, role, provider, digits) => {
    const { role: held, providerId: at, locationIds } = cast[name];
    expect({ held, at, where: sorted(locationIds) }).toEqual({
      held: role,
      at: providerId(providerNumber(provider)),
      where: digits === "all" ? "all" : places(...digits).sort(),
    });
  });

  test("a registered person may do everything, a colleague what they were given, and one whose role has ended only read", () => {
    expect(cast.daniel.may).toEqual(["send", "seeAllSent", "download"]);
    expect(cast.tom.may).toEqual(["send"]);
    expect(cast.karl.may).toEqual(["seeAllSent", "download"]);
  });

  test("one person with several roles chooses among them", async () => {
    expect(
      (await actorsOf(portalPeople.grace)).map((actor) => (actor.kind === "portalUser" ? actor.role : actor.kind)),
    ).toEqual(["nominatedIndividual", "registeredManager", "registeredManager"]);
    expect(new Set([cast.grace, cast.graceAtHeron, cast.graceAtWillow].map(({ actingAs }) => actingAs)).size).toBe(3);
  });

  test.each(
    Object.entries({
      helen: "triage",
      omar: "contactCentre",
      imran: "inspector",
      nikhil: "analyst",
      joan: "auditor",
      alex: "administrator",
    }),
  )("%s works for the regulator as %s", (name, role) => {
    expect(cast[name as keyof typeof staffPeople]).toMatchObject({ kind: "staff", roles: [role] });
  });

  test.each([
    "priya.shah@larkspur.example",
    "aisha.khan@larkspur.example",
    "info@finch.example",
    "june.carver@plover.example",
    "nobody@nowhere.example",
  ])("%s is nobody", async (email) => {
    expect(await actorsOf(email)).toEqual([]);
  });
});

describe("the database and the portal see the same role", () => {
  test.each([...Object.keys(portalPeople), "graceAtHeron", "graceAtWillow"])("of %s", async (name) => {
    const actor = cast[name as keyof typeof portalPeople];
    const { role, providerId: provider_id, userId: user_id, actingAs: acting_as, may, locationIds } = actor;
    const everywhere = locationIds === "all";
    const [found, ...more] = await inDatabase(actor);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: "portalUser", role, provider_id, user_id, acting_as, may, everywhere });
    if (!everywhere) expect(found?.location_ids).toEqual(sorted(locationIds));
  });
});

describe("a role that the register ended", () => {
  const email = portalPeople.samuel;

  test.each([
    [0, ["lapsed"]],
    [27, ["lapsed"]],
    [28, []],
    [29, []],
  ])("%i days ago leaves %j, in the database too", async (days, left) => {
    await endedAgo(days, email);
    const after = (await actorsOf(email)) as PortalUser[];
    expect(after.map(({ role }) => role)).toEqual(left);
    expect(await inDatabase(cast.samuel)).toHaveLength(left.length);
  });

  test("tomorrow still stands today", async () => {
    await endedAgo(-1, email);
    expect(await actorsOf(email)).toEqual([cast.samuel]);
  });

  test("at one of two locations leaves the other to act for, and the history of the first to read", async () => {
    const [lodge] = places("02");
    await admin`update role_holdings set ended_on = london_today() where registered_email = ${portalPeople.daniel} and location_id = ${lodge!}`;
    const [live, lapsed] = (await actorsOf(portalPeople.daniel)) as PortalUser[];
    expect(live).toMatchObject({ role: "registeredManager", locationIds: places("01") });
    expect(lapsed).toMatchObject({ role: "lapsed", locationIds: places("02"), may: ["seeAllSent", "download"] });
    expect(await inDatabase(live!)).toMatchObject([{ location_ids: places("01"), may: live!.may }]);
    expect(await inDatabase(lapsed!)).toMatchObject([{ location_ids: places("02"), may: lapsed!.may }]);
  });
});

describe("a colleague", () => {
  test.each(["suspended_at", "removed_at"])(
    "whose grant has a date in %s is nobody, in the database too",
    async (column) => {
      await admin`update grants set ${admin(column)} = now() where email = ${portalPeople.tom}`;
      expect(await actorsOf(portalPeople.tom)).toEqual([]);
      expect(await inDatabase(cast.tom)).toEqual([]);
      await admin`update grants set ${admin(column)} = null where email = ${portalPeople.tom}`;
      expect(await actorsOf(portalPeople.tom)).toEqual([cast.tom]);
    },
  );
});
