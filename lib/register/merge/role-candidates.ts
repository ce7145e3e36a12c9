import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { RegisteredRole } from "#lib/kernel/actor.ts";
import type { SourceName } from "../sources/source.ts";
import { placeOf, type SourceRole } from "../sources/source-record.ts";

/**
 * A role in the record of a source. `stands` is false where the place is no longer registered, or a source of higher
 * precedence says otherwise.
 */
export type RoleCandidate = { readonly source: SourceName; readonly role: SourceRole; readonly stands: boolean };

type SourcedRole = { readonly source: SourceName; readonly role: SourceRole };
type Place = { readonly registerId: string; readonly owner: string; readonly isRegistered: boolean };

/**
 * All roles in the last records of the sources at these locations and, without a location, for these providers; not
 * those at a location that is another provider's than they say.
 */
export async function roleCandidates(
  tx: Tx,
  at: { locations: readonly string[]; providers: readonly string[] },
): Promise<RoleCandidate[]> {
  const places = new Map((await placesOf(tx, at)).map((place) => [place.registerId, place]));
  const all = await rolesAt(tx, at);
  const documented = await documentedIn(tx, at);
  return [...Map.groupBy(all, ({ role }) => `${placeOf(role)} ${role.role}`).values()].flatMap((roles) => {
    const highest = Math.min(
      ...roles.map(precedenceOf),
      ...roles.map(({ role }) => (documented.has(documentOf(role)) ? FIRST : OTHERS)),
    );
    return roles.flatMap((one) => {
      const place = places.get(placeOf(one.role));
      if (place?.owner !== one.role.providerRegisterId) return [];
      return [{ ...one, stands: place.isRegistered && precedenceOf(one) === highest && !one.role.endedOn }];
    });
  });
}

/**
 * Precedence in roles, 0 the highest: the regulator's own list and the documents of the API have the same, and a higher
 * one than what is made from them. Source: lib/register/README.md, "How the merge works".
 */
const FIRST = 0;
const OTHERS = 2;
const PRECEDENCE: Partial<Record<SourceName, number>> = {
  seed: FIRST,
  roles: FIRST,
  "locations-api": FIRST,
  "providers-api": FIRST,
  "active-locations": 1,
};
const precedenceOf = ({ source }: SourcedRole) => PRECEDENCE[source] ?? OTHERS;

/** Documents name the managers of a location and the nominated individuals of a provider, also by naming none. */
const documentOf = ({ role, locationRegisterId, providerRegisterId }: SourceRole) => {
  const documents: Partial<Record<RegisteredRole, string>> = {
    registeredManager: `locations-api ${locationRegisterId}`,
    nominatedIndividual: `providers-api ${providerRegisterId}`,
  };
  return documents[role] ?? "";
};

const rolesAt = (tx: Tx, { locations, providers }: { locations: readonly string[]; providers: readonly string[] }) =>
  tx.execute<SourcedRole>(sql`
    select distinct source, role from import_rows, jsonb_array_elements(said -> 'roles') role
    where location_key = any (${sql.param(locations)}::text[]) and outcome = 'stored' and role ->> 'locationRegisterId' = location_key
    union
    select source, role from import_rows, jsonb_array_elements(said -> 'roles') role
    where provider_key = any (${sql.param(providers)}::text[]) and outcome = 'stored' and not role ? 'locationRegisterId'
    order by source, role`);

async function documentedIn(
  tx: Tx,
  { locations, providers }: { locations: readonly string[]; providers: readonly string[] },
) {
  const rows = await tx.execute<{ row: string }>(sql`
    select source || ' ' || key as row from import_rows
    where source in ('locations-api', 'providers-api') and key = any (${sql.param([...locations, ...providers])}::text[]) and outcome = 'stored'`);
  return new Set(rows.map(({ row }) => row));
}

const placesOf = (tx: Tx, { locations, providers }: { locations: readonly string[]; providers: readonly string[] }) =>
  tx.execute<Place>(sql`
    select place.register_id as "registerId", owner.register_id as owner, place.status = 'registered' and owner.status = 'registered' as "isRegistered"
    from locations place join providers owner on owner.id = place.provider_id
    where place.register_id = any (${sql.param(locations)}::text[])
    union all
    select register_id, register_id, status = 'registered' from providers where register_id = any (${sql.param(providers)}::text[])`);
