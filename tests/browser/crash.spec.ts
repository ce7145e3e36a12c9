import { expect } from "@playwright/test";
import { draftReadyToSend } from "./journey.ts";
import { untilAllIsSent } from "./mailbox.ts";
import { type Portal, test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";

test("a server killed in the middle of sending has sent nothing, and sending again sends once", async ({
  portal,
  visitor,
  as,
}) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await page.goto(`${draft}/check-answers`);
  await page.locator("[name=declaration]").check();

  // Whoever sends has written the notification when they come to its case, and waits there.
  const blocker = await portal.admin.reserve();
  await blocker`begin`;
  await blocker`lock table cases in share mode`;
  const send = page.getByRole("button", { name: "Send notification" });
  await send.click({ noWaitAfter: true });
  await expect.poll(() => waiting(portal), { message: "the sending waits" }).toBe(1);
  await portal.kill();
  await blocker`rollback`;
  blocker.release();
  await expect.poll(() => atWork(portal), { message: "the database notices that the server is gone" }).toBe(0);
  expect(await sentOf(portal, draft)).toEqual([]);

  await portal.start();
  expect(await sentOf(portal, draft)).toEqual([]);
  await page.goto(`${draft}/check-answers`);
  await expect(page.getByText("The letter reached the office after the weekend.")).toBeVisible();
  await page.locator("[name=declaration]").check();
  await send.click();
  await expect(page).toHaveURL(`${draft}/sent`);
  const [sent, ...more] = await sentOf(portal, draft);
  expect(more).toEqual([]);
  await expectOneReceiptEach(portal, sent!);
});

test("a server killed before it could answer has sent once, and the person learns the reference", async ({
  portal,
  visitor,
  as,
}) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await page.goto(`${draft}/check-answers`);
  await page.locator("[name=declaration]").check();
  const killed = Promise.withResolvers<void>();
  await page.route("**/check-answers", async (route) => {
    const answer = route.fetch().catch(() => undefined);
    await expect.poll(() => sentOf(portal, draft), { message: "it is kept", intervals: [5] }).toHaveLength(1);
    await portal.kill();
    await answer;
    await route.abort();
    killed.resolve();
  });
  await page.getByRole("button", { name: "Send notification" }).click({ noWaitAfter: true });
  await killed.promise;
  await page.unroute("**/check-answers");

  await portal.start();
  await page.goto(`${draft}/check-answers`);
  await expect(page).toHaveURL(`${draft}/sent`);
  const [sent, ...more] = await sentOf(portal, draft);
  expect(more).toEqual([]);
  await expect(page.locator(".govuk-panel__body strong")).toHaveText(sent!);
  await expectOneReceiptEach(portal, sent!);
});

const sentOf = async ({ admin }: Portal, draft: string): Promise<string[]> =>
  (await admin`select reference from submissions where draft_id = ${draft.split("/").at(-1)!}`).map(
    ({ reference }) => reference,
  );

/** Nobody is told twice, and nobody of what was not sent. */
async function expectOneReceiptEach(portal: Portal, reference: string): Promise<void> {
  const { admin } = portal;
  // The worker that was killed holds the email it was sending, until another gives it back after two minutes.
  await admin`select graphile_worker.force_unlock_workers(array_agg(locked_by)) from graphile_worker.jobs where locked_by is not null`;
  await untilAllIsSent(portal);
  const subject = `We have received notification ${reference}`;
  const told = (await portal.mailbox()).filter((message) => message.subject === subject).map(({ to }) => to);
  expect(told).toContain(MARGARET);
  expect(told).toEqual([...new Set(told)]);
  expect(
    await admin`
      select 1 from emails where name = 'notification-received' and data ->> 'reference' not in (select reference from submissions)`,
  ).toHaveLength(0);
}

const waiting = async ({ admin }: Portal) =>
  (
    await admin`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike 'insert into "cases"%'`
  ).length;

/** Connections of the portal's own logins. */
const atWork = async ({ admin }: Portal) =>
  (await admin`select 1 from pg_stat_activity where datname = current_database() and usename <> current_user`).length;
