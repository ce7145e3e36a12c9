import { expect, type Page } from "@playwright/test";
import { expectNoBarriers } from "./barriers.ts";
import { draftReadyToSend } from "./journey.ts";
import { test } from "./portal.ts";
import { forgetLinkRequests } from "./sign-in.ts";

const MARGARET = "margaret.okafor@larkspur.example";

/** Posts wait until they are let through. */
async function slowLine(page: Page) {
  const letThrough = Promise.withResolvers<void>();
  const posted: string[] = [];
  await page.route(
    (url) => !url.pathname.startsWith("/api/"),
    async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      posted.push(route.request().url());
      await letThrough.promise;
      await route.continue();
    },
  );
  return { letThrough: letThrough.resolve, posted };
}

test("on a slow line a button says that it is being done, once, without moving anything", async ({
  portal,
  as,
  visitor,
}) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  for (const width of [320, 1280]) {
    const page = await as(MARGARET);
    await page.setViewportSize({ width, height: 900 });
    for (const [path, name, words] of [
      ["z5", "Save and continue", "Saving…"],
      ["check-answers", "Send notification", "Sending…"],
    ] as const) {
      await page.goto(`${draft}/${path}`);
      await expect(page.locator("body")).toHaveClass(/js-enabled/);
      if (path === "z5") await page.locator("[name=anythingElse]").fill(`At ${width} pixels`);
      const status = page.locator("main form").last().getByRole("status");
      await expect(status).toHaveText("");
      const { letThrough, posted } = await slowLine(page);
      const button = page.getByRole("button", { name });
      await button.scrollIntoViewIfNeeded();
      const before = [await button.boundingBox(), await page.evaluate(() => document.documentElement.scrollHeight)];
      await button.click({ noWaitAfter: true });
      await expect(status).toHaveText(words, { timeout: 1000 });
      await expect(status).toBeInViewport({ ratio: 1 });
      expect([await button.boundingBox(), await page.evaluate(() => document.documentElement.scrollHeight)]).toEqual(
        before,
      );
      await expectNoBarriers(page);
      await page.waitForTimeout(1100); // longer than the time in which a second press counts as a slip
      await button.click({ noWaitAfter: true });
      letThrough();
      if (path === "z5") await expect(page).toHaveURL(`${draft}/check-answers`);
      else await expect(page).toHaveTitle(/^Error: /); // it was not declared
      expect(posted).toHaveLength(1);
      await expect(page.locator("main form").last().getByRole("status")).toHaveText("");
      await page.unrouteAll();
    }
  }
});

test("the words go when no answer comes", async ({ portal, as }) => {
  await forgetLinkRequests(portal);
  const page = await as();
  await page.goto("/sign-in");
  await expect(page.locator("body")).toHaveClass(/js-enabled/);
  await page.getByLabel("Email address").fill("somebody@larkspur.example");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Email me a link" }).click();
  await expect(page.locator(".govuk-error-summary")).toContainText("The service did not answer.");
  await expect(page.locator("main form").getByRole("status")).toHaveText("");
});
