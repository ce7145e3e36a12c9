import type { Sql, TransactionSql } from "postgres";

type Begin = (work: (tx: TransactionSql) => Promise<unknown>) => Promise<unknown>;

/**
 * Makes a transaction whose connection is lost fail, and nothing else.
 *
 * Left alone, postgres.js 3.4.9 writes to the lost connection once more, to roll back: while it is closed that ends the
 * whole process (porsager/postgres issues 1154 and 1208), and once it is open again it is somebody else's transaction.
 * So from the moment of the loss, which `begin` tells by failing before its work has ended, this transaction writes
 * nothing.
 */
export function failOnLostConnections(client: Sql): Sql {
  const begin = client.begin.bind(client) as Begin;
  const guarded: Begin = (work) => {
    let isLost = false;
    const transaction = begin((tx) => {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      work(refusingWhen(() => isLost, tx)).then(
        (value) => isLost || resolve(value),
        // One turn of the event loop later the loss is known, if it was one.
        (error) => setImmediate(() => isLost || reject(error)),
      );
      return promise;
    });
    transaction.catch(() => {
      isLost = true;
    });
    return transaction;
  };
  return Object.assign(client, { begin: guarded });
}

/** The same transaction, which takes no more queries once it is lost. */
const refusingWhen = (isLost: () => boolean, tx: TransactionSql): TransactionSql =>
  new Proxy(tx, {
    get(target, name, receiver) {
      if (isLost()) throw new Error("The connection of this transaction was lost.");
      return Reflect.get(target, name, receiver);
    },
  });
