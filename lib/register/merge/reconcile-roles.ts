import { and, eq, getTableColumns, inArray, isNull, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { people, roleHoldings } from "#db/schema/people.ts";
import { foldedName } from "#lib/kernel/folded-name.ts";
import { placeOf, type SourceRole } from "../sources/source-record.ts";
import { locationId, providerId, stableId } from "../stable-id.ts";
import { bulkUpsert, columnsBut } from "../staging/bulk-upsert.ts";
import { assignPeople } from "./assign-people.ts";
import { type RoleCandidate, roleCandidates } from "./role-candidates.ts";

type Holding = typeof roleHoldings.$inferInsert;
type Held = Holding & { readonly foldedName: string };
type Places = { readonly locations: readonly string[]; readonly providers: readonly string[] };

/**
 * Makes the roles at these locations and providers those in the records, each source for itself: what is
 * missing ends that day, what is new begins, a registered address that changed is changed. A role that comes back
 * begins anew.
 */
export async function reconcileRoles(tx: Tx, places: Places, day: string): Promise<void> {
  const held = Map.groupBy(await heldAt(tx, places), (role) => `${role.source}\n${identityOf(role)}`);
  const candidates = new Map(
    (await roleCandidates(tx, places)).map((candidate) => [
      `${candidate.source}\n${identityOf(keyOf(candidate.role))}`,
      candidate,
    ]),
  );

  const changed: Holding[] = [];
  const readdressed: SourceRole[] = [];
  for (const [identity, rows] of held) {
    const candidate = candidates.get(identity);
    const standing = rows.find(({ endedOn }) => !endedOn);
    if (standing && !candidate?.stands) changed.push({ ...standing, endedOn: candidate?.role.endedOn ?? day });
    else if (standing && candidate && differs(standing, candidate.role)) {
      changed.push({ ...standing, ...nameAndAddress(candidate.role) });
      readdressed.push(candidate.role);
    }
  }
  await upsertHoldings(tx, changed);

  const begun = [...candidates].flatMap(([identity, candidate]) =>
    isNew(candidate, held.get(identity) ?? []) ? [candidate] : [],
  );
  const personOf = await assignPeople(tx, [...begun.map(({ role }) => role), ...readdressed]);
  await upsertHoldings(
    tx,
    begun.map((candidate) => holdingOf(candidate, { personId: personOf(candidate.role), day })),
  );
}

/**
 * A role that stands and is not held, or one that is in a record but does not stand and was never held: it is kept as
 * ended.
 */
const isNew = ({ stands }: RoleCandidate, held: readonly Held[]) =>
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

const differs = (held: Held, role: SourceRole) =>
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

function holdingOf(
  { source, role, stands }: RoleCandidate,
  { personId, day }: { personId: string; day: string },
): Holding {
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
