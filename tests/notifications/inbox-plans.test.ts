import type { Sql } from "postgres";
import { beforeAll, expect, test, vi } from "vitest";
import { disconnect } from "#db/client.ts";
import { generateNotifications } from "#lib/demo/generated/generate-notifications.ts";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { inbox } from "#lib/notifications/inbox.ts";
import { caseStatuses, type InboxFilters } from "#lib/notifications/inbox-filters.ts";
import { openNotification, sentNotifications } from "#lib/notifications/queries.ts";
import { readNotification } from "#lib/notifications/read-notification.ts";
import { regions } from "#lib/register/files/code-lists/regions.ts";
import { type Cast, peopledDatabase } from "../people.ts";

const MADE = 30_000;
const TABLES = ["cases", "notifications", "case_events"];

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  const { urls, ...peopled } = await peopledDatabase();
  ({ admin, cast } = peopled);
  await generateNotifications(urls.owner, { count: MADE });
}, 300_000);

/** What was read while `work` went on, by the server's own count: whole tables, and rows found by an index. */
async function readDuring(work: () => Promise<unknown>) {
  const before = await counts();
  await work();
  const after = await counts();
  return { wholeTables: after.whole - before.whole, rows: after.rows - before.rows };
}

/** A session tells what it read at the latest when it ends. */
async function counts() {
  await disconnect();
  await vi.waitFor(async () => {
    const still = await admin`select from pg_stat_activity where datname = current_database() and usename = 'portal_web'`;
    expect(still).toHaveLength(0);
  });
  const [row] = await admin<[{ whole: number; rows: number }]>`
    select sum(seq_scan)::int as whole, sum(idx_tup_fetch)::int as rows from pg_stat_user_tables where relname in ${admin(TABLES)}`;
  return row;
}

test("no filter, and no mixture of filters, reads a whole table, or many more rows than it counts", async () => {
  const each: InboxFilters[] = [
    ...catalogue.map(({ slug }) => ({ type: slug })),
    ...caseStatuses.map((status) => ({ status })),
    ...regions.map((region) => ({ region })),
    { urgent: true },
    { unread: true },
  ];
  const mixtures = [{}, ...each, ...each.flatMap((one, index) => each.slice(index + 1).map((other) => ({ ...one, ...other })))];
  expect(mixtures.length).toBeGreaterThan(200);
  const { wholeTables, rows } = await readDuring(async () => {
    for (const filters of mixtures) await inbox(cast.helen, { filters });
  });
  expect(wholeTables).toBe(0);
  expect(rows / mixtures.length).toBeLessThan(1500);
});

test("its twentieth page reads as little as its first", async () => {
  let part = (await inbox(cast.helen, { filters: {} }))!;
  for (let page = 2; page < 20; page++) part = (await inbox(cast.helen, { filters: {}, after: part.waiting.at(-1) }))!;
  const { wholeTables, rows } = await readDuring(() => inbox(cast.helen, { filters: {}, after: part.waiting.at(-1) }));
  expect(wholeTables).toBe(0);
  expect(rows).toBeLessThan(2500);
});

test("a notification that is opened, and the list of one's own, read what they show", async () => {
  const [ours] = await sentNotifications(cast.margaret, 1);
  const reference = ours!.reference;
  const { wholeTables, rows } = await readDuring(async () => {
    await readNotification(cast.helen, { reference });
    await openNotification(cast.margaret, reference);
    for (const actor of [cast.margaret, cast.daniel, cast.tom, cast.owen, cast.grace]) await sentNotifications(actor, 51, 150);
  });
  expect(wholeTables).toBe(0);
  expect(rows).toBeGreaterThan(200);
  expect(rows).toBeLessThan(3000);
});
