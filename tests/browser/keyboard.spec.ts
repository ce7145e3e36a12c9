import { expect, type Page } from "@playwright/test";
import { type Journey, journeyAt, pageOf } from "./journey.ts";
import { chooseRadio, expectNoTrap, tabTo } from "./keyboard.ts";
import { test } from "./portal.ts";
import { representative } from "./representative.ts";
import { askForLink, forgetLinkRequests } from "./sign-in.ts";

const MARGARET = "margaret.okafor@larkspur.example";

test("the keyboard alone is enough to sign in, answer every page of a notification and send it", async ({
  portal,
  as,
  visitor,
}) => {
  test.slow();
  await forgetLinkRequests(portal);
  const page = await as();
  await page.goto(await askForLink(portal, await visitor(), MARGARET));
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await tabTo(page, page.getByLabel("Email address"));
  await page.keyboard.type(MARGARET);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/portal");

  const journey = await journeyAt(portal, representative);
  await follow(page, "Start a notification");
  const kinds = page.locator("main [name=type]");
  await chooseRadio(page, kinds, page.getByRole("radio", { name: journey.title }));
  await follow(page, "Continue");
  await follow(page, "Continue");
  const met = [];
  for (let slug = slugOf(page); slug !== "check-answers"; slug = slugOf(page)) {
    met.push(slug);
    await answer(page, pageOf(journey, slug).fields);
    await follow(page, "Save and continue");
  }
  expect(met.length).toBeGreaterThan(10);

  await tabTo(page, page.locator("[name=declaration]"));
  await page.keyboard.press("Space");
  await follow(page, /^Send notification/); // as another event, where another test has sent the samples too
  await expect(page.locator(".govuk-panel__body strong")).toHaveText(/^N\d\d-\w{6}-\w$/);
  await expectNoTrap(page);
});

test("no page of a draft keeps the focus, and an error takes it to what must be put right", async ({ portal, as }) => {
  const journey = await journeyAt(portal, representative);
  const page = await as(MARGARET);
  await page.goto("/portal");
  await expectNoTrap(page);
  await page.goto("/portal/notifications/new");
  await follow(page, "Continue", page.url());
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main [name=type]").first()).toBeFocused();
  await page.keyboard.press("Space");
  await chooseRadio(page, page.locator("main [name=type]"), page.getByRole("radio", { name: journey.title }));
  await follow(page, "Continue");
  await expectNoTrap(page);
});

/** Answers the questions of a page with their samples, in the order in which Tab comes to them. */
async function answer(page: Page, fields: Journey["pages"][number]["fields"]): Promise<void> {
  for (const [name, sample] of fields.flatMap(({ sample }) => Object.entries(sample))) {
    for (const value of [sample].flat()) await put(page, name, value);
  }
}

async function put(page: Page, name: string, value: string): Promise<void> {
  const boxes = page.locator(`main [name="${name}"]`);
  if (!(await boxes.first().isVisible())) return; // beneath an option that its sample does not choose
  const wanted = boxes.and(page.locator(`[value="${value}"]`));
  const kind = await boxes.first().evaluate((box) => ("type" in box ? String(box.type) : ""));
  if (kind === "radio") await chooseRadio(page, boxes, (await wanted.count()) > 0 ? wanted : boxes.first());
  else if (kind === "checkbox") {
    await tabTo(page, wanted);
    if (!(await wanted.isChecked())) await page.keyboard.press("Space");
  } else {
    await tabTo(page, boxes);
    if (kind === "select-one")
      await page.keyboard.type((await boxes.locator(`[value="${value}"]`).textContent()) ?? "");
    else {
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(value);
    }
  }
}

/** Tab to a link or button of the main part, and Enter; waits for the page that it leads to. */
async function follow(page: Page, name: string | RegExp, stays?: string): Promise<void> {
  const before = page.url();
  await tabTo(page, page.locator("main").getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
  if (stays === undefined) await expect(page).not.toHaveURL(before);
}

const slugOf = (page: Page) => page.url().split("/").at(-1) ?? "";
