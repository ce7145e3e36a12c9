import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { system } from "#lib/kernel/actor.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { portalUser, type Standing, type Standings, staffActor, standingsColumns } from "./standing.ts";

/** Somebody signed in: who, and as what they act. `standing` is undefined for the regulator's staff. */
export type SignedIn = { readonly actor: Actor; readonly name: string; readonly standing: Standing | undefined };

type Row = Standings & {
  userId: string;
  name: string;
  actingAs: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  expires: Date;
  endedAt: Date | null;
};

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;
/** Idle and whole length of a session. Source: domain 3.3. */
const LIMITS = { portal: { idle: 30 * MINUTES, whole: 12 * HOURS }, staff: { idle: 15 * MINUTES, whole: 8 * HOURS } };

/** For how long an ended session still says whose it was. Source: domain 3.3, nothing typed is lost. */
const REMEMBERED = 24 * HOURS;

/**
 * Who the session cookie speaks for, with the rights of this moment; undefined when the session or the last role has
 * ended.
 *
 * Rights are read at every request, so that a role that ends ends the access at the next one.
 */
export async function openSession(token: string, now = new Date()): Promise<SignedIn | undefined> {
  return actorTransaction(system("sign-in"), async (tx) => {
    const row = await readSession(tx, token);
    if (!row || endOf(row) <= now.getTime()) return undefined;
    const signedIn = signedInAs(row);
    if (signedIn && now.getTime() - new Date(row.lastSeenAt).getTime() > MINUTES)
      await tx.execute(
        sql`update sessions set last_seen_at = ${now.toISOString()} where session_token = ${hashOf(token)}`,
      );
    return signedIn;
  });
}

/**
 * Whose session this was, when it ended less than a day ago: so that what they typed meanwhile can be kept for them.
 */
export async function lastSignedIn(token: string, now = new Date()): Promise<SignedIn | undefined> {
  return actorTransaction(system("sign-in"), async (tx) => {
    const row = await readSession(tx, token);
    return row && now.getTime() - endOf(row) < REMEMBERED ? signedInAs(row) : undefined;
  });
}

async function readSession(tx: Tx, token: string): Promise<Row | undefined> {
  const [row] = await tx.execute<Row>(sql`
    select session.user_id as "userId", users.name, session.acting_as as "actingAs", session.created_at as "createdAt",
           session.last_seen_at as "lastSeenAt", session.expires, session.ended_at as "endedAt", ${standingsColumns(sql`session.user_id`)}
    from sessions session join users on users.id = session.user_id
    where session.session_token = ${hashOf(token)} and users.closed_at is null`);
  return row;
}

/** When a session ended, or will if nothing is done with it, in milliseconds. */
function endOf({ staff, createdAt, lastSeenAt, expires, endedAt }: Row): number {
  const { idle, whole } = staff ? LIMITS.staff : LIMITS.portal;
  const ends = [
    new Date(lastSeenAt).getTime() + idle,
    new Date(createdAt).getTime() + whole,
    new Date(expires).getTime(),
  ];
  return Math.min(...ends, ...(endedAt ? [new Date(endedAt).getTime()] : []));
}

function signedInAs({ userId, name, staff, portal, actingAs }: Row): SignedIn | undefined {
  if (staff) return { actor: staffActor(userId, staff), name, standing: undefined };
  const standing = portal.find((one) => one.actingAs === actingAs) ?? portal[0];
  return standing && { actor: portalUser(userId, standing), name, standing };
}
