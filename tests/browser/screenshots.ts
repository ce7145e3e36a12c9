import { expect } from "@playwright/test";
import { draftReadyToSend } from "./journey.ts";
import { test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";

test("the picture of the README", async ({ portal, as, visitor }) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET), "serious-injury");
  const margaret = await as(MARGARET);
  await margaret.setViewportSize({ width: 320, height: 900 });
  await margaret.goto(`${draft}/e2`);
  await margaret.getByLabel("Month").first().fill("13");
  await margaret.getByRole("button", { name: "Save and continue" }).click();
  await expect(margaret.locator(".govuk-error-summary")).toBeVisible();
  await margaret.evaluate(() => scrollTo(0, 0));
  await margaret.screenshot({ path: "public/screenshots/question.png" });
});
