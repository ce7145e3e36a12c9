import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/**
 * Of the rows at these locations, those that are not among the current ones.
 *
 * `columns` tell rows apart, the location's id first; `current` has their values in the same order.
 */
export function staleRows(
  columns: readonly [PgColumn, ...PgColumn[]],
  { locationIds, current }: { locationIds: readonly string[]; current: readonly (readonly string[])[] },
): SQL {
  const lists = columns.map(
    (column, index) => sql`${sql.param(current.map((row) => row[index]))}::${sql.raw(column.getSQLType())}[]`,
  );
  return sql`${columns[0]} = any (${sql.param(locationIds)}::uuid[]) and (${sql.join([...columns], sql`, `)}) not in (select * from unnest(${sql.join(lists, sql`, `)}))`;
}
