import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { locationNumber, providerNumber } from "#lib/demo/cast-places.ts";
import { type Actor, actorId, type PortalUser, type Staff } from "#lib/kernel/actor.ts";
import { actorTransaction, askingTransaction } from "#lib/operation/actor-transaction.ts";
import { locationId, providerId } from "#lib/register/stable-id.ts";
import { actorsOf, type Cast, peopledDatabase, portalPeople, staffPeople } from "../people.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const places = (...digits: string[]) => digits.map((two) => locationId(locationNumber(two)));
const sorted = (ids: PortalUser["locationIds"]) => (ids === "all" ? ids : [...ids].sort());

type Known = Record<string, unknown> & { kind: string; location_ids?: string[]; roles?: string[] };

/** What the database knows of who acts, as the portal's actor; undefined for somebody who has no rights. */
function actorKnown({ kind, id, user_id: userId, ...known }: Known): Actor | undefined {
  const { role, provider_id: providerId, everywhere, location_ids = [], may, roles } = known;
  if (roles) return { kind, userId, staffId: id, roles } as Staff;
  const locationIds = everywhere ? "all" : [...location_ids].sort();
  return providerId ? ({ kind, userId, actingAs: id, role, providerId, locationIds, may } as PortalUser) : undefined;
}

/** Who acts for the policies after `act_as`. */
const byActAs = (actor: Actor) =>
  actorTransaction(actor, async (tx) => {
    const [row] = await tx.execute<{ acting: Known }>(sql`select actor() as acting`);
    return actorKnown(row!.acting);
  });

/** Who acts for the policies after `act_by_session`, with a session that names the same role. */
async function bySession(actor: PortalUser | Staff) {
  const hash = randomUUID();
  await admin`
    insert into sessions (session_token, user_id, acting_as, expires)
    values (${hash}, ${actor.userId}, ${actorId(actor)}, now() + interval '1 hour')`;
  const told: { acting?: Actor | undefined } = {};
  const begin = async (tx: Tx) => {
    const [row] = await tx.execute<{ acting: Known }>(
      sql`select actor() as acting from (select act_by_session(${hash}) offset 0) begun`,
    );
    told.acting = actorKnown(row!.acting);
    return undefined;
  };
  await askingTransaction({ kind: "session", begin }, new Date(), async () => {});
  return told.acting;
}

/** Each way in which the database finds the rights of the same role. */
const inDatabase = async (actor: PortalUser | Staff) => [await byActAs(actor), await bySession(actor)];
const inOrder = <T extends PortalUser | Staff>(actor: T): T =>
  actor.kind === "staff" ? actor : { ...actor, locationIds: sorted(actor.locationIds) };

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
  test.each([...Object.keys(portalPeople), "graceAtHeron", "graceAtWillow", ...Object.keys(staffPeople)])(
    "of %s",
    async (name) => {
      const actor = cast[name as keyof Cast];
      expect(await inDatabase(actor)).toEqual([inOrder(actor), inOrder(actor)]);
    },
  );
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
    const [role] = after;
    expect(await inDatabase(cast.samuel)).toEqual([role, role]);
  });

  test("tomorrow still stands today", async () => {
    await endedAgo(-1, email);
    expect(await actorsOf(email)).toEqual([cast.samuel]);
    expect(await inDatabase(cast.samuel)).toEqual([cast.samuel, cast.samuel]);
  });

  test("at one of two locations leaves the other to act for, and the history of the first to read", async () => {
    const [lodge] = places("02");
    await admin`update role_holdings set ended_on = london_today() where registered_email = ${portalPeople.daniel} and location_id = ${lodge!}`;
    const [live, lapsed] = (await actorsOf(portalPeople.daniel)) as PortalUser[];
    expect(live).toMatchObject({ role: "registeredManager", locationIds: places("01") });
    expect(lapsed).toMatchObject({ role: "lapsed", locationIds: places("02"), may: ["seeAllSent", "download"] });
    expect(await inDatabase(live!)).toEqual([live, live]);
    expect(await inDatabase(lapsed!)).toEqual([lapsed, lapsed]);
  });
});

describe("a colleague", () => {
  test.each(["suspended_at", "removed_at"])(
    "whose grant has a date in %s is nobody, in the database too",
    async (column) => {
      await admin`update grants set ${admin(column)} = now() where email = ${portalPeople.tom}`;
      expect(await actorsOf(portalPeople.tom)).toEqual([]);
      expect(await inDatabase(cast.tom)).toEqual([undefined, undefined]);
      await admin`update grants set ${admin(column)} = null where email = ${portalPeople.tom}`;
      expect(await actorsOf(portalPeople.tom)).toEqual([cast.tom]);
    },
  );
});

describe("somebody of the staff", () => {
  test("whose only role has ended is nobody, in the database too", async () => {
    const { imran } = cast;
    await admin`update staff_role_holdings set ended_at = now() where staff_id = ${imran.staffId}`;
    expect(await actorsOf(staffPeople.imran)).toEqual([]);
    expect(await inDatabase(imran)).toEqual([undefined, undefined]);
  });
});

describe("a closed account", () => {
  test.each(["ewa", "tom", "helen"] as const)("of %s is nobody's, in the database too", async (name) => {
    const actor = cast[name];
    await admin`update users set closed_at = now() where id = ${actor.userId}`;
    expect(await inDatabase(actor)).toEqual([undefined, undefined]);
  });
});

test("a session acts as nobody whose role is somebody else's", async () => {
  expect(await bySession({ ...cast.margaret, actingAs: cast.daniel.actingAs })).toBeUndefined();
  expect(await bySession({ ...cast.joan, userId: cast.margaret.userId })).toBeUndefined();
});
