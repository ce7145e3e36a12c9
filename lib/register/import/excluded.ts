import { type SQL, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { PgColumn } from "drizzle-orm/pg-core";

/** For `on conflict do update`: each of these columns becomes what the row that could not be inserted has. */
export const excluded = <K extends string>(columns: Readonly<Record<K, PgColumn>>, except: readonly NoInfer<K>[]): Record<string, SQL> =>
  Object.fromEntries(
    Object.entries<PgColumn>(columns)
      .filter(([name]) => !(except as readonly string[]).includes(name))
      .map(([name]) => [name, sql`excluded.${sql.identifier(toSnakeCase(name))}`]),
  );
