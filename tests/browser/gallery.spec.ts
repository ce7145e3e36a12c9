import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { catalogue } from "#lib/ui/examples/catalogue.ts";
import { expectNoBarriersAtAnyWidth } from "./barriers.ts";
import { test } from "./portal.ts";

test("every page of the gallery is without barriers", async ({ as }) => {
  test.slow();
  const page = await as();
  await page.goto("/dev/gallery");
  await expectNoBarriersAtAnyWidth(page);
  const links = await page.locator("main a[href^='/dev/gallery/']").all();
  const paths = await Promise.all(links.map((link) => link.getAttribute("href")));
  expect(paths).toEqual(Object.keys(catalogue).map((component) => `/dev/gallery/${component}`));
  for (const path of paths) {
    await page.goto(path ?? "");
    await expectNoBarriersAtAnyWidth(page);
  }
});

test("a component is shown with the code of its examples", async ({ as }) => {
  const page = await as();
  await page.goto("/dev/gallery/warning-text");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Warning text");
  await expect(page.locator("main .govuk-warning-text").first()).toBeVisible();
  expect(await page.locator("main pre").textContent()).toBe(readFileSync("lib/ui/examples/warning-text.tsx", "utf8"));
});

test("the script shows one tab at a time; without it all of them can be read", async ({ as, browser, baseURL }) => {
  const page = await as();
  await page.goto("/dev/gallery/tabs");
  await expect(page.locator("#history")).toBeHidden();
  await page.getByRole("tab", { name: "History" }).click();
  await expect(page.locator("#history")).toBeVisible();
  await expect(page.locator("#answers")).toBeHidden();

  const plain = await (await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" })).newPage();
  await plain.goto("/dev/gallery/tabs");
  await plain.getByRole("link", { name: "History" }).click();
  await expect(plain.locator("#history")).toBeVisible();
  await expect(plain.locator("#answers")).toBeVisible();
  await plain.context().close();
});

test("a component that there is not is not found", async ({ visitor }) => {
  const anybody = await visitor();
  for (const name of ["accordion", "constructor"]) expect((await anybody.get(`/dev/gallery/${name}`)).status).toBe(404);
});
