import { expect, type Page } from "@playwright/test";
import { draftReadyToSend } from "./journey.ts";
import { test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const HELEN = "helen.ward@regulator.example";
const phone = { width: 320, height: 900 };
const desk = { width: 1100, height: 720 };

test("the pictures of the README", async ({ portal, as, visitor }) => {
  const anybody = await as();
  await anybody.goto("/");
  await picture(anybody, "start", desk);

  const draft = await draftReadyToSend(portal, await visitor(MARGARET), "serious-injury");
  const margaret = await as(MARGARET);
  await margaret.goto(`${draft}/check-answers`);
  await picture(margaret, "check-answers", desk);
  await margaret.goto("/portal/registration");
  await picture(margaret, "registration", desk);
  await margaret.goto(`${draft}/e2`);
  await margaret.getByLabel("Month").fill("13");
  await margaret.getByRole("button", { name: "Save and continue" }).click();
  await expect(margaret.locator(".govuk-error-summary")).toBeVisible();
  await picture(margaret, "question", phone);

  const helen = await as(HELEN);
  await helen.goto("/admin/inbox");
  await picture(helen, "inbox", { ...desk, height: 1000 });
});

async function picture(page: Page, name: string, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `public/screenshots/${name}.png` });
}
