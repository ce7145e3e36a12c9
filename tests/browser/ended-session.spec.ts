import { expect } from "@playwright/test";
import { draftReadyToSend } from "./journey.ts";
import { openOlder } from "./older-build.ts";
import { test } from "./portal.ts";
import { forgetLinkRequests, signIn } from "./sign-in.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const TEXT = "The family was told on the telephone, and they will come in on";

for (const [javaScriptEnabled, isOlder] of [
  [true, false],
  [false, false],
  [false, true],
]) {
  const page = isOlder ? "on a page of an older build" : "on a page";
  test.describe(`${page}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled: javaScriptEnabled === true });

    test("what was typed when the session ended is back after signing in again", async ({ portal, as, visitor }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET));
      const page = await as();
      await forgetLinkRequests(portal);
      await page.goto(`${draft}/z5`);
      await signIn(portal, page, MARGARET);
      await expect(page).toHaveURL(`${draft}/z5`);
      if (isOlder) await openOlder(page, `${draft}/z5`);

      await page.locator("[name=anythingElse]").fill(TEXT);
      await portal.admin`
        update sessions set last_seen_at = now() - interval '31 minutes'
        where session_token = (select session_token from sessions order by created_at desc limit 1)`;
      await page.getByRole("button", { name: "Save and continue" }).click();
      await expect(page).toHaveURL(/\/sign-in\?to=/);
      await expect(page.getByText("You were signed out to keep your account safe.")).toBeVisible();

      await forgetLinkRequests(portal);
      await signIn(portal, page, MARGARET);
      await expect(page).toHaveURL(`${draft}/z5`);
      await expect(page.getByText("You left this page before it was saved.")).toBeVisible();
      await expect(page.locator("[name=anythingElse]")).toHaveValue(TEXT);
      await page.getByRole("button", { name: "Save and continue" }).click();
      await expect(page).toHaveURL(`${draft}/check-answers`);
      await expect(page.getByText(TEXT)).toBeVisible();
    });
  });
}
