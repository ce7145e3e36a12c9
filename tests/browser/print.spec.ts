import { expect } from "@playwright/test";
import { test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";

test("on paper there is what was sent, and nothing that only works on a screen", async ({ as }) => {
  const page = await as(MARGARET);
  await page.emulateMedia({ media: "print" });
  await page.goto("/portal/notifications");
  const first = page.locator("main td a").first();
  const reference = (await first.textContent()) ?? "";
  expect(await first.evaluate((link) => getComputedStyle(link, "::after").content), "no address is written out").toBe(
    "none",
  );

  await page.goto(`/portal/notifications/${reference}`);
  await expect(page.getByText(reference)).toBeVisible();
  await expect(page.locator("dt", { hasText: /^Sent$/ })).toBeVisible();
  for (const part of ["header", "footer", "nav", "main button"]) {
    await expect(page.locator(`${part} >> text=/./ >> visible=true`), part).toHaveCount(0);
  }
  const row = page.locator(".govuk-summary-list__row").first();
  expect(await row.evaluate((element) => getComputedStyle(element).breakInside), "no row is torn in two").toBe("avoid");
});
