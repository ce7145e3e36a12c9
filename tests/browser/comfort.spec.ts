import { expect, type Page } from "@playwright/test";
import { expectNoBarriers } from "./barriers.ts";
import { draftReadyToSend } from "./journey.ts";
import { test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";

test("in forced colours every button, box and error still has an edge to be seen by", async ({
  portal,
  as,
  visitor,
}) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(`${draft}/f5`);
  await page.getByLabel("Month").first().fill("13");
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  expect(await page.evaluate(withoutEdge)).toEqual([]);
});

test("nothing moves for those who asked for less motion, and the skip link leads to the main part", async ({ as }) => {
  const page = await as();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Email me a link" }).click();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");

  await page.goto("/sign-in");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Email address")).toBeFocused();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the title begins with Error, and the summary is the first thing of the main part", async ({
    portal,
    as,
    visitor,
  }) => {
    const draft = await draftReadyToSend(portal, await visitor(MARGARET));
    const page = await as(MARGARET);
    for (const path of ["/portal/notifications/new", `${draft}/f5`, `${draft}/check-answers`]) {
      await page.goto(path);
      await emptyDay(page);
      await page.locator("main form").last().getByRole("button").last().click();
      await expect(page).toHaveTitle(/^Error: /);
      expect(await page.locator("main").textContent()).toMatch(/^There is a problem/);
      await page.locator(".govuk-error-summary a").first().click();
      await expect(page.locator("main :target")).toBeVisible();
    }
  });
});

async function emptyDay(page: Page): Promise<void> {
  const days = page.getByLabel("Day");
  if ((await days.count()) > 0) await days.first().fill("");
}

/** In the page: what should be seen by its edge, and has none that forced colours draw. */
function withoutEdge(): string[] {
  const drawn = (style: CSSStyleDeclaration) =>
    [style.borderTopStyle, style.outlineStyle].some((line) => line !== "none") && style.borderTopWidth !== "0px";
  const edges = [
    ...document.querySelectorAll(".govuk-button, .govuk-input, .govuk-select, .govuk-error-summary"),
  ].filter((element) => element.checkVisibility() && !drawn(getComputedStyle(element)));
  const marks = [...document.querySelectorAll(".govuk-radios__label, .govuk-checkboxes__label")].filter(
    (element) => element.checkVisibility() && !drawn(getComputedStyle(element, "::before")),
  );
  return [...edges, ...marks].map((element) => element.outerHTML.slice(0, 120));
}

test("the start page leads whoever is signed in on to where they begin", async ({ as }) => {
  for (const [email, name, home] of [
    [MARGARET, "Margaret Okafor", "/portal"],
    ["helen.ward@regulator.example", "Helen Ward", "/admin"],
  ] as const) {
    const page = await as(email);
    await page.goto("/");
    await page.getByRole("button", { name: `Continue as ${name}` }).click();
    await expect(page).toHaveURL(home);
  }
});

test("what was typed stays when the connection is lost, and is saved once it is back", async ({
  portal,
  as,
  visitor,
}) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await page.goto(`${draft}/z5`);
  await expect(page.locator("body")).toHaveClass(/js-enabled/);
  await page.getByRole("textbox").fill("Seen at 3 in the morning.");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await expect(page.locator(".govuk-error-summary")).toContainText(
    "The service did not answer. What you typed is still here.",
  );
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole("textbox")).toHaveValue("Seen at 3 in the morning.");
  await expectNoBarriers(page);

  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page).toHaveURL(/\/check-answers$/);
  await expect(page.getByText("Seen at 3 in the morning.")).toBeVisible();
});
