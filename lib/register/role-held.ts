import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { people, roleHoldings } from "#db/schema/people.ts";

/**
 * Whether an account can be made with an address: nobody holds a role with it, one person does, or several share it.
 */
export type Claimable = { is: "nobody" } | { is: "shared" } | { is: "one"; personId: string; name: string };

/**
 * Who could make an account with this address, in the form that `emailAddress` gives. People are compared, never roles:
 * one person with many roles is one person. Only roles that stand today count. Source: lib/accounts/README.md,
 * "One account for one person".
 */
export async function claimableBy(tx: Tx, email: string): Promise<Claimable> {
  const [person, another] = await tx
    .selectDistinct({ personId: people.id, givenName: people.givenName, familyName: people.familyName })
    .from(roleHoldings)
    .innerJoin(people, eq(people.id, roleHoldings.personId))
    .where(and(eq(roleHoldings.registeredEmail, email), sql`stands(${roleHoldings.endedOn})`))
    .limit(2);
  if (!person) return { is: "nobody" };
  if (another) return { is: "shared" };
  return { is: "one", personId: person.personId, name: `${person.givenName} ${person.familyName}` };
}
