import { expect, type Locator, type Page } from "@playwright/test";
import { everyWidth, expectNoBarriers } from "./barriers.ts";
import { beginDraft, draftReadyToSend, fillPage, journeyAt, pageOf, saveAndContinue } from "./journey.ts";
import { type Portal, test } from "./portal.ts";
import { askForLink, forgetLinkRequests } from "./sign-in.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const SAMUEL = "samuel.osei@osei.example";
const HELEN = "helen.ward@regulator.example";

for (const width of everyWidth) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } });

    test("the public pages and those to sign in have no barriers", async ({ portal, as, visitor }) => {
      await forgetLinkRequests(portal);
      const page = await as();
      for (const path of ["/", "/sign-in", "/sign-in/check-your-email", "/sign-in/problem", "/sign-out", "/nothing-here", "/dev/mailbox"]) {
        await page.goto(path);
        await expectNoBarriers(page);
      }
      await page.goto("/sign-in");
      await failTo(page, "Email me a link");
      await page.goto(await askForLink(portal, await visitor(), SAMUEL));
      await expectNoBarriers(page);
      await failTo(page, "Continue to sign in");
    });

    test("the pages of the portal and of the inbox have no barriers", async ({ portal, as, visitor }) => {
      const margaret = await visitor(MARGARET);
      const sent = await draftReadyToSend(portal, margaret);
      await margaret.fill(`${sent}/check-answers`, { declaration: "agreed" });
      const draft = await draftReadyToSend(portal, margaret);
      const reference = await referenceOf(portal, sent);

      const page = await as(MARGARET);
      for (const path of ["", "/registration", "/notifications", `/notifications/${reference}`, "/notifications/new"]) {
        await page.goto(`/portal${path}`);
        await expectNoBarriers(page);
      }
      await failTo(page, "Continue");
      for (const path of [draft, `${draft}/delete`, `${sent}/sent`, "/sign-out", "/portal/notifications/N26-000000-0"]) {
        await page.goto(path);
        await expectNoBarriers(page);
      }
      await page.goto(`${draft}/check-answers`);
      await expectNoBarriers(page);
      await failTo(page, "Send notification");

      const inbox = await as(HELEN);
      for (const path of [
        "/inbox",
        `/notifications/${reference}`,
        "/register",
        "/register/providers/1-900000001",
        "/register/locations/1-900000101",
      ]) {
        await inbox.goto(`/admin${path}`);
        await expectNoBarriers(inbox);
      }
    });

    test("every page of the longest path has no barriers: empty, with errors and answered", async ({ portal, as }) => {
      test.slow();
      const journey = await journeyAt(portal, "dols-outcome");
      const page = await as(MARGARET);
      await page.goto("/portal");
      await beginDraft(page, journey);
      await page.locator("main a.govuk-button").last().click();
      await expect(page).toHaveURL(/\/a2$/);
      for (let slug = "a2"; slug !== "check-answers"; slug = page.url().split("/").at(-1)!) {
        const { fields } = pageOf(journey, slug);
        await expectNoBarriers(page);
        await emptyPage(page);
        if (fields.some(({ required }) => required)) await failTo(page, "Save and continue");
        await fillPage(page, fields);
        await expectNoBarriers(page);
        await saveAndContinue(page);
      }
    });
  });
}

test("the keyboard alone is enough to sign in and to answer", async ({ portal, as, visitor }) => {
  await forgetLinkRequests(portal);
  const page = await as();
  const link = await askForLink(portal, await visitor(), MARGARET);
  await page.goto(link);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, "Email address");
  await page.keyboard.type(MARGARET);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/portal");

  await tabTo(page, "Start a notification");
  await page.keyboard.press("Enter");
  await choose(page, (await journeyAt(portal, "dols-outcome")).title);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]+$/);
  await tabTo(page, "Continue");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/a2$/);
  await choose(page, /^Larkspur/);
  await tabTo(page, "Save and continue");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/\/a3$/);
  await tabTo(page, /./, "checkbox");
  const box = page.locator(":focus");
  const before = await box.isChecked();
  await page.keyboard.press("Space");
  await expect(box).toBeChecked({ checked: !before });
});

test("errors take the focus and lead to their question, and an answer opens the question beneath it", async ({ portal, as, visitor }) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await page.goto(`${draft}/f5`);
  const first = page.getByRole("group", { name: "First day of the urgent authorisation" });
  const wasUrgent = (value: string) => page.locator(`[name=urgentAuthorisation][value=${value}]`);
  await expect(first).toBeVisible();
  await wasUrgent("no").check();
  await expect(first).toBeHidden();
  await wasUrgent("yes").check();
  await expect(first).toBeVisible();

  await first.getByLabel("Month").fill("13");
  await page.getByRole("button", { name: "Save and continue" }).click();
  const summary = page.locator(".govuk-error-summary");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(first.getByLabel("Month")).toHaveValue("13");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(first.getByLabel("Day")).toBeFocused();
});

/** Presses the main button of a form that is not answered, and looks at what it says. */
async function failTo(page: Page, button: string): Promise<void> {
  await page.locator("main").getByRole("button", { name: button }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(".govuk-error-summary")).toBeVisible();
  await expectNoBarriers(page);
}

/** Takes out what the page suggests. */
async function emptyPage(page: Page): Promise<void> {
  for (const box of await page.locator("main input:visible, main textarea:visible").all()) {
    const kind = await box.getAttribute("type");
    if (kind === "checkbox") await box.uncheck();
    else if (kind !== "radio") await box.fill("");
  }
}

const MOST_PRESSES = 60;

/** Presses Tab until something of this name, and of this role when one is given, has the focus. */
async function tabTo(page: Page, name: string | RegExp, role?: "checkbox" | "radio"): Promise<void> {
  const named = page.getByLabel(name).or(page.getByRole("link", { name })).or(page.getByRole("button", { name }));
  await pressUntil(page, "Tab", (role ? page.getByRole(role, { name }) : named).and(page.locator(":focus")));
}

/** Chooses one of the radios of the page: Tab leads to the first, the arrows to the others. */
async function choose(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, /./, "radio");
  await page.keyboard.press("Space");
  await pressUntil(page, "ArrowDown", page.getByRole("radio", { name, checked: true }));
}

async function pressUntil(page: Page, key: string, wanted: Locator): Promise<void> {
  for (let presses = 0; (await wanted.count()) === 0; presses++) {
    expect(presses, `${key} leads to ${wanted}`).toBeLessThan(MOST_PRESSES);
    await page.keyboard.press(key);
  }
}

const referenceOf = async ({ admin }: Portal, draft: string): Promise<string> =>
  (await admin`select reference from notifications where draft_id = ${draft.split("/").at(-1)!}`)[0]!.reference;
