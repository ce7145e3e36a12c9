import { sql } from "drizzle-orm";
import { z } from "zod";
import { databaseFor, type Tx } from "#db/client.ts";
import { type Actor, actorId } from "#lib/kernel/actor.ts";
import { isDoneMeanwhile, withoutValues } from "./query-failed.ts";

/**
 * Who asks: an actor, or whoever has a session, who is known only once the transaction has begun.
 *
 * `begin` makes its first statement the one that says who acts, and gives them; undefined when the session is over.
 */
export type Asking = Actor | { readonly kind: "session"; begin(tx: Tx, now: Date): Promise<Actor | undefined> };

/**
 * Something changed between reading and writing: the transaction is begun again, from the reading on. Those who do so for the
 * same thing, `about`, take turns, so that each comes to an end.
 */
export class Stale extends Error {
  override name = "Stale";
  readonly about: string;
  /** What is to be done first, when this transaction has let go of its connection: another needs one, too. */
  readonly first: (() => Promise<unknown>) | undefined;

  constructor(about: string, first?: () => Promise<unknown>) {
    super();
    this.about = about;
    this.first = first;
  }
}

const TRIES = 10;
const plainWord = z.string().regex(/^[0-9A-Za-z-]*$/);

/**
 * The one way to the database: begin, say who is acting, work, commit. `work` is done again when it finds itself stale, and
 * when the database refuses it for what somebody else did meanwhile.
 *
 * Row-level security compares what is found of the actor; without it there are no rows. The statement that finds it is
 * sent first and not waited for, so it travels with the first query of `work` and costs no round trip: hence `who` is
 * a promise. It has no parameters on purpose: postgres.js has a query with parameters described first, and sends nothing
 * behind it meanwhile.
 *
 * Throws QueryFailed when the database refuses a query.
 */
export async function askingTransaction<T>(
  asking: Asking,
  now: Date,
  work: (tx: Tx, who: Promise<Actor | undefined>) => Promise<T>,
): Promise<T> {
  let turn: string | undefined;
  for (let tried = 1; ; tried++) {
    try {
      return await databaseFor(asking).transaction(async (tx) => {
        const who = asking.kind === "session" ? asking.begin(tx, now) : beginAs(tx, asking);
        const ready = turn === undefined ? sent() : takeTurn(tx, turn);
        const [, value] = await Promise.all([who, ready.then(() => work(tx, who))]);
        return value;
      });
    } catch (error) {
      const isWorthAnother = error instanceof Stale || isDoneMeanwhile(error);
      if (!isWorthAnother || tried === TRIES) throw withoutValues(error);
      if (error instanceof Stale) {
        turn = error.about;
        await error.first?.();
      }
    }
  }
}

/** The same for an actor who is known. */
export const actorTransaction = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  askingTransaction(actor, new Date(), work);

async function beginAs(tx: Tx, actor: Actor): Promise<Actor> {
  const id = plainWord.parse(actorId(actor)); // written into the statement, so nothing but letters, digits and hyphens
  await tx.execute(sql.raw(`select act_as('${actor.kind}', '${id}')`));
  return actor;
}

const takeTurn = async (tx: Tx, about: string) =>
  void (await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${about}, 0))`));

/** One turn of the event loop: what was started before it is on the wire before what follows. */
const sent = () => new Promise<void>((resolve) => setImmediate(resolve));
