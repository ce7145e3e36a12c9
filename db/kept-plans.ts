import type { Sql, TransactionSql } from "postgres";

type Begin = (work: (tx: TransactionSql) => Promise<unknown>) => Promise<unknown>;
type Unsafe = TransactionSql["unsafe"];

/**
 * Has each connection keep the plans of the statements that drizzle sends in transactions, which it leaves out by
 * itself.
 *
 * Under row-level security planning costs the database far more than the statement, and a statement that is known need
 * not be described before it is sent. One without parameters stays as it is: it may be written anew each time.
 */
export function keepPlans(client: Sql): Sql {
  const begin = client.begin.bind(client) as Begin;
  const keeping: Begin = (work) =>
    begin((tx) => {
      const unsafe: Unsafe = (statement, parameters = [], options) =>
        tx.unsafe(statement, parameters, parameters.length > 0 ? { ...options, prepare: true } : options);
      return work(new Proxy(tx, { get: (target, name) => (name === "unsafe" ? unsafe : Reflect.get(target, name)) }));
    });
  return Object.assign(client, { begin: keeping });
}
