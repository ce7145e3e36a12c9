import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { people, roleHoldings } from "#db/schema/people.ts";
import { foldedName } from "#lib/kernel/folded-name.ts";
import type { SourceRole } from "../sources/source-record.ts";
import { providerId, stableId } from "../stable-id.ts";
import { type PersonCandidate, samePeople } from "./same-person.ts";

type Candidate = PersonCandidate & { readonly role?: SourceRole };

/**
 * Finds who holds each of these roles, adding those who hold none yet, and joins people whom these roles show to be
 * one: whoever has an account stays, else the id is made from the name and the providers, whichever file came first.
 * Gives the person of each role.
 */
export async function assignPeople(tx: Tx, roles: readonly SourceRole[]): Promise<(role: SourceRole) => string> {
  const candidates = roles.map(candidateOf);
  const known = await knownCandidates(tx, [...new Set(candidates.map((candidate) => candidate.foldedName))]);

  const personOf = new Map<SourceRole, string>();
  const named: (typeof people.$inferInsert)[] = [];
  const joined: { into: string; from: string }[] = [];
  for (const group of samePeople<Candidate>([...known, ...candidates])) {
    const [role] = group.flatMap((candidate) => candidate.role ?? []);
    if (!role) continue;
    const id = group.find(({ hasAccount }) => hasAccount)?.personId ?? personIdOf(group);
    named.push({
      id,
      title: role.title,
      givenName: role.givenName,
      familyName: role.familyName,
      foldedName: foldedName(role),
    });
    for (const candidate of group) {
      if (candidate.role) personOf.set(candidate.role, id);
      else if (candidate.personId && candidate.personId !== id) joined.push({ into: id, from: candidate.personId });
    }
  }
  if (named.length > 0) await tx.insert(people).values(named).onConflictDoNothing();
  await join(tx, joined);
  return (role) => personOf.get(role) ?? absent();
}

const candidateOf = (role: SourceRole): Candidate => ({
  foldedName: foldedName(role),
  email: role.registeredEmail,
  providerId: providerId(role.providerRegisterId),
  role,
});

/** Two people of one name never have a provider in common, so the first of them tells whose id it is. */
const personIdOf = (group: readonly Candidate[]) =>
  stableId(
    "person",
    group[0]?.foldedName ?? absent(),
    group.map((candidate) => candidate.providerId).sort()[0] ?? absent(),
  );

function absent(): never {
  throw new Error("A role without a person.");
}

/** What is known of all who have one of these names, from the roles they hold or held. */
async function knownCandidates(tx: Tx, foldedNames: readonly string[]): Promise<Candidate[]> {
  if (foldedNames.length === 0) return [];
  return tx
    .selectDistinct({
      personId: people.id,
      foldedName: people.foldedName,
      email: roleHoldings.registeredEmail,
      providerId: roleHoldings.providerId,
      hasAccount: sql<boolean>`${isNotNull(users.id)}`,
    })
    .from(people)
    .innerJoin(roleHoldings, eq(roleHoldings.personId, people.id))
    .leftJoin(users, and(eq(users.personId, people.id), isNull(users.closedAt)))
    .where(inArray(people.foldedName, [...foldedNames]));
}

async function join(tx: Tx, pairs: readonly { into: string; from: string }[]): Promise<void> {
  if (pairs.length === 0) return;
  const into = sql.param(pairs.map((pair) => pair.into));
  const from = sql.param(pairs.map((pair) => pair.from));
  await tx.execute(sql`
    update role_holdings set person_id = joined.into_id
    from unnest(${into}::uuid[], ${from}::uuid[]) as joined (into_id, from_id) where role_holdings.person_id = joined.from_id`);
}
