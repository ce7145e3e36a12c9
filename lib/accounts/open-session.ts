import { sql } from "drizzle-orm";
import type { Actor } from "#lib/kernel/actor.ts";
import { system } from "#lib/kernel/actor.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { portalUser, type Standing, type Standings, staffActor, standingsColumns } from "./standing.ts";

/** Somebody signed in: who, and as what they act. `standing` is undefined for the regulator's staff. */
export type SignedIn = { readonly actor: Actor; readonly name: string; readonly standing: Standing | undefined };

type Row = Standings & { userId: string; name: string; actingAs: string | null; createdAt: Date; lastSeenAt: Date };

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;
/** Idle and whole length of a session. Source: domain 3.3. */
const LIMITS = { portal: { idle: 30 * MINUTES, whole: 12 * HOURS }, staff: { idle: 15 * MINUTES, whole: 8 * HOURS } };

/**
 * Who the session cookie speaks for, with the rights of this moment; undefined when the session or the last role has ended.
 *
 * Rights are read at every request, so that a role that ends ends the access at the next one.
 */
export async function openSession(token: string, now = new Date()): Promise<SignedIn | undefined> {
  return actorTransaction(system("sign-in"), async (tx) => {
    const hash = hashOf(token);
    const [row] = await tx.execute<Row>(sql`
      select open.user_id as "userId", users.name, open.acting_as as "actingAs", open.created_at as "createdAt",
             open.last_seen_at as "lastSeenAt", ${standingsColumns(sql`open.user_id`)}
      from sessions open join users on users.id = open.user_id
      where open.session_token = ${hash} and open.ended_at is null and open.expires > ${now.toISOString()} and users.closed_at is null`);
    if (!row || hasEnded(row, now)) return undefined;

    const signedIn = signedInAs(row);
    if (signedIn && now.getTime() - new Date(row.lastSeenAt).getTime() > MINUTES)
      await tx.execute(sql`update sessions set last_seen_at = ${now.toISOString()} where session_token = ${hash}`);
    return signedIn;
  });
}

function hasEnded({ staff, createdAt, lastSeenAt }: Row, now: Date): boolean {
  const { idle, whole } = staff ? LIMITS.staff : LIMITS.portal;
  return now.getTime() - new Date(lastSeenAt).getTime() > idle || now.getTime() - new Date(createdAt).getTime() > whole;
}

function signedInAs({ userId, name, staff, portal, actingAs }: Row): SignedIn | undefined {
  if (staff) return { actor: staffActor(userId, staff), name, standing: undefined };
  const standing = portal.find((one) => one.actingAs === actingAs) ?? portal[0];
  return standing && { actor: portalUser(userId, standing), name, standing };
}
