import type { Sql } from "postgres";
import { locationNumber, providerNumber } from "#lib/demo/cast-places.ts";
import type { Actor, Job, Permission, PortalUser, StaffRole } from "#lib/kernel/actor.ts";
import { actorId } from "#lib/kernel/actor.ts";
import { locationId, providerId, stableId } from "#lib/register/stable-id.ts";
import { actorNamed, actors, actorsOf, type Cast } from "../people.ts";
import { insertInto } from "./statements.ts";

/** Who acts in a transaction: what is given to `act_as`, and as whom the portal knows them if they may do anything. */
export type Somebody = {
  readonly name: string;
  /** Null: nobody is set. */
  readonly kind: string | null;
  readonly id: string;
  readonly actor: Actor | undefined;
  /** What they write in their own name; Margaret's for those who have none. */
  readonly userId: string;
  readonly standing: string;
  readonly role: string;
  readonly providerId: string;
};

export const id = (...words: string[]) => stableId("test", ...words);
export const larkspur = providerId(providerNumber("01"));
export const heron = providerId(providerNumber("02"));
const place = (digits: string) => locationId(locationNumber(digits));
export const [house, lodge, atHome, heronCourt, heronView, siskinLodge] = [
  place("01"),
  place("02"),
  place("03"),
  place("11"),
  place("12"),
  place("71"),
];

/** A colleague who has what Tom has, and sees what others sent. */
export const SEES_ALL = "a colleague at Larkspur House who sends and sees all";
const jobs: readonly Job[] = ["sign-in", "worker", "register-import", "webhook", "mailbox", "seed"];

type Grant = { places?: readonly string[]; may?: readonly Permission[]; dated?: Readonly<Record<string, string>> };
const accepted = { accepted_at: "now" };
/** Colleagues of Margaret's at Larkspur besides Tom, by what they were given. */
const colleagues: Readonly<Record<string, Grant>> = {
  "a colleague everywhere with every permission": { may: ["send", "seeAllSent", "download"] },
  "a colleague everywhere without a permission": {},
  "a colleague at Larkspur House who sees all that is sent": { places: [house], may: ["seeAllSent"] },
  [SEES_ALL]: { places: [house], may: ["send", "seeAllSent"] },
  "a colleague nowhere who sends and sees all": { places: [], may: ["send", "seeAllSent"] },
  "a suspended colleague": { may: ["send", "seeAllSent"], dated: { ...accepted, suspended_at: "now" } },
  "a removed colleague": { may: ["send", "seeAllSent"], dated: { ...accepted, removed_at: "now" } },
  "an invited colleague": { may: ["send", "seeAllSent"], dated: {} },
  "a colleague whose account is closed": { may: ["send", "seeAllSent"] },
};

/** Roles of people whom the register names at Larkspur besides the cast, by when they ended. */
const roles: Readonly<Record<string, { role: string; at: string | null; ended: string | null }>> = {
  "a manager whose role ended yesterday": { role: "registeredManager", at: house, ended: "london_today() - 1" },
  "a manager whose role ends tomorrow": { role: "registeredManager", at: house, ended: "london_today() + 1" },
  "another who speaks for Larkspur": { role: "nominatedIndividual", at: null, ended: null },
  "one who spoke for Larkspur until yesterday": { role: "mainPartner", at: null, ended: "london_today()" },
  "one whose role ended 40 days ago": { role: "nominatedIndividual", at: null, ended: "london_today() - 40" },
  "one whose account is closed": { role: "nominatedIndividual", at: null, ended: null },
};

/** Staff besides the cast, by their roles. */
const members: Readonly<Record<string, { roles: readonly StaffRole[]; ended?: string }>> = {
  "an inspector who is a registration officer too": { roles: ["inspector", "registrationOfficer"] },
  "one of the contact centre who decides too": { roles: ["contactCentre", "decisionMaker"] },
  "one who was an inspector": { roles: ["inspector"], ended: "2021-01-01" },
  "an inspector whose account is closed": { roles: ["inspector"] },
};

/** The cast, and everybody else whom the rules tell apart. Puts those into the database who are not in the cast. */
export async function everybodyIn(admin: Sql, cast: Cast): Promise<readonly Somebody[]> {
  const known: Named[] = actors.map((name) => named(name, actorNamed(name, cast)));
  for (const name of Object.keys(colleagues)) known.push(await madeColleague(admin, name, cast.margaret));
  for (const name of Object.keys(roles)) known.push(await madeHolder(admin, name));
  for (const name of Object.keys(members)) known.push(await madeMember(admin, name));
  known.push(...jobs.map((job) => named(`the job ${job}`, { kind: "system", job })));
  known.push({ name: "nobody", kind: null, id: "", actor: undefined });
  return known.map((one) => ({ ...one, ...nameOf(one, cast.margaret) }));
}

/** The one of this name. */
export function theOne(name: string, everybody: readonly Somebody[]): Somebody {
  const found = everybody.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

type Named = Pick<Somebody, "name" | "kind" | "id" | "actor">;

const named = (name: string, actor: Actor): Named => ({ name, kind: actor.kind, id: actorId(actor), actor });

function nameOf({ name, kind, id: standing, actor }: Named, margaret: PortalUser) {
  const { userId, actingAs, role, providerId } = margaret;
  const hers = { userId, standing: actingAs, role: role as string, providerId };
  if (kind === "portalUser" && actor === undefined) return { ...hers, userId: id("account", name), standing };
  if (actor?.kind === "staff") return { ...hers, userId: actor.userId };
  return actor?.kind === "portalUser" ? { ...actor, standing: actor.actingAs } : hers;
}

async function madeColleague(admin: Sql, name: string, { userId }: PortalUser): Promise<Named> {
  const { places, may = [], dated = accepted } = colleagues[name]!;
  const email = await madeAccount(admin, name, null);
  const grant = {
    ...{ id: id(name), provider_id: larkspur, user_id: id("account", name), name, email, job_title: "" },
    ...{ everywhere: places === undefined, may: `{${may}}`, invited_by: userId, invited_at: "now", ...dated },
  };
  await admin.unsafe(insertInto("grants", grant));
  for (const location_id of places ?? [])
    await admin.unsafe(insertInto("grant_locations", { grant_id: id(name), location_id, provider_id: larkspur }));
  return { name, kind: "portalUser", id: id(name), actor: (await actorsOf(email))[0] };
}

async function madeHolder(admin: Sql, name: string): Promise<Named> {
  const { role, at, ended } = roles[name]!;
  const person_id = id("person", name);
  const named = { given_name: "Some", family_name: name };
  await admin.unsafe(insertInto("people", { id: person_id, ...named, folded_name: name }));
  const email = await madeAccount(admin, name, person_id);
  const held = { id: id(name), person_id, role, provider_id: larkspur, location_id: at, registered_email: email };
  const when = { started_on: "2020-01-01", ended_on: ended === null ? null : { sql: ended }, source: "test" };
  await admin.unsafe(insertInto("role_holdings", { ...held, ...when }));
  return { name, kind: "portalUser", id: id(name), actor: (await actorsOf(email))[0] };
}

async function madeMember(admin: Sql, name: string): Promise<Named> {
  const { roles, ended = null } = members[name]!;
  const email = await madeAccount(admin, name, null);
  await admin.unsafe(insertInto("staff", { id: id(name), user_id: id("account", name) }));
  for (const role of roles) {
    const held = { id: id(role, name), staff_id: id(name), role, started_at: "2020-01-01", ended_at: ended };
    await admin.unsafe(insertInto("staff_role_holdings", held));
  }
  return { name, kind: "staff", id: id(name), actor: (await actorsOf(email))[0] };
}

async function madeAccount(admin: Sql, name: string, person_id: string | null): Promise<string> {
  const email = `${id(name)}@larkspur.example`;
  const closed_at = name.includes("closed") ? "now" : null;
  await admin.unsafe(
    insertInto("users", { id: id("account", name), person_id, name, email, created_at: "now", closed_at }),
  );
  return email;
}
