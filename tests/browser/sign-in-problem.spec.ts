import { expect, type Page } from "@playwright/test";
import { eitherWay } from "../tiers.ts";
import { messagesAt, untilAllIsSent } from "./mailbox.ts";
import { type Portal, test } from "./portal.ts";
import { expectSameAnswer } from "./same-answer.ts";
import { askForLink, forgetLinkRequests, linkAfter } from "./sign-in.ts";

const SAMUEL = "samuel.osei@osei.example";
const NOBODY = "nobody@nowhere.example";

test.beforeEach(({ portal }) => forgetLinkRequests(portal));

for (const javaScriptEnabled of eitherWay(true)) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an expired link says so, and one press sends a new one that leads where its owner wanted to go", async ({
      portal,
      as,
    }) => {
      const page = await as();
      const urls = urlsOf(page);
      const link = await askOn(portal, page, "/portal/notifications");
      await portal.admin`update sign_in_links set expires = now() - interval '1 second' where ended_as is null`;
      await page.goto(link);
      await expectProblem(page, "This link has expired");
      await expect(page.locator("main")).toContainText(/This one worked until \d+ \w+ \d{4} at /);
      await expectOnWithOnePress(portal, page);
      await expect(page).toHaveURL("/portal/notifications");
      expect(
        urls.filter((url) => /@|%40|osei/i.test(url)),
        "the address stands in no web address",
      ).toEqual([]);
    });

    test("a link that was used elsewhere says so, and one press sends a new one", async ({ portal, as, visitor }) => {
      const page = await as();
      const link = await askOn(portal, page);
      expect((await (await visitor()).fill(link, { email: SAMUEL })).location).toMatch(/\/portal$/);
      await page.goto(link);
      await expectProblem(page, "This link has been used");
      await expectOnWithOnePress(portal, page);
      await expect(page).toHaveURL("/portal");
      await expect(page.getByText("Samuel Osei")).toBeVisible();

      await page.goto(link);
      await expectProblem(page, "This link has been used", "Continue");
    });

    test("a link that was used here leads back into the portal", async ({ portal, as }) => {
      const page = await as();
      const link = await askOn(portal, page);
      await page.goto(link);
      await page.getByRole("button", { name: "Continue to sign in" }).click();
      await expect(page).toHaveURL("/portal");
      await page.goto(link);
      await expectProblem(page, "This link has been used", "Continue");
      await expect(page.getByText("You are signed in already")).toBeVisible();
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page).toHaveURL("/portal");
    });

    test("of several links each works, and the first that is used ends the others, which say so", async ({
      portal,
      as,
      visitor,
    }) => {
      const page = await as();
      const older = await askOn(portal, page);
      await forgetLinkRequests(portal);
      const newer = await askOn(portal, page);
      await page.goto(older);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Continue to sign in");
      expect((await (await visitor()).fill(newer, { email: SAMUEL })).location).toMatch(/\/portal$/);
      await page.getByRole("button", { name: "Continue to sign in" }).click();
      await expectProblem(page, "Another link has been used");
      await expectOnWithOnePress(portal, page);
      await page.goto(older);
      await expectProblem(page, "Another link has been used", "Continue");
    });

    test("whoever asks too often from there is told to look in the inbox, and when to ask again", async ({
      portal,
      as,
    }) => {
      const page = await as();
      const link = await askOn(portal, page);
      await portal.admin`update sign_in_links set expires = now() - interval '1 second' where ended_as is null`;
      await page.goto(link);
      await page.getByRole("button", { name: "Email me a new link" }).click();
      await expect(page).toHaveTitle("We did not send another link - Provider portal");
      await expect(page.locator("main")).toContainText(/inbox.*You can ask for another link at/);
      await expect(page.locator(".govuk-summary-list__value")).toHaveText(SAMUEL);
    });

    test("in another browser a dead link does not know the address, and a right one gets a new link", async ({
      portal,
      as,
      visitor,
    }) => {
      const link = await askForLink(portal, await visitor(), SAMUEL);
      await portal.admin`update sign_in_links set expires = now() - interval '1 second' where ended_as is null`;
      await forgetLinkRequests(portal);
      const page = await as();
      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link has expired");
      await expect(page.getByLabel("Email address")).toHaveValue("");
      await page.getByLabel("Email address").fill(SAMUEL);
      await expectOnWithOnePress(portal, page);
    });

    test("whoever has no account can ask again with one press, and gets nothing", async ({ portal, as }) => {
      const page = await as();
      await page.goto("/sign-in");
      await page.getByLabel("Email address").fill(NOBODY);
      await page.getByRole("button", { name: "Email me a link" }).click();
      await page.getByRole("link", { name: "ask for another link" }).click();
      await expect(page.getByLabel("Email address")).toHaveValue(NOBODY);
      await untilAllIsSent(portal);
      expect((await messagesAt(portal.url)).map(({ to }) => to)).not.toContain(NOBODY);
    });
  });
}

test("the link of a closed account, or of one without a role, looks like one that never was", async ({
  portal,
  visitor,
}) => {
  const asker = await visitor();
  const link = await askForLink(portal, asker, SAMUEL);
  const form = await asker.get(link);
  const id = tokenIn(link);
  const unknown = "0123456789abcdef".repeat(4);
  const problem = (token: string) => asker.get(`/sign-in/problem?token=${token}`);
  const neverWas = { answer: await problem(unknown), id: unknown };
  expect(neverWas.answer.body).toContain("This link does not work");
  for (const [end, undo] of [
    ["update users set closed_at = now() where email = $1", "update users set closed_at = null where email = $1"],
    [
      "update role_holdings set ended_on = london_today() - 29 where registered_email = $1",
      "update role_holdings set ended_on = null where registered_email = $1",
    ],
  ] as const) {
    await portal.admin.unsafe(end, [SAMUEL]);
    for (const { location } of [await asker.get(link), await asker.postFormOf(form, link)])
      expect(location).toBe(`/sign-in/problem?token=${id}`);
    expectSameAnswer({ answer: await problem(id), id }, neverWas, end);
    await portal.admin.unsafe(undo, [SAMUEL]);
  }
  expect((await asker.get(link)).status).toBe(200);
});

test("the page of a link that still works leads to it, and one without a link says what is true of all", async ({
  portal,
  visitor,
}) => {
  const asker = await visitor();
  const link = await askForLink(portal, asker, SAMUEL);
  expect((await asker.get(`/sign-in/problem?token=${tokenIn(link)}`)).location).toBe(link);
  for (const query of ["", "?token=", "?token=x", "?token=a&token=b", `?token=${"0".repeat(7000)}`])
    expect((await asker.get(`/sign-in/problem${query}`)).body, query.slice(0, 20)).toContain("This link does not work");
});

const tokenIn = (link: string) => link.split("=")[1] ?? "";

/** Every web address that the page asks for or stands at. */
function urlsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on("request", (request) => urls.push(request.url()));
  page.on("framenavigated", (frame) => urls.push(frame.url()));
  return urls;
}

/** Asks for a link in this browser; gives its path. */
const askOn = (portal: Portal, page: Page, to = "/portal") =>
  linkAfter(portal, SAMUEL, async () => {
    await page.goto(`/sign-in?to=${to}`);
    await page.getByLabel("Email address").fill(SAMUEL);
    await page.getByRole("button", { name: "Email me a link" }).click();
    await expect(page).toHaveURL("/sign-in/check-your-email");
  });

async function expectProblem(page: Page, heading: string, button = "Email me a new link"): Promise<void> {
  await expect(page).toHaveURL(/\/sign-in\/problem\?token=[0-9a-f]{64}$/);
  await expect(page).toHaveTitle(`${heading} - Provider portal`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  await expect(page.locator("main").getByRole("button", { name: button })).toBeVisible();
  if (button === "Email me a new link") await expect(page.getByLabel("Email address")).toHaveValue(SAMUEL);
}

/** The button of the page, with nothing typed, sends a link, and that link signs in. */
async function expectOnWithOnePress(portal: Portal, page: Page): Promise<void> {
  await forgetLinkRequests(portal);
  const link = await linkAfter(portal, SAMUEL, async () => {
    await page.getByRole("button", { name: "Email me a new link" }).click();
    await expect(page).toHaveURL("/sign-in/check-your-email");
  });
  await page.goto(link);
  await page.getByRole("button", { name: "Continue to sign in" }).click();
  await expect(page).toHaveURL(/\/portal/);
}
