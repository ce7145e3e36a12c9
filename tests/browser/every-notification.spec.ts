import { expect } from "@playwright/test";
import { expectNoBarriers } from "./barriers.ts";
import { answerAll, beginDraft, journeyAt } from "./journey.ts";
import { test } from "./portal.ts";
import { everyJourney, journeysWithEverything } from "./representative.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const slug of javaScriptEnabled ? journeysWithEverything : everyJourney) {
      test(`${slug} is answered on its longest path, sent, and reads as it was checked`, async ({ portal, as }) => {
        const journey = await journeyAt(portal, slug);
        const page = await as(journey.postedBy);
        await page.goto("/portal");
        await beginDraft(page, journey);
        await answerAll(page, journey);

        const shown = () =>
          page
            .locator("main section .govuk-summary-list")
            .locator("dt, dd:not(.govuk-summary-list__actions) bdi") // beside the answers stands what to look at again
            .allInnerTexts();
        const checked = await shown();
        expect(checked.length).toBeGreaterThan(40);
        if (javaScriptEnabled) await expectNoBarriers(page); // axe itself is a script
        await page.locator("[name=declaration]").check();
        await page.getByRole("button", { name: "Send notification" }).click();
        await expect(page.getByRole("heading", { level: 1, name: "Notification sent" })).toBeVisible();

        await page.getByRole("link", { name: "See and print what you sent" }).click();
        await expect(page.getByRole("heading", { level: 1, name: journey.title })).toBeVisible();
        expect(await shown()).toEqual(checked);
      });
    }
  });
}
