import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { INBOX_PAGE, inbox } from "#lib/cases/inbox.ts";
import type { InboxFilters } from "#lib/cases/inbox-filters.ts";
import type { InboxPosition } from "#lib/cases/inbox-order.ts";
import { caseStatuses, openStatuses } from "#lib/cases/status.ts";
import { generateNotifications } from "#lib/demo/load-data/generate-notifications.ts";
import { regions } from "#lib/kernel/code-lists/regions.ts";
import { type Cast, peopledDatabase, sentNotification } from "../people.ts";

const MADE = 2600;

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  const { urls, ...peopled } = await peopledDatabase();
  ({ admin, cast } = peopled);
  await generateNotifications(urls.owner, { count: MADE });
  await admin`update cases set status = 'beingReviewed' where status = 'closed' and extract(minute from received_at)::int % 2 = 0`; // enough pages of what is open
});

type Part = { after?: InboxPosition | undefined; before?: InboxPosition | undefined };
const partOf = async (filters: InboxFilters, part: Part = {}) => (await inbox(cast.helen, { filters, ...part }))!;

/** All that is in the inbox, in its order, as the superuser sees it. */
const everything = async () => {
  const rows = await admin<
    { id: string; type: string; status: string; region: string | null; urgent: boolean; unread: boolean }[]
  >`
    select submission_id as id, type, status, region, priority = 'urgent' as urgent, first_read_at is null as unread
    from cases order by first_read_at is null desc, priority desc, received_at desc, submission_id desc`;
  return [...rows];
};

const fittingIn = async (filters: InboxFilters) =>
  (await everything()).filter(
    (one) =>
      (filters.status !== undefined || openStatuses.some((status) => status === one.status)) &&
      Object.entries(filters).every(([name, wanted]) => one[name as keyof typeof one] === wanted),
  );

/** Turns pages until there are no more. */
async function leafedThrough(filters: InboxFilters, atEachPage = async (_: number) => {}): Promise<string[]> {
  const seen: string[] = [];
  for (let [pages, part] = [1, await partOf(filters)]; ; pages++) {
    seen.push(...part.waiting.map(({ submissionId }) => submissionId));
    if (!part.isMore) return seen;
    await atEachPage(pages);
    part = await partOf(filters, { after: part.waiting.at(-1) });
  }
}

describe("the inbox shows", () => {
  const types = ["dols-outcome", "serious-injury", "death-of-person"];
  const single: InboxFilters[] = [
    ...types.map((type) => ({ type })),
    ...caseStatuses.map((status) => ({ status })),
    ...regions.map((region) => ({ region })),
    { urgent: true },
    { unread: true },
  ];
  const mixed: InboxFilters[] = [
    { type: types[0], status: "closed", region: regions[0] },
    { urgent: true, unread: true },
    { status: "received", unread: true },
    { status: "closed", unread: true },
    { type: types[1], region: regions[4], urgent: true },
  ];

  test.each([{}, ...single, ...mixed].map((filters) => [JSON.stringify(filters), filters]))(
    "under %s what fits, not read first, then urgent, then newest, and counts it",
    async (_, filters) => {
      const fitting = await fittingIn(filters);
      expect(await leafedThrough(filters)).toEqual(fitting.map(({ id }) => id));
      expect((await partOf(filters)).total).toBe(Math.min(fitting.length, 1001));
    },
  );

  test("the states that something is in, and no others", async () => {
    const inUse = new Set((await everything()).map(({ status }) => status));
    expect((await partOf({})).states).toEqual(caseStatuses.filter((status) => inUse.has(status)));
    await admin`update cases set status = 'closed' where status = 'duplicate'`;
    expect((await partOf({})).states).not.toContain("duplicate");
  });
});

describe("turning its pages", () => {
  test("misses nothing and repeats nothing while others arrive", async () => {
    const before = (await fittingIn({})).map(({ id }) => id);
    const seen = await leafedThrough({}, async (page) => {
      if (page % 4 === 0) await sentNotification(cast.margaret, "Larkspur House");
    });
    expect((await fittingIn({})).length).toBeGreaterThan(before.length);
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id) => !seen.includes(id))).toEqual([]);
  });

  test("misses nothing of what is not read while it is read", async () => {
    const before = await fittingIn({ unread: true });
    expect(before.length).toBeGreaterThan(INBOX_PAGE);
    const first = await partOf({ unread: true });
    const ids = first.waiting.map(({ submissionId }) => submissionId);
    await admin`update cases set first_read_at = now() where submission_id in ${admin(ids)}`;
    const second = await partOf({ unread: true }, { after: first.waiting.at(-1) });
    await admin`update cases set first_read_at = null where submission_id in ${admin(ids)}`;
    expect(second.waiting.map(({ submissionId }) => submissionId)).toEqual(
      before.slice(INBOX_PAGE, 2 * INBOX_PAGE).map(({ id }) => id),
    );
  });

  test("says how many come before, and leads back the same way", async () => {
    const pages = [await partOf({})];
    for (let page = 1; page < 4; page++) pages.push(await partOf({}, { after: pages.at(-1)!.waiting.at(-1) }));
    expect(pages.map(({ earlier }) => earlier)).toEqual([0, 50, 100, 150]);
    const back = await partOf({}, { before: pages[3]!.waiting[0] });
    expect(back).toMatchObject({ earlier: 100, isMore: true });
    expect(back.waiting).toEqual(pages[2]!.waiting);
  });

  test("further than a thousand says that it is further", async () => {
    const last = (await fittingIn({})).at(-20)!;
    const [found] =
      await admin`select first_read_at is null as "isUnread", priority, received_at as "receivedAt", submission_id as "submissionId" from cases where submission_id = ${last.id}`;
    expect(await partOf({}, { after: found as InboxPosition })).toMatchObject({
      earlier: 1001,
      total: 1001,
      isMore: false,
    });
  });
});
