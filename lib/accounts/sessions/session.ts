import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { sessions } from "#db/schema/accounts.ts";
import { type Actor, type PortalUser, type Staff, system } from "#lib/kernel/actor.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { type Asking, actorTransaction, askingTransaction, Stale } from "#lib/operation/actor-transaction.ts";
import { endOf, type SessionRow } from "./session-times.ts";
import { firstStanding, standingsOf } from "./standing.ts";

/** Somebody signed in: who, and as what they act. `providerName` is undefined for the regulator's staff. */
export type SignedIn = {
  readonly actor: PortalUser | Staff;
  readonly name: string;
  readonly providerName: string | undefined;
};

/** A browser's session, for the transactions that begin with it. */
export type Session = Extract<Asking, { kind: "session" }> & {
  /** Who is signed in; looked up when no transaction has begun with the session yet. */
  person(): Promise<SignedIn | undefined>;
};

/** Whether the session with this hash was given another role to act as already. */
type Choosing = { readonly hash: string; isDone: boolean };

const MINUTE = 60_000;
/** For how long an ended session still says whose it was. Source: lib/accounts/README.md, "Sessions". */
const REMEMBERED = 24 * 60 * MINUTE;

/**
 * The session with this token, with the rights of the moment at which a transaction begins: a role that ends ends the
 * access at the next one. It is one row by its hash, which also names what the person acts as.
 */
export function sessionWith(token: string): Session {
  const hash = hashOf(token);
  const choosing: Choosing = { hash, isDone: false };
  let known: { person: SignedIn | undefined } | undefined;

  async function begin(tx: Tx, now: Date): Promise<Actor | undefined> {
    const row = await rowOf(tx, hash);
    known = { person: row && endOf(row) > now.getTime() ? personOf(row, choosing) : undefined };
    if (row && known.person && now.getTime() - Date.parse(row.lastSeenAt) > MINUTE)
      await tx.execute(sql.raw(`select note_session_seen('${hash}')`));
    return known.person?.actor;
  }
  const session: Session = {
    kind: "session",
    begin,
    async person() {
      if (!known) await askingTransaction(session, new Date(), async () => {});
      return known?.person;
    },
  };
  return session;
}

/** Who has the session with this token at a moment; undefined when it or the last role has ended. */
export async function openSession(token: string, now = new Date()): Promise<SignedIn | undefined> {
  const session = sessionWith(token);
  await askingTransaction(session, now, async () => {});
  return session.person();
}

/**
 * Whose session this was, when it was left unused or grew too old less than a day ago: so that what they typed meanwhile
 * can be kept for them. Nobody's, when it was ended on purpose: a cookie that was signed out writes nothing.
 */
export async function lastSignedIn(token: string, now = new Date()): Promise<SignedIn | undefined> {
  const hash = hashOf(token);
  const choosing: Choosing = { hash, isDone: false };
  const begin = async (tx: Tx) => {
    const row = await rowOf(tx, hash);
    ended = row && !row.endedAt && now.getTime() - endOf(row) < REMEMBERED ? personOf(row, choosing) : undefined;
    return ended?.actor;
  };
  let ended: SignedIn | undefined;
  await askingTransaction({ kind: "session", begin }, now, async () => {});
  return ended;
}

async function rowOf(tx: Tx, hash: string): Promise<SessionRow | undefined> {
  const [row] = await tx.execute<{ session: SessionRow | null }>(
    sql.raw(`select act_by_session('${hash}') as session`),
  );
  return row?.session ?? undefined;
}

/** Throws Stale when the session names nothing that stands, so that it is given another role to act as, once. */
function personOf({ userId, name, acting, providerName }: SessionRow, choosing: Choosing): SignedIn | undefined {
  if (!acting) {
    if (choosing.isDone) return undefined;
    choosing.isDone = true;
    throw new Stale(choosing.hash, () => chooseStanding(userId, choosing.hash));
  }
  if (acting.kind === "staff")
    return {
      actor: { kind: "staff", userId, staffId: acting.id, roles: acting.roles },
      name,
      providerName: undefined,
    };
  const { id: actingAs, role, provider_id: providerId, everywhere, location_ids, may } = acting;
  const locationIds = everywhere ? "all" : location_ids;
  const actor: PortalUser = { kind: "portalUser", userId, actingAs, role, providerId, locationIds, may };
  return { actor, name, providerName: providerName ?? "" };
}

/** Has a session act as the first of what its person may act as today; as before when that is nothing. */
const chooseStanding = (userId: string, hash: string) =>
  actorTransaction(system("sign-in"), async (tx) => {
    const actingAs = firstStanding(await standingsOf(tx, userId));
    if (actingAs) await tx.update(sessions).set({ actingAs }).where(sql`session_token = ${hash}`);
  });
