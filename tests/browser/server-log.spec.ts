import { expect } from "@playwright/test";
import { type Portal, test } from "./portal.ts";
import { askForLink, forgetLinkRequests } from "./sign-in.ts";

const SAMUEL = "samuel.osei@osei.example";
const UNKNOWN = "a".repeat(64);

test.beforeEach(({ portal }) => forgetLinkRequests(portal));

test("a sign-in link that is pressed many times at once, was used or never was leaves nothing in the log", async ({
  portal,
  visitor,
}) => {
  const before = portal.said();
  const link = await askForLink(portal, await visitor(), SAMUEL);

  // All of them find the link open; then each tries to spend it, and waits until all do.
  const blocker = await portal.admin.reserve();
  await blocker`begin`;
  await blocker`lock table sign_in_links in exclusive mode`;
  const pressing = [1, 2, 3].map(async () => (await visitor()).fill(link, { email: SAMUEL }));
  await expect.poll(() => waiting(portal), { message: "all try to spend the link" }).toBe(pressing.length);
  await blocker`rollback`;
  blocker.release();
  const locations = (await Promise.all(pressing)).map(({ location }) => location.split("?")[0]);
  expect(locations.sort()).toEqual(["/portal", "/sign-in/problem", "/sign-in/problem"]);

  const somebody = await visitor();
  for (const dead of [link, `/sign-in/confirm?token=${UNKNOWN}`, `/api/auth/callback/email?token=${UNKNOWN}`])
    expect([200, 307]).toContain((await somebody.get(dead)).status);
  expect(portal.said()).toBe(before);
});

const waiting = async ({ admin }: Portal) =>
  (
    await admin`
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query ilike 'update "sign_in_links"%'`
  ).length;
