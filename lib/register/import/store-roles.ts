import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { people, roleHoldings } from "#db/schema/people.ts";
import { foldedName } from "../folded-name.ts";
import { placeOf, type RoleSaid } from "../register-row.ts";
import { locationId, providerId, stableId } from "../stable-id.ts";
import { assignPeople } from "./assign-people.ts";

/**
 * Makes the roles that a source knows at these places those that are said: what is missing ends that day, what is new
 * begins, a registered address that changed is changed. A role that comes back begins anew.
 *
 * `places` are numbers of locations and providers; `said` are all the roles at them and none elsewhere.
 */
export async function storeRoles(
  tx: Tx,
  { source, places, said, day }: { source: string; places: readonly string[]; said: readonly RoleSaid[]; day: string },
): Promise<void> {
  const standing = new Map((await standingAt(tx, source, places)).map((role) => [identityOf(role), role]));
  const now = new Map(said.map((role) => [identityOf(keyOf(role)), role]));

  const ended = [...standing].flatMap(([identity, { id }]) => (now.has(identity) ? [] : [id]));
  if (ended.length > 0) await tx.update(roleHoldings).set({ endedOn: day }).where(inArray(roleHoldings.id, ended));

  const begun: RoleSaid[] = [];
  const readdressed: { id: string; role: RoleSaid }[] = [];
  for (const [identity, role] of now) {
    const held = standing.get(identity);
    if (!held) begun.push(role);
    else if (held.email !== role.registeredEmail) readdressed.push({ id: held.id, role });
  }
  await changeAddresses(tx, readdressed);
  const personOf = await assignPeople(tx, [...begun, ...readdressed.map(({ role }) => role)]);
  const holdings = begun.map((role) => holdingOf(role, { personId: personOf(role), source, day }));
  if (holdings.length > 0) await begin(tx, holdings);
}

type Key = { locationId: string | null; providerId: string; role: string; activity: string | null; foldedName: string };

const identityOf = (key: Key) => [key.locationId ?? key.providerId, key.role, key.activity, key.foldedName].join("\n");

const keyOf = (role: RoleSaid): Key => ({
  locationId: role.locationRegisterId ? locationId(role.locationRegisterId) : null,
  providerId: providerId(role.providerRegisterId),
  role: role.role,
  activity: role.activity ?? null,
  foldedName: foldedName(role),
});

const standingAt = (tx: Tx, source: string, places: readonly string[]) =>
  tx
    .select({
      id: roleHoldings.id,
      email: roleHoldings.registeredEmail,
      locationId: roleHoldings.locationId,
      providerId: roleHoldings.providerId,
      role: roleHoldings.role,
      activity: roleHoldings.activity,
      foldedName: people.foldedName,
    })
    .from(roleHoldings)
    .innerJoin(people, eq(people.id, roleHoldings.personId))
    .where(
      and(
        eq(roleHoldings.source, source),
        isNull(roleHoldings.endedOn),
        or(
          inArray(roleHoldings.locationId, places.map(locationId)),
          and(isNull(roleHoldings.locationId), inArray(roleHoldings.providerId, places.map(providerId))),
        ),
      ),
    );

async function changeAddresses(tx: Tx, changes: readonly { id: string; role: RoleSaid }[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = sql.param(changes.map(({ id }) => id));
  const emails = sql.param(changes.map(({ role }) => role.registeredEmail));
  await tx.execute(sql`
    update role_holdings set registered_email = changed.email
    from unnest(${ids}::uuid[], ${emails}::text[]) as changed (id, email) where role_holdings.id = changed.id`);
}

function holdingOf(role: RoleSaid, { personId, source, day }: { personId: string; source: string; day: string }) {
  const { foldedName: _, ...place } = { ...keyOf(role), role: role.role };
  const startedOn = role.startedOn ?? day;
  const id = stableId("role", source, personId, role.role, placeOf(role), role.activity ?? "", startedOn);
  return { id, personId, ...place, registeredEmail: role.registeredEmail, startedOn, endedOn: null, source };
}

/** A role that ended and comes back on the same day goes on. */
async function begin(tx: Tx, rows: (typeof roleHoldings.$inferInsert)[]): Promise<void> {
  const { source, personId, role, providerId: provider, locationId: location, activity, startedOn } = roleHoldings;
  await tx
    .insert(roleHoldings)
    .values(rows)
    .onConflictDoUpdate({
      target: [source, personId, role, provider, location, activity, startedOn],
      set: { endedOn: null, registeredEmail: sql`excluded.registered_email` },
    });
}
