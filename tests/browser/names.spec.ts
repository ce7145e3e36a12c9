import { expect } from "@playwright/test";
import { expectNoBarriers } from "./barriers.ts";
import { draftReadyToSend } from "./journey.ts";
import { test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const HELEN = "helen.ward@regulator.example";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a name in the text is asked about, kept with its reason, and shown to staff with it", async ({
      portal,
      as,
      visitor,
    }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET), "serious-injury");
      const page = await as(MARGARET);
      await page.goto(`${draft}/z5`);
      await page.locator("[name=anythingElse]").fill("Mrs Patel was told.");
      await page.getByRole("button", { name: "Save and continue" }).click();
      await expect(page).toHaveURL(`${draft}/names`);

      await page.goto(`${draft}/check-answers`);
      await page.locator("[name=declaration]").check();
      await page.getByRole("button", { name: "Send notification" }).click();
      await expect(page, "nothing is sent before it is judged").toHaveURL(`${draft}/names`);
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page).toHaveTitle(/^Error: /);
      if (javaScriptEnabled) await expectNoBarriers(page);

      await page.getByRole("radio", { name: "It must stay" }).check();
      await page.getByLabel("Why must it stay?").fill("It is the name of the ward.");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page).toHaveURL(`${draft}/check-answers`);
      await page.locator("[name=declaration]").check();
      await page.getByRole("button", { name: "Send notification" }).click();
      const reference = await page.locator(".govuk-panel__body strong").textContent();

      const inbox = await as(HELEN);
      await inbox.goto(`/admin/notifications/${reference}`);
      await expect(inbox.getByText("because: It is the name of the ward.")).toBeVisible();
    });
  });
}
