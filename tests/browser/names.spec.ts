import { expect } from "@playwright/test";
import { eitherWay } from "../tiers.ts";
import { expectNoBarriers } from "./barriers.ts";
import { draftReadyToSend } from "./journey.ts";
import { test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const HELEN = "helen.ward@regulator.example";

for (const javaScriptEnabled of eitherWay(true)) {
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
      await expect(page.locator("main mark")).toHaveText("Mrs Patel");
      await expect(page.locator("main q")).toHaveText("Mrs Patel was told.");
      await page.getByRole("link", { name: "Go to this answer" }).click();
      await expect(page).toHaveURL(`${draft}/z5#anythingElse`);
      await page.goto(`${draft}/names`);

      await page.getByRole("radio", { name: "It must stay" }).check();
      await page.getByLabel("Why must it stay?").fill("It is the name of the ward.");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page).toHaveURL(`${draft}/check-answers`);
      await expect(
        page.getByLabel(/I have used codes, except where I said why a name or number must stay\.$/),
      ).toBeVisible();
      await page.locator("[name=declaration]").check();
      await page.getByRole("button", { name: "Send notification" }).click();
      const reference = await page.locator(".govuk-panel__body strong").textContent();

      const inbox = await as(HELEN);
      await inbox.goto(`/admin/notifications/${reference}`);
      await expect(inbox.getByText("because: It is the name of the ward.")).toBeVisible();
    });

    test("names that are to be taken out are led to one by one, and then back", async ({ portal, as, visitor }) => {
      const margaret = await visitor(MARGARET);
      const draft = await draftReadyToSend(portal, margaret);
      await margaret.fill(`${draft}/f9`, { conditionsSet: "Mrs Patel visits." });
      await margaret.fill(`${draft}/z5`, { anythingElse: "Mr Jones was told." });
      const page = await as(MARGARET);
      await page.goto(`${draft}/check-answers`);
      await page.getByRole("link", { name: "Look at it before you send" }).click();
      for (const choice of await page.getByRole("radio", { name: "I will take it out" }).all()) await choice.check();
      await page.getByRole("button", { name: "Continue" }).click();

      await expect(page).toHaveURL(`${draft}/f9`);
      await expect(page.getByText("Take out “Mrs Patel” and use a code, then save.")).toBeVisible();
      await page.getByRole("link", { name: "Go to the answer", exact: true }).click();
      await expect(page).toHaveURL(`${draft}/f9#conditionsSet`);
      await page.locator("[name=conditionsSet]").fill("The daughter visits.");
      await page.getByRole("button", { name: "Save and continue" }).click();
      await expect(page).toHaveURL(new RegExp(`${draft}/z5(#|$)`)); // a browser keeps the box it came from
      await expect(page.getByText("Take out “Mr Jones”")).toBeVisible();
      await page.getByRole("button", { name: "Save and continue" }).click();
      await expect(page, "it is still there").toHaveURL(new RegExp(`${draft}/names(#|$)`));
      await expect(page.locator("main mark")).toHaveText("Mr Jones");
      await page.getByRole("radio", { name: "I will take it out" }).check();
      await page.getByRole("button", { name: "Continue" }).click();
      await page.locator("[name=anythingElse]").fill("S-12 was told.");
      await page.getByRole("button", { name: "Save and continue" }).click();
      await expect(page).toHaveURL(new RegExp(`${draft}/check-answers(#|$)`));
      await expect(page.getByText("may say who somebody is")).toHaveCount(0);
      await expect(page.getByLabel(/I have used codes, not names\.$/)).toBeVisible();
    });
  });
}
