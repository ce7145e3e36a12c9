import { expect, type Page } from "@playwright/test";
import { expectNoBarriers } from "./barriers.ts";
import { draftReadyToSend } from "./journey.ts";
import { openOlder } from "./older-build.ts";
import { type Portal, test } from "./portal.ts";
import { forgetLinkRequests } from "./sign-in.ts";
import { TOM, tomWorksEverywhere } from "./tom.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const TEXT = "First line,\nsecond “line” of £5 & <more>";
const WORDS = "This page was brought up to date while it was open. What you typed is still here, and is not saved yet.";

const box = (page: Page) => page.locator("[name=anythingElse]");
const save = (page: Page) => page.getByRole("button", { name: "Save and continue" }).click();

tomWorksEverywhere();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a button of an older build beside the form empties no box of it", async ({ portal, as, visitor }) => {
      const margaret = await visitor(MARGARET);
      const draft = await draftReadyToSend(portal, margaret);
      await margaret.post(`/api/unsaved/${draft.split("/").at(-1)}/z5`, { anythingElse: TEXT, version: "1" });
      const page = await as(MARGARET);
      await openOlder(page, `${draft}/z5`);
      await page.getByRole("button", { name: "Remove what I typed" }).click();
      await expect(page.getByText("What you selected was not done. Select it again.")).toBeVisible();
      await expect(box(page)).toHaveValue(TEXT);
      await page.getByRole("button", { name: "Remove what I typed" }).click();
      await expect(box(page)).not.toHaveValue(TEXT);
      await expect(box(page)).not.toHaveValue("");
    });

    test("a page of an older build keeps what was typed, says so, and is saved by the next press", async ({
      portal,
      as,
      visitor,
    }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET));
      const page = await as(MARGARET);
      await openOlder(page, `${draft}/z5`);
      if (javaScriptEnabled) await expect(page.locator("body")).toHaveClass(/js-enabled/);
      await box(page).fill(TEXT);
      await save(page);
      await expect(page.getByText(`${WORDS} Select “Save and continue” again.`)).toBeVisible();
      await expect(page).toHaveURL(`${draft}/z5`);
      await expect(box(page)).toHaveValue(TEXT);
      if (javaScriptEnabled) await expectNoBarriers(page);
      await save(page);
      await expect(page).toHaveURL(`${draft}/check-answers`);
      expect(await answerIn(portal, draft)).toBe(TEXT);
    });

    test("what somebody else saved meanwhile is not saved over in silence", async ({ portal, as, visitor }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET));
      const page = await as(MARGARET);
      await openOlder(page, `${draft}/z5`);
      await box(page).fill("Margaret's");
      await (await visitor(TOM)).fill(`${draft}/z5`, { anythingElse: "What a colleague saved" });
      await save(page);
      await expect(page.getByText(WORDS)).toBeVisible();
      await save(page);
      await expect(page.getByText("Someone else saved this page while you were answering it.")).toBeVisible();
      await expect(box(page)).toHaveValue("Margaret's");
    });

    test("the page to sign in goes on after the next press, too", async ({ portal, as }) => {
      await forgetLinkRequests(portal);
      const page = await as();
      await openOlder(page, "/sign-in");
      await page.getByLabel("Email address").fill("somebody@larkspur.example");
      await page.getByRole("button", { name: "Email me a link" }).click();
      await expect(page.getByText(WORDS)).toBeVisible();
      await expect(page.getByLabel("Email address")).toHaveValue("somebody@larkspur.example");
      await page.getByRole("button", { name: "Email me a link" }).click();
      await expect(page).toHaveURL("/sign-in/check-your-email");
    });

    test("a page posted without its version keeps what was typed, and is saved by the next press", async ({
      portal,
      as,
      visitor,
    }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET));
      const page = await as(MARGARET);
      await page.goto(`${draft}/z5`);
      if (javaScriptEnabled) await expect(page.locator("body")).toHaveClass(/js-enabled/);
      await box(page).fill(TEXT);
      await page.locator("[name=version]").evaluate((input) => input.remove());
      await save(page);
      await expect(page.getByText(WORDS)).toBeVisible();
      await expect(box(page)).toHaveValue(TEXT);
      await save(page);
      await expect(page).toHaveURL(`${draft}/check-answers`);
      expect(await answerIn(portal, draft)).toBe(TEXT);
    });
  });
}

test("a button of an older build says on every page that it did nothing, once", async ({ portal, visitor }) => {
  const margaret = await visitor(MARGARET);
  const draft = await draftReadyToSend(portal, margaret);
  const button = { [`$ACTION_ID_${"f".repeat(42)}`]: "" };
  for (const path of ["/portal", "/portal/notifications", "/portal/registration", "/guidance", draft, `${draft}/z5`]) {
    const { status, body } = await margaret.post(path, button);
    expect(status, path).toBe(200);
    const said = body.match(/>This page was brought up to date while it was open\. What you selected was not done\./g);
    expect(said, path).toHaveLength(1);
  }
  expect((await margaret.get("/portal")).body).not.toContain("What you selected was not done.");
});

test("what was typed reaches the page alone: no header from outside is taken for it", async ({ visitor }) => {
  const typed = Buffer.from(JSON.stringify([["email", "forged@larkspur.example"]])).toString("base64");
  const { body } = await (await visitor()).get("/sign-in", { "x-portal-typed": typed });
  expect(body).not.toContain("forged@larkspur.example");
});

const answerIn = async ({ admin }: Portal, draft: string) =>
  (await admin`select answers ->> 'anythingElse' as text from drafts where id = ${draft.split("/").at(-1)!}`)[0]?.text;
