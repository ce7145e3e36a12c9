import type { Sql } from "postgres";
import { beforeAll, expect, test } from "vitest";
import { inbox } from "#lib/cases/inbox.ts";
import type { InboxFilters } from "#lib/cases/inbox-filters.ts";
import { readSubmission } from "#lib/cases/read-submission.ts";
import { caseStatuses } from "#lib/cases/status.ts";
import { generateNotifications } from "#lib/demo/load-data/generate-notifications.ts";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { regions } from "#lib/kernel/code-lists/regions.ts";
import { openSubmission } from "#lib/submissions/open-submission.ts";
import { sentSubmissions } from "#lib/submissions/sent-list.ts";
import { type Cast, peopledDatabase } from "../people.ts";
import { readDuring } from "../reads.ts";

const MADE = 30_000;
const TABLES = ["cases", "submissions", "case_events"];

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  const { urls, ...peopled } = await peopledDatabase();
  ({ admin, cast } = peopled);
  await generateNotifications(urls.owner, { count: MADE });
}, 300_000);

const read = (work: () => Promise<unknown>) => readDuring(admin, TABLES, work);

test("no filter, and no mixture of filters, reads a whole table, or many more rows than it counts", async () => {
  const each: InboxFilters[] = [
    ...catalogue.map(({ slug }) => ({ type: slug })),
    ...caseStatuses.map((status) => ({ status })),
    ...regions.map((region) => ({ region })),
    { urgent: true },
    { unread: true },
  ];
  const mixtures = [
    {},
    ...each,
    ...each.flatMap((one, index) => each.slice(index + 1).map((other) => ({ ...one, ...other }))),
  ];
  expect(mixtures.length).toBeGreaterThan(200);
  const { whole, rows } = await read(async () => {
    for (const filters of mixtures) await inbox(cast.helen, { filters });
  });
  expect(whole).toEqual({});
  expect(rows / mixtures.length).toBeLessThan(1500);
});

test("its twentieth page reads as little as its first", async () => {
  let part = (await inbox(cast.helen, { filters: {} }))!;
  for (let page = 2; page < 20; page++) part = (await inbox(cast.helen, { filters: {}, after: part.waiting.at(-1) }))!;
  const { whole, rows } = await read(() => inbox(cast.helen, { filters: {}, after: part.waiting.at(-1) }));
  expect(whole).toEqual({});
  expect(rows).toBeLessThan(2500);
});

test("a notification that is opened, and the list of one's own, read what they show", async () => {
  const [ours] = (await sentSubmissions(cast.margaret, { most: 1 }))!;
  const reference = ours!.reference;
  const { whole, rows } = await read(async () => {
    await readSubmission(cast.helen, { reference });
    await openSubmission(cast.margaret, { typed: reference });
    for (const actor of [cast.margaret, cast.daniel, cast.tom, cast.owen, cast.grace])
      await sentSubmissions(actor, { most: 51, passed: 150 });
  });
  expect(whole).toEqual({});
  expect(rows).toBeGreaterThan(200);
  expect(rows).toBeLessThan(3000);
});
