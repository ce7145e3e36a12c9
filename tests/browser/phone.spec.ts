import { expect, type Page } from "@playwright/test";
import { answerAll, beginDraft, journeyAt, pageOf } from "./journey.ts";
import { thingsOf } from "./page-states.ts";
import { test } from "./portal.ts";
import { representative } from "./representative.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const HELEN = "helen.ward@regulator.example";
const SCREEN = { width: 320, height: 568 };

test.use({ viewport: SCREEN });

/** What the page is about begins in the upper third of the first screen, and nothing is wider than the screen. */
async function expectToBeginHigh(page: Page): Promise<void> {
  const where = new URL(page.url()).pathname;
  const box = await page.locator("h1").boundingBox();
  expect.soft(box?.y, where).toBeLessThanOrEqual(SCREEN.height / 3);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(SCREEN.width);
}

test("every page of whoever is signed in begins high on a phone", async ({ portal, as }) => {
  const { reference, sent, ready, worded, begun } = await thingsOf(portal);
  const pages = {
    [MARGARET]: [
      ...["/portal", "/portal/registration", "/portal/notifications", "/portal/notifications/new"],
      ...[`/portal/notifications/${reference}`, begun, ready, `${begun}/a2`, `${ready}/check-answers`],
      ...[`${worded}/names`, `${ready}/delete`, `${sent}/sent`],
    ],
    [HELEN]: [
      ...["/admin", "/admin/inbox", `/admin/notifications/${reference}`, "/admin/register"],
      ...["/admin/register/providers/1-900000001", "/admin/register/locations/1-900000101"],
    ],
  };
  for (const [email, paths] of Object.entries(pages)) {
    const page = await as(email);
    for (const path of paths) {
      await page.goto(path);
      await expectToBeginHigh(page);
    }
  }
});

test("every question of a journey begins high on a phone, under a title that no other page has", async ({
  portal,
  as,
}) => {
  const journey = await journeyAt(portal, representative);
  const page = await as(MARGARET);
  const titles: string[] = [];
  const look = async () => {
    await expectToBeginHigh(page);
    titles.push(await page.title());
  };
  await page.goto("/portal");
  await look();
  await page.goto("/portal/notifications/new");
  await look();
  await page.goto("/portal");
  await beginDraft(page, journey);
  await look();
  const draft = page.url();
  const met = await answerAll(page, journey);
  await look();
  for (const slug of met) {
    await page.goto(`${draft}/${slug}`);
    await look();
    const { section } = pageOf(journey, slug);
    expect(titles.at(-1)).toMatch(new RegExp(`^${section}, question \\d+ of \\d+ - Provider portal$`));
  }
  await page.goto(`${draft}/delete`);
  await look();
  await page.goto(`${draft}/check-answers`);
  await page.locator("[name=declaration]").check();
  await page.getByRole("button", { name: "Send notification" }).click();
  await expect(page).toHaveURL(/\/sent$/);
  await look();

  expect(titles.toSorted()).toEqual([...new Set(titles)].toSorted());
  const told = new RegExp(`${journey.title}|injur|death|died|Larkspur|Okafor|P-0`, "i");
  expect(titles.filter((title) => told.test(title))).toEqual([]);
});
