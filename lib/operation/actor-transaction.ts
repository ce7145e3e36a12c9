import { sql } from "drizzle-orm";
import { z } from "zod";
import { databaseFor, type Tx } from "#db/client.ts";
import { type Actor, actorId } from "#lib/kernel/actor.ts";
import { withoutValues } from "./query-failed.ts";

const plainWord = z.string().regex(/^[0-9A-Za-z-]*$/);

/**
 * The one way to the database: begin, say who is acting, work, commit.
 *
 * Row-level security reads the two settings; without them there are no rows. The statement that sets them is sent
 * first and not waited for, so it travels with the first query of `work` and costs no round trip. It has no parameters
 * on purpose: postgres.js has a query with parameters described first, and sends nothing behind it meanwhile.
 *
 * Throws QueryFailed when the database refuses a query.
 */
export function actorTransaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const transaction = databaseFor(actor).transaction(async (tx) => {
    const id = plainWord.parse(actorId(actor)); // written into the statement, so nothing but letters, digits and hyphens
    const named = tx
      .execute(
        sql.raw(
          `select set_config('portal.actor_kind', '${actor.kind}', true), set_config('portal.actor_id', '${id}', true)`,
        ),
      )
      .then(() => undefined); // drizzle sends on `then`
    const [, value] = await Promise.all([named, sent().then(() => work(tx))]);
    return value;
  });
  return transaction.catch((error) => {
    throw withoutValues(error);
  });
}

/** One turn of the event loop: what was started before it is on the wire before what follows. */
const sent = () => new Promise<void>((resolve) => setImmediate(resolve));
