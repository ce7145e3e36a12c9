import { and, eq, getTableColumns, inArray, isNull, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { people, roleHoldings } from "#db/schema/people.ts";
import { foldedName } from "#lib/kernel/folded-name.ts";
import { placeOf, type SourceRole } from "../sources/source-record.ts";
import { locationId, providerId, stableId } from "../stable-id.ts";
import { bulkUpsert, columnsBut } from "../staging/bulk-upsert.ts";
import { assignPeople } from "./assign-people.ts";
import { type RoleClaim, roleClaims } from "./role-claims.ts";

type Holding = typeof roleHoldings.$inferInsert;
type Held = Holding & { readonly foldedName: string };
type Places = { readonly locations: readonly string[]; readonly providers: readonly string[] };

/**
 * Makes the roles at these locations and providers those that the sources tell of, each source for itself: what is
 * missing ends that day, what is new begins, a registered address that changed is changed. A role that comes back
 * begins anew.
 */
export async function reconcileRoles(tx: Tx, places: Places, day: string): Promise<void> {
  const held = Map.groupBy(await heldAt(tx, places), (role) => `${role.source}\n${identityOf(role)}`);
  const claims = new Map(
    (await roleClaims(tx, places)).map((claim) => [`${claim.source}\n${identityOf(keyOf(claim.role))}`, claim]),
  );

  const changed: Holding[] = [];
  const readdressed: SourceRole[] = [];
  for (const [identity, rows] of held) {
    const claim = claims.get(identity);
    const standing = rows.find(({ endedOn }) => !endedOn);
    if (standing && !claim?.stands) changed.push({ ...standing, endedOn: claim?.role.endedOn ?? day });
    else if (standing && claim && saysOtherwise(standing, claim.role)) {
      changed.push({ ...standing, ...nameAndAddress(claim.role) });
      readdressed.push(claim.role);
    }
  }
  await upsertHoldings(tx, changed);

  const begun = [...claims].flatMap(([identity, claim]) => (isNews(claim, held.get(identity) ?? []) ? [claim] : []));
  const personOf = await assignPeople(tx, [...begun.map(({ role }) => role), ...readdressed]);
  await upsertHoldings(
    tx,
    begun.map((claim) => holdingOf(claim, { personId: personOf(claim.role), day })),
  );
}

/**
 * A role that stands and is not held, or one that is told of but does not stand and was never held: it is kept as
 * ended.
 */
const isNews = ({ stands }: RoleClaim, held: readonly Held[]) =>
  stands ? held.every(({ endedOn }) => endedOn) : held.length === 0;

type Key = {
  locationId?: string | null | undefined;
  providerId: string;
  role: string;
  activity?: string | null | undefined;
  foldedName: string;
};

const identityOf = (key: Key) =>
  [key.locationId ?? key.providerId, key.role, key.activity ?? null, key.foldedName].join("\n");

const keyOf = (role: SourceRole) => ({
  locationId: role.locationRegisterId ? locationId(role.locationRegisterId) : null,
  providerId: providerId(role.providerRegisterId),
  role: role.role,
  activity: role.activity ?? null,
  foldedName: foldedName(role),
});

const nameAndAddress = ({ title, givenName, familyName, registeredEmail }: SourceRole) => ({
  title,
  givenName,
  familyName,
  registeredEmail,
});

const saysOtherwise = (held: Held, role: SourceRole) =>
  Object.entries(nameAndAddress(role)).some(([field, value]) => (held[field as keyof Held] ?? null) !== value);

function heldAt(tx: Tx, { locations, providers }: Places): Promise<Held[]> {
  const atLocations = inArray(roleHoldings.locationId, locations.map(locationId));
  const atProviders = and(isNull(roleHoldings.locationId), inArray(roleHoldings.providerId, providers.map(providerId)));
  return tx
    .select({ ...getTableColumns(roleHoldings), foldedName: people.foldedName })
    .from(roleHoldings)
    .innerJoin(people, eq(people.id, roleHoldings.personId))
    .where(or(atLocations, atProviders));
}

function holdingOf({ source, role, stands }: RoleClaim, { personId, day }: { personId: string; day: string }): Holding {
  const { foldedName: name, ...place } = keyOf(role);
  const startedOn = role.startedOn ?? day;
  const id = stableId("role", source, name, role.role, placeOf(role), role.activity ?? "", startedOn);
  const endedOn = stands ? null : (role.endedOn ?? day);
  return { id, personId, ...place, role: role.role, ...nameAndAddress(role), startedOn, endedOn, source };
}

const upsertHoldings = (tx: Tx, rows: readonly Holding[]) => {
  const { id, endedOn, registeredEmail, title, givenName, familyName } = roleHoldings;
  const columns = [endedOn, registeredEmail, title, givenName, familyName];
  return bulkUpsert(tx, roleHoldings, {
    keys: [id],
    columns,
    inserted: columnsBut(roleHoldings, [id, ...columns]),
    rows,
  });
};
