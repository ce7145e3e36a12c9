import { expect } from "@playwright/test";
import { eitherWay } from "../tiers.ts";
import { expectNoBarriersAtAnyWidth } from "./barriers.ts";
import { test } from "./portal.ts";

const HELEN = "helen.ward@regulator.example";
const IMRAN = "imran.siddiq@regulator.example";

for (const javaScriptEnabled of eitherWay(false)) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("staff look something up in the register, by an address that tells nobody what for", async ({ as }) => {
      const page = await as(HELEN);
      await page.goto("/admin/inbox");
      await page.getByRole("link", { name: "Register" }).click();
      await expect(page).toHaveTitle("Search the register - Provider portal");
      await page.getByLabel("Name, number, postcode or town").fill("house larkspur");
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page).toHaveURL(/\/admin\/register\?search=[0-9a-f-]{36}$/);
      await expect(page).toHaveTitle("Search results - Provider portal");
      await expect(page.getByLabel("Name, number, postcode or town"), "what was asked stays in sight").toHaveValue(
        "house larkspur",
      );
      await expect(page.getByRole("row", { name: /Larkspur House Location of Larkspur Care Ltd/ })).toContainText(
        "Registered",
      );

      await page.getByLabel("Name, number, postcode or town").fill("1-900000001");
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page.locator("main table a").first()).toHaveText("Larkspur Care Ltd");
      await page.locator("main table a").first().click();
      await expect(page.getByRole("heading", { level: 1, name: "Larkspur Care Ltd" })).toBeVisible();
      await expect(page.getByText("Mrs Margaret Okafor, since 14 May 2012")).toBeVisible();
      await page.getByRole("link", { name: "Larkspur Lodge" }).click();
      await expect(page).toHaveURL("/admin/register/locations/1-900000102");
      await expect(page.getByText("2 Chapel Close")).toBeVisible();
    });

    test("a search for nothing is an error that says how to put it right", async ({ as }) => {
      const page = await as(HELEN);
      await page.goto("/admin/register");
      await page.getByLabel("Name, number, postcode or town").fill(" ");
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page).toHaveTitle("Error: Search the register - Provider portal");
      await expect(page.getByRole("link", { name: "Enter a name, number, postcode or town" })).toHaveAttribute(
        "href",
        "#text",
      );
    });

    test("a search of somebody else, or of none, is an empty form", async ({ as, visitor }) => {
      const { location } = await (await visitor(HELEN)).fill("/admin/register", { text: "larkspur" });
      const page = await as(IMRAN);
      for (const path of [
        location,
        "/admin/register?search=nothing",
        "/admin/register?search=00000000-0000-0000-0000-000000000000",
      ]) {
        await page.goto(path);
        await expect(page.getByText("That search is no longer kept. Search again."), path).toBeVisible();
        await expect(page.getByLabel("Name, number, postcode or town")).toHaveValue("");
        await expect(page.getByText("Larkspur")).toHaveCount(0);
      }
    });
  });
}

test("what is posted leads to what is found, as one redirect", async ({ visitor }) => {
  const helen = await visitor(HELEN);
  const { status, location } = await helen.fill("/admin/register", { text: "Larkspur" });
  expect(status).toBe(303);
  expect((await helen.get(location)).body).toContain("Larkspur House");
});

test("what is found in the register has no barriers", async ({ as, visitor }) => {
  const helen = await visitor(HELEN);
  const paths = await Promise.all(
    ["larkspur", "qqxq"].map(async (text) => (await helen.fill("/admin/register", { text })).location),
  );
  const page = await as(HELEN);
  const records = ["providers/1-900000001", "providers/1-900000008", "locations/1-900000101"].map(
    (record) => `/admin/register/${record}`,
  );
  for (const path of ["/admin/register", "/admin/register?search=nothing", ...paths, ...records]) {
    await page.goto(path);
    await expectNoBarriersAtAnyWidth(page);
  }
  await page.goto("/admin/register");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expectNoBarriersAtAnyWidth(page);
});
