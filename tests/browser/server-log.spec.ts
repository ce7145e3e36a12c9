import { expect } from "@playwright/test";
import { type Portal, test } from "./portal.ts";
import { formIn, multipart } from "./posted-form.ts";
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

test("arguments of actions that no page of ours sends get our own page, and leave nothing in the log", async ({
  portal,
  visitor,
}) => {
  const { body } = await (await visitor()).get("/sign-in");
  const hidden = formIn(body);
  const id = /"id":"(\w+)"/.exec(hidden["$ACTION_1:0"] ?? "")?.[1] ?? "";
  const before = portal.said();
  const post = async (headers: Record<string, string>, sent: FormData | string) =>
    (await fetch(`${portal.url}/sign-in`, { method: "POST", headers: { origin: portal.url, ...headers }, body: sent }))
      .status;

  for (const list of [
    '["$F1"]',
    '["$B1"]',
    '["$@1"]',
    '["$h1"]',
    '[{"toString":"x"}]',
    '[{"n":"\\ud800"}]',
    "[".repeat(9999),
  ]) {
    const call = { "next-action": id };
    expect(await post({ ...call, "content-type": "text/plain;charset=UTF-8" }, list), list).toBe(400);
    expect(await post(call, multipart({ _1_email: "x", 0: list })), list).toBe(400);
    expect(await post(call, multipart({ _1_email: "x", 1: list, 0: '["$1","$K1"]' })), list).toBe(400);
    expect(await post({}, multipart({ ...hidden, "$ACTION_1:1": list })), list).toBe(400);
  }
  // Nothing is wrong with these as far as React goes, so the action itself has to bear them.
  for (const list of ['["$undefined","$K1"]', '[{"n":[]},"$K1"]', '[7,"$K1"]'])
    expect(await post({ "next-action": id }, multipart({ _1_email: "x", 0: list })), list).toBe(200);
  expect(portal.said()).toBe(before);
});

test("an action of another page, or one that never was, leaves nothing in the log", async ({ portal, visitor }) => {
  const anybody = await visitor();
  const signIn = await anybody.get("/sign-in");
  const before = portal.said();
  for (const path of ["/which-notification", "/help", "/feedback"])
    expect((await anybody.postFormOf(signIn, path)).status, path).toBe(200);
  const call = { "next-action": "f".repeat(42) };
  expect((await anybody.post("/sign-in", { _1_email: "x", 0: '["$K1"]' }, call)).status).toBe(409);
  expect(portal.said()).toBe(before);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what is typed may look like arguments, and comes back as it was typed", async ({ as }) => {
      const page = await as();
      for (const typed of ["$F1", '["$F1"]', "$undefined", "$$K1", '{"__proto__":1}', "toString"]) {
        await page.goto("/sign-in"); // all errors read the same: on the page of one, the next would not be waited for
        await page.getByLabel("Email address").fill(typed);
        await page.getByRole("button", { name: "Email me a link" }).click();
        await expect(page.locator(".govuk-error-summary")).toBeVisible();
        await expect(page.getByLabel("Email address")).toHaveValue(typed);
      }
      await page.goto("/sign-in");
      await page.getByLabel("Email address").fill(SAMUEL);
      await page.getByRole("button", { name: "Email me a link" }).click();
      await expect(page).toHaveURL("/sign-in/check-your-email");
    });
  });
}

const waiting = async ({ admin }: Portal) =>
  (
    await admin`
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query ilike 'update "sign_in_links"%'`
  ).length;
