import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";

/** `keys` tell rows apart; `columns` are kept up to date; `inserted` are written once, with the row. */
type Upsert<T extends PgTable> = {
  readonly keys: readonly PgColumn[];
  readonly columns: readonly PgColumn[];
  readonly inserted?: readonly PgColumn[];
  readonly rows: readonly T["$inferInsert"][];
};

/**
 * Adds rows to a table, or changes those there are to what is given. Rows that say what is there already are not
 * written.
 *
 * The rows travel as one JSON parameter: a statement with thousands of parameters costs more than what it does.
 */
export async function bulkUpsert<T extends PgTable>(
  tx: Tx,
  table: T,
  { keys, columns, inserted = [], rows }: Upsert<T>,
): Promise<void> {
  if (rows.length === 0) return;
  const all = listed([...keys, ...columns, ...inserted]);
  await tx.execute(sql`
    insert into ${table} as target (${all}) select ${all} from jsonb_populate_recordset(null::${table}, ${asJson(table, rows)}::jsonb)
    on conflict (${listed(keys)}) ${columns.length === 0 ? sql`do nothing` : changed(columns)}`);
}

const changed = (columns: readonly PgColumn[]) => sql`
  do update set (${listed(columns)}) = row (${listed(columns, sql`excluded.`)})
  where (${listed(columns, sql`target.`)}) is distinct from (${listed(columns, sql`excluded.`)})`;

/** The columns of a table but these. */
export const columnsBut = (table: PgTable, but: readonly PgColumn[]): PgColumn[] =>
  Object.values(getTableColumns(table)).filter((column) => !but.includes(column));

const listed = (columns: readonly PgColumn[], of: SQL = sql``) =>
  sql.join(
    columns.map((column) => sql`${of}${sql.identifier(nameOf(column))}`),
    sql`, `,
  );

const nameOf = (column: PgColumn) => toSnakeCase(column.name);

function asJson(table: PgTable, rows: readonly object[]): string {
  const names = Object.entries(getTableColumns(table)).map(([name, column]) => [name, nameOf(column)] as const);
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(names.map(([name, column]) => [column, (row as Record<string, unknown>)[name] ?? null])),
    ),
  );
}
