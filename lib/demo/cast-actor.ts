import { portalUser, staffActor, standingsOf } from "#lib/accounts/sessions/standing.ts";
import { findAccountToSignIn } from "#lib/accounts/sign-in/queries.ts";
import { ownFacts } from "#lib/drafts/journeys-to-start.ts";
import type { PortalUser, Staff } from "#lib/kernel/actor.ts";
import { system } from "#lib/kernel/actor.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";

/** A person of the cast, acting as their first role. */
export async function castActor(email: string): Promise<PortalUser | Staff> {
  const actor = await actorTransaction(system("sign-in"), async (tx) => {
    const user = await findAccountToSignIn(tx, email);
    if (!user) return undefined;
    const { portal, staff } = await standingsOf(tx, user.id);
    return staff ? staffActor(user.id, staff) : portal[0] && portalUser(user.id, portal[0]);
  });
  if (!actor) throw new Error("The cast of the demonstration is not in this database.");
  return actor;
}

/** What they are judged by: samples of answers are chosen for them. */
export async function castFacts(email: string, now = new Date()): Promise<Facts> {
  const facts = await ownFacts(await castActor(email), {}, now);
  if (!facts) throw new Error("The cast of the demonstration has no provider in this database.");
  return facts;
}
