import type { Sql } from "postgres";
import { expect, vi } from "vitest";
import { disconnect } from "#db/client.ts";

type Reads = { readonly whole: Readonly<Record<string, number>>; readonly rows: number };

/**
 * What of these tables was read while `work` went on, by the server's own count: those read whole and how often, and
 * rows found by an index.
 */
export async function readDuring(admin: Sql, tables: readonly string[], work: () => Promise<unknown>): Promise<Reads> {
  const before = await counts(admin, tables);
  await work();
  const after = await counts(admin, tables);
  const whole = after.map(({ name, whole }, index) => [name, whole - before[index]!.whole] as const);
  const rowsOf = (counted: typeof after) => counted.reduce((sum, { rows }) => sum + rows, 0);
  return { whole: Object.fromEntries(whole.filter(([, times]) => times > 0)), rows: rowsOf(after) - rowsOf(before) };
}

/** A session tells what it read at the latest when it ends. */
async function counts(admin: Sql, tables: readonly string[]) {
  await disconnect();
  const noneIsOpen = async () => {
    const still =
      await admin`select from pg_stat_activity where datname = current_database() and usename = 'portal_web'`;
    expect(still).toHaveLength(0);
  };
  await vi.waitFor(noneIsOpen, 10_000);
  return admin<{ name: string; whole: number; rows: number }[]>`
    select relname as name, seq_scan::int as whole, coalesce(idx_tup_fetch, 0)::int as rows from pg_stat_user_tables
    where schemaname = 'public' and relname in ${admin(tables)} order by relname`;
}
