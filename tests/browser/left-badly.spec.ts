import { expect, type Page } from "@playwright/test";
import { draftReadyToSend } from "./journey.ts";
import { type Portal, test } from "./portal.ts";
import { forgetLinkRequests, signIn } from "./sign-in.ts";
import { keptIn } from "./unsaved.ts";
import type { Visitor } from "./visitor.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const TEXT = "The family was told on the telephone, and";
const MORE = " they will come tomorrow.";
const KEPT = "**/api/unsaved/**";

const box = (page: Page) => page.locator("[name=anythingElse]");
const press = (page: Page) => page.getByRole("button", { name: "Save and continue" }).click({ noWaitAfter: true });

async function emptied(portal: Portal, page: Page, margaret: Visitor): Promise<string> {
  const draft = await draftReadyToSend(portal, margaret);
  await page.goto(`${draft}/z5`);
  await expect(page.locator("body")).toHaveClass(/js-enabled/);
  await box(page).fill("");
  await expect.poll(() => keptIn(portal, draft)).toBe("");
  return draft;
}

/** What becomes of the page's own posts. */
const onPost = (page: Page, then: Parameters<Page["route"]>[1]) =>
  page.route(/\/drafts\/.*\/z5$/, (route, request) =>
    request.method() === "POST" ? then(route, request) : route.fallback(),
  );

test("a reload on a slow line shows what was typed, and what it shows is kept", async ({ portal, as, visitor }) => {
  const page = await as(MARGARET);
  const draft = await emptied(portal, page, await visitor(MARGARET));
  await page.route(KEPT, () => {}); // under way for longer than the page
  await box(page).pressSequentially(TEXT);
  await page.reload();
  await expect(box(page)).toHaveValue(TEXT);
  await page.unrouteAll();
  await page.goto("/portal");
  await expect.poll(() => keptIn(portal, draft)).toBe(TEXT);
});

test("what is typed is kept while a save gets no answer, and what is typed after that", async ({
  portal,
  as,
  visitor,
}) => {
  const page = await as(MARGARET);
  const draft = await emptied(portal, page, await visitor(MARGARET));
  await onPost(page, () => {});
  await box(page).pressSequentially(TEXT);
  await press(page);
  await expect(page.getByText("Saving…")).toBeVisible();
  await expect.poll(() => keptIn(portal, draft)).toBe(TEXT);
  await box(page).pressSequentially(MORE);
  await page.goto("/portal");
  await expect.poll(() => keptIn(portal, draft)).toBe(TEXT + MORE);
});

test("what is typed while a slow save is waited for is kept beside what is saved", async ({ portal, as, visitor }) => {
  const page = await as(MARGARET);
  const draft = await emptied(portal, page, await visitor(MARGARET));
  const typed = Promise.withResolvers<void>();
  await onPost(page, async (route) => {
    const response = await route.fetch();
    await typed.promise;
    await route.fulfill({ response });
  });
  await box(page).pressSequentially(TEXT);
  await press(page);
  await expect(page.getByText("Saving…")).toBeVisible();
  await box(page).pressSequentially(MORE);
  typed.resolve();
  await expect(page).toHaveURL(`${draft}/check-answers`);
  await expect(page.getByText(TEXT)).toBeVisible();
  await page.goto(`${draft}/z5`);
  await expect(box(page)).toHaveValue(TEXT + MORE);
});

test("what is typed after an answer was lost is kept, though the text before it was saved", async ({
  portal,
  as,
  visitor,
}) => {
  const page = await as(MARGARET);
  const draft = await emptied(portal, page, await visitor(MARGARET));
  await onPost(page, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await box(page).pressSequentially(TEXT);
  await press(page);
  await expect(page.getByText("The service did not answer.")).toBeVisible();
  await box(page).press("End");
  await box(page).pressSequentially(MORE);
  await page.goto(draft);
  await expect.poll(() => keptIn(portal, draft)).toBe(TEXT + MORE);
});

test("what was typed before the scripts came is kept when the page is left", async ({ portal, as, visitor }) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  const typed = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await typed.promise;
    await route.fallback();
  });
  await page.goto(`${draft}/z5`, { waitUntil: "commit" });
  await box(page).fill(TEXT);
  typed.resolve();
  await expect(page.locator("body")).toHaveClass(/js-enabled/);
  await page.goto("/portal");
  await expect.poll(() => keptIn(portal, draft)).toBe(TEXT);
});

test("what did not reach the server is sent again", async ({ portal, as, visitor }) => {
  const page = await as(MARGARET);
  const draft = await emptied(portal, page, await visitor(MARGARET));
  const lost: string[] = [];
  await page.route(KEPT, (route) => {
    lost.push(route.request().url());
    return route.abort();
  });
  await box(page).fill(TEXT);
  await expect.poll(() => lost.length).toBeGreaterThan(1);
  await page.unrouteAll();
  await expect.poll(() => keptIn(portal, draft)).toBe(TEXT);
});

test("what is dropped right after a key stays dropped", async ({ portal, as, visitor }) => {
  const page = await as(MARGARET);
  const draft = await emptied(portal, page, await visitor(MARGARET));
  await page.reload();
  await expect(page.locator("body")).toHaveClass(/js-enabled/);
  await box(page).pressSequentially(TEXT);
  await page.getByRole("button", { name: "Remove what I typed" }).click();
  await expect(page.getByText("You left this page before it was saved.")).toHaveCount(0);
  expect(await keptIn(portal, draft)).toBeUndefined();
});

test("what is typed right before signing out is kept whole", async ({ portal, as, visitor }) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as();
  await forgetLinkRequests(portal);
  await page.goto(`${draft}/z5`);
  await signIn(portal, page, MARGARET);
  await expect(page).toHaveURL(`${draft}/z5`);
  await expect(page.locator("body")).toHaveClass(/js-enabled/);
  await box(page).fill("");
  await box(page).pressSequentially(TEXT);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-out");
  await expect.poll(() => keptIn(portal, draft)).toBe(TEXT);
});
