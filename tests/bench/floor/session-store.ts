import { type SessionData, Store } from "express-session";
import type postgres from "postgres";

type Done<T> = (error?: unknown, value?: T) => void;

/**
 * Sessions as rows, by the statements of connect-pg-simple: read, written when changed, and kept alive at every
 * request.
 */
export class SessionStore extends Store {
  readonly #sql: postgres.Sql;
  readonly #minutes: number;

  constructor(sql: postgres.Sql, { minutes }: { minutes: number }) {
    super();
    this.#sql = sql;
    this.#minutes = minutes;
  }

  override get(id: string, done: Done<SessionData>) {
    const found = this.#sql<
      { data: SessionData }[]
    >`select data from floor_sessions where id = ${id} and expires_at >= now()`;
    found.then(([row]) => done(null, row?.data), done);
  }

  override set(id: string, session: SessionData, done: Done<never> = () => {}) {
    this.#sql`
      insert into floor_sessions (id, data, expires_at) values (${id}, ${this.#sql.json(JSON.parse(JSON.stringify(session)))}, ${this.#end()})
      on conflict (id) do update set data = excluded.data, expires_at = excluded.expires_at`.then(() => done(), done);
  }

  override touch(id: string, _: SessionData, done: Done<never> = () => {}) {
    this.#sql`update floor_sessions set expires_at = ${this.#end()} where id = ${id}`.then(() => done(), done);
  }

  override destroy(id: string, done: Done<never> = () => {}) {
    this.#sql`delete from floor_sessions where id = ${id}`.then(() => done(), done);
  }

  #end = () => new Date(Date.now() + this.#minutes * 60_000);
}
