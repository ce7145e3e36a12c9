import type { ReservedSql, Sql } from "postgres";
import type { Somebody } from "./somebody.ts";

/** What a statement did in a transaction that is undone: the ids that it gave, how many rows, or why it was refused. */
type Tried = { readonly ids: readonly string[]; readonly count: number; readonly refused?: string };
/** With what the superuser finds afterwards. */
export type Did = Tried & { readonly isLeft: boolean };

export type Attempt = {
  readonly as: Somebody;
  /** Statements of the superuser that put in place what the statement needs. */
  readonly before?: string | undefined;
  readonly statement: string;
  /** A question to the superuser about what is left, answered in the same transaction. */
  readonly left?: string | undefined;
};

/**
 * How statements are tried: on a connection of a login, each in a transaction of its own; or on one of the superuser who
 * becomes the login, each in a savepoint, so that what the superuser changed before holds.
 */
export type Ground = {
  readonly sql: ReservedSql;
  readonly begin: string;
  readonly become: string;
  readonly undo: string;
};

export const onLogin = (sql: ReservedSql): Ground => ({
  sql,
  begin: "begin",
  become: "savepoint before",
  undo: "rollback",
});
export const within = (sql: ReservedSql, login?: string): Ground => ({
  sql,
  begin: "savepoint attempt",
  become: `${login ? `set local role ${login};` : ""} savepoint before`,
  undo: "rollback to savepoint attempt; release savepoint attempt",
});

/** Lets every login ask the superuser: only ever in a database of a test. */
export const askSuperuser = (admin: Sql) =>
  admin.unsafe(`
    create schema test;
    create function test.run(statements text) returns void language plpgsql security definer
      as $$ begin if statements <> '' then execute statements; end if; end $$;
    create function test.answer(question text) returns text language plpgsql security definer
      as $$ declare answer text; begin execute 'select (' || question || ')::text' into answer; return answer; end $$;
    grant usage on schema test to public`);

export async function attempt(ground: Ground, { as, before = "", statement, left }: Attempt): Promise<Did> {
  const { sql, begin, become, undo } = ground;
  const acting = as.kind === null ? "" : `select act_as('${as.kind}', '${as.id}');`;
  try {
    await sql.unsafe(`${begin}; select test.run($sql$${before}$sql$); ${acting} ${become}`);
    const did = await tried(sql, statement);
    if (left === undefined) return { ...did, isLeft: false };
    const [row] = await sql.unsafe(`select test.answer($sql$${left}$sql$) as answer`);
    return { ...did, isLeft: row?.answer === "true" };
  } finally {
    await sql.unsafe(undo);
  }
}

async function tried(sql: ReservedSql, statement: string): Promise<Tried> {
  try {
    const rows = await sql.unsafe(statement);
    return { ids: rows.map(({ id }) => String(id)).sort(), count: rows.count };
  } catch (error) {
    await sql.unsafe("rollback to savepoint before");
    return { ids: [], count: 0, refused: String((error as { code?: string }).code) };
  }
}
