import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { eitherWay } from "../tiers.ts";
import { expectNoBarriers, expectNoBarriersAtAnyWidth } from "./barriers.ts";
import { type Portal, test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const DANIEL = "daniel.reyes@larkspur.example";
const TOM = "tom.whitfield@larkspur.example";
const EWA = "ewa.nowak@heron.example";
const KARL = "karl.brandt@siskin.example";
const RUTH = "ruth.adeyemi@kestrel.example";

test("somebody sees their provider's record", async ({ as }) => {
  const page = await as(MARGARET);
  await page.goto("/portal");
  await page.getByRole("link", { name: "Registration" }).click();
  await expect(page).toHaveURL("/portal/registration");
  await expect(page).toHaveTitle("Registration - Provider portal");
  const main = page.locator("main");
  for (const words of [
    "Larkspur Care Ltd",
    "1-900000001",
    "14 May 2012",
    "Larkspur at Home",
    "1-900000103",
    "Care home service with nursing",
    "Treatment of disease, disorder or injury",
    "No more than 48 people may live here.",
    "Mrs Margaret Okafor, since 14 May 2012",
    "Ms Aisha Khan, since 7 January 2019",
  ]) {
    await expect(main).toContainText(words);
  }
});

test("names and places are those that somebody may know", async ({ visitor }) => {
  const seen = async (email: string) => (await (await visitor(email)).get("/portal/registration")).body;
  const daniel = await seen(DANIEL);
  expect(daniel).toContain("Mrs Margaret Okafor");
  expect(daniel).toContain("Larkspur Lodge");
  expect(daniel).not.toMatch(/Aisha|Larkspur at Home/);
  const tom = await seen(TOM);
  expect(tom).toContain("Larkspur House");
  expect(tom).not.toMatch(/Okafor|Reyes|Aisha|Larkspur Lodge/);
  expect(tom).toContain("1 person");
  expect(await seen(EWA)).not.toMatch(/Larkspur/);
  const karl = await seen(KARL);
  expect(karl).toContain("Siskin Lodge");
  for (const body of [daniel, tom, karl]) expect(body).not.toMatch(/@[a-z]+\.example/);
});

for (const javaScriptEnabled of eitherWay(true)) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("one of many locations is looked for, and the others are a page further", async ({ portal, as }) => {
      await manyLocations(portal);
      const page = await as(RUTH);
      await page.goto("/portal/registration");
      const cards = page.locator("main .govuk-summary-card__title");
      await expect(cards).toHaveCount(21); // with the provider's own
      await page.getByRole("link", { name: "Next" }).click();
      await expect(page).toHaveURL("/portal/registration?page=2");
      await page.getByLabel("Find a location").fill("clinic 125");
      await page.getByRole("button", { name: "Find" }).click();
      await expect(page).toHaveURL(/\/portal\/registration\?search=[0-9a-f-]{36}$/);
      await expect(cards.filter({ hasText: "Clinic" })).toHaveText(["Clinic 125"]);
      if (javaScriptEnabled) await expectNoBarriers(page);
      await page.getByLabel("Find a location").fill("larkspur");
      await page.getByRole("button", { name: "Find" }).click();
      await expect(page.getByText("No location of yours fits.")).toBeVisible();
      await page.getByRole("link", { name: "Show all locations" }).click();
      await expect(cards).toHaveCount(21);
    });
  });
}

test("the record of somebody who may not know names has no barriers", async ({ as }) => {
  for (const email of [TOM, KARL]) {
    const page = await as(email);
    await page.goto("/portal/registration");
    await expectNoBarriersAtAnyWidth(page);
  }
});

/** Gives Kestrel thirty clinics more. */
async function manyLocations({ admin }: Portal): Promise<void> {
  for (let number = 101; number <= 130; number++) {
    await admin`
      insert into locations (id, register_id, provider_id, name, sector, status, search_text)
      select ${randomUUID()}, ${`1-710000${number}`}, id, ${`Clinic ${number}`}, '', 'registered', ${`clinic ${number}`}
      from providers where register_id = '1-900000004' on conflict do nothing`;
  }
}
