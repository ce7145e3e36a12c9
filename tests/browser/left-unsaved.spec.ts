import { expect, type Page } from "@playwright/test";
import { expectNoBarriers } from "./barriers.ts";
import { draftReadyToSend } from "./journey.ts";
import { test } from "./portal.ts";
import { forgetLinkRequests, signIn } from "./sign-in.ts";
import { TOM, tomWorksEverywhere } from "./tom.ts";
import { keptIn } from "./unsaved.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const EWA = "ewa.nowak@heron.example";
const TEXT = "The family was told on the telephone, and";
const NOTE = "You left this page before it was saved.";

const box = (page: Page) => page.locator("[name=anythingElse]");
const save = (page: Page) => page.getByRole("button", { name: "Save and continue" }).click();

tomWorksEverywhere();

/** A page with a question, open and taken over by the scripts. */
async function openPage(page: Page, draft: string): Promise<void> {
  await page.goto(`${draft}/z5`);
  await expect(page.locator("body")).toHaveClass(/js-enabled/);
}

const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "follows Back beside the heading": (page) => page.getByRole("link", { name: "Back", exact: true }).click(),
  "goes back by the browser": (page) => page.goBack(),
  "goes somewhere else": (page) => page.goto("/portal"),
  reloads: (page) => page.reload(),
  "closes the page": (page) => page.close({ runBeforeUnload: true }),
};

for (const [way, leave] of Object.entries(ways)) {
  test(`what was typed is there again when somebody ${way}, here and on another device`, async ({
    portal,
    as,
    visitor,
  }) => {
    const draft = await draftReadyToSend(portal, await visitor(MARGARET));
    const page = await as(MARGARET);
    await page.goto(draft);
    await openPage(page, draft);
    await box(page).fill("");
    await box(page).pressSequentially(TEXT);
    await leave(page);
    if (way === "reloads") {
      await expect(page.getByText(NOTE)).toBeVisible();
      await expect(box(page)).toHaveValue(TEXT);
    }
    await expect.poll(() => keptIn(portal, draft)).toBe(TEXT);
    const other = await as(MARGARET);
    await other.goto(`${draft}/z5`);
    await expect(other.getByText(NOTE)).toBeVisible();
    await expect(box(other)).toHaveValue(TEXT);
    await expectNoBarriers(other);
    await save(other);
    await expect(other).toHaveURL(`${draft}/check-answers`);
    await other.goto(`${draft}/z5`);
    await expect(other.getByText(NOTE)).toHaveCount(0);
  });
}

test("a long text is sent every few seconds at most, and the last of it is kept", async ({ portal, as, visitor }) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await openPage(page, draft);
  let sent = 0;
  page.on("request", (request) => {
    if (request.url().includes("/api/unsaved/")) sent += 1;
  });
  await page.clock.install();
  await openPage(page, draft);
  await box(page).fill("");
  for (const letter of TEXT) {
    await page.keyboard.type(letter);
    await page.clock.runFor(250);
  }
  await page.clock.runFor(5000);
  await expect.poll(() => keptIn(portal, draft)).toBe(TEXT);
  const seconds = (TEXT.length * 250 + 5000) / 1000;
  expect(sent).toBeLessThanOrEqual(Math.ceil(seconds / 3) + 1);
});

test("what is pressed is not kept as unsaved, and what is as it was saved is not either", async ({
  portal,
  as,
  visitor,
}) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await openPage(page, draft);
  const before = await box(page).inputValue();
  await box(page).fill("Something");
  await box(page).fill(before);
  await page.goto(draft);
  await expect.poll(() => keptIn(portal, draft)).toBeUndefined();

  await openPage(page, draft);
  await box(page).fill("Saved at once");
  await save(page);
  await expect(page).toHaveURL(`${draft}/check-answers`);
  await page.goBack();
  await expect(page.getByText(NOTE)).toHaveCount(0);
  expect(await keptIn(portal, draft)).toBeUndefined();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what was declined is kept, and one press drops it", async ({ portal, as, visitor }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET));
      const page = await as(MARGARET);
      await page.goto(`${draft}/f5`);
      const before = await page.getByLabel("Month").first().inputValue();
      await page.getByLabel("Month").first().fill("13");
      await save(page);
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByText(NOTE), "nobody has left yet").toHaveCount(0);

      await page.goto("/portal");
      await page.goto(`${draft}/f5`);
      await expect(page.getByLabel("Month").first()).toHaveValue("13");
      await page.getByRole("button", { name: "Remove what I typed" }).click();
      await expect(page.getByText(NOTE)).toHaveCount(0);
      await expect(page.getByLabel("Month").first()).toHaveValue(before);
      await page.goto(`${draft}/f5`);
      await expect(page.getByLabel("Month").first()).toHaveValue(before);
    });
  });
}

test("what a colleague saved since is shown before it is saved over", async ({ portal, as, visitor }) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await openPage(page, draft);
  await box(page).fill("Half a sentence");
  await page.goto("/portal");
  await expect.poll(() => keptIn(portal, draft)).toBe("Half a sentence");
  await (await visitor(TOM)).fill(`${draft}/z5`, { anythingElse: "What a colleague saved" });

  await openPage(page, draft);
  await expect(box(page)).toHaveValue("Half a sentence");
  await save(page);
  await expect(page.getByText("Someone else saved this page while you were answering it.")).toBeVisible();
  await expect(page.getByText("What a colleague saved")).toBeVisible();
  await save(page);
  await expect(page).toHaveURL(`${draft}/check-answers`);
  await expect(page.getByText("Half a sentence")).toBeVisible();
});

test("what is typed after the session has ended is there once they have signed in again", async ({
  portal,
  as,
  visitor,
}) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as();
  await forgetLinkRequests(portal);
  await page.goto(`${draft}/z5`);
  await signIn(portal, page, MARGARET);
  await expect(page).toHaveURL(`${draft}/z5`);
  await expect(page.locator("body")).toHaveClass(/js-enabled/);
  await portal.admin`
    update sessions set last_seen_at = now() - interval '31 minutes'
    where session_token = (select session_token from sessions order by created_at desc limit 1)`;
  await box(page).fill(TEXT);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => keptIn(portal, draft)).toBe(TEXT);
});

test("only those who may edit a draft have anything kept in it, and only from our own pages", async ({
  portal,
  visitor,
}) => {
  const margaret = await visitor(MARGARET);
  const draft = await draftReadyToSend(portal, margaret);
  const url = `/api/unsaved/${draft.split("/").at(-1)}/z5`;
  const typed = { anythingElse: "Something", version: "1" };
  expect((await margaret.post(url, typed, { origin: "https://other.example" })).status).toBe(403);
  for (const who of [EWA, undefined]) expect((await (await visitor(who)).post(url, typed)).status).toBe(404);
  expect((await margaret.post("/api/unsaved/nothing/z5", typed)).status).toBe(404);
  expect((await margaret.get(url)).status).toBe(405);
  expect(await keptIn(portal, draft)).toBeUndefined();
  expect((await margaret.post(url, typed)).status).toBe(204);
  expect(await keptIn(portal, draft)).toBe("Something");
});
