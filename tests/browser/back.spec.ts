import { expect, type Page } from "@playwright/test";
import { eitherWay } from "../tiers.ts";
import { draftReadyToSend, newDraft } from "./journey.ts";
import { type Portal, test } from "./portal.ts";
import { askForLink, forgetLinkRequests } from "./sign-in.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const SAMUEL = "samuel.osei@osei.example";
const HELEN = "helen.ward@regulator.example";

const save = (page: Page) => page.getByRole("button", { name: "Save and continue" }).click();
const box = (page: Page) => page.locator("[name=anythingElse]");

for (const javaScriptEnabled of eitherWay(true)) {
  test.describe(`Back and Forward ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("after a save show what was saved, and saving once more changes nothing", async ({ portal, as, visitor }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET));
      const page = await as(MARGARET);
      await page.goto(`${draft}/z5`);
      await box(page).fill("Saved at 3 in the morning.");
      await save(page);
      await expect(page).toHaveURL(`${draft}/check-answers`);
      await page.goBack();
      await expect(page).toHaveURL(`${draft}/z5`);
      await expect(box(page)).toHaveValue("Saved at 3 in the morning.");
      await save(page);
      await expect(page).toHaveURL(`${draft}/check-answers`);
      expect(await answerIn(portal, draft)).toBe("Saved at 3 in the morning.");
      await page.goBack();
      await page.goForward();
      await expect(page).toHaveURL(`${draft}/check-answers`);
      await expect(page.getByText("Saved at 3 in the morning.")).toBeVisible();
    });

    test("show what another tab saved since, and saving over one's own asks nothing", async ({
      portal,
      as,
      visitor,
    }) => {
      const margaret = await visitor(MARGARET);
      const draft = await draftReadyToSend(portal, margaret);
      const page = await as(MARGARET);
      await page.goto(`${draft}/z5`);
      await box(page).fill("First");
      await save(page);
      await expect(page).toHaveURL(`${draft}/check-answers`);
      await margaret.fill(`${draft}/z5`, { anythingElse: "Second, in another tab" });
      await page.goBack();
      await expect(box(page)).toHaveValue("Second, in another tab");
      await box(page).fill("Third");
      await save(page);
      await expect(page).toHaveURL(`${draft}/check-answers`);
      expect(await answerIn(portal, draft)).toBe("Third");
    });

    test("through several pages show each as it was saved", async ({ portal, as, visitor }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET));
      const page = await as(MARGARET);
      const dates = page.getByLabel("Day").first();
      await page.goto(`${draft}/f5`);
      const before = await dates.inputValue();
      await save(page);
      await expect(page).not.toHaveURL(`${draft}/f5`);
      await page.goto(`${draft}/z5`);
      await box(page).fill("Later");
      await save(page);
      await expect(page).toHaveURL(`${draft}/check-answers`);
      await page.goBack();
      await expect(box(page)).toHaveValue("Later");
      await page.goBack();
      await page.goBack();
      await expect(page).toHaveURL(`${draft}/f5`);
      await expect(dates).toHaveValue(before);
    });

    test("after an answer that was declined lead to the page before, and back to what was typed", async ({
      portal,
      as,
      visitor,
    }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET));
      const page = await as(MARGARET);
      await page.goto(draft);
      await page.goto(`${draft}/f5`);
      await page.getByLabel("Month").first().fill("13");
      await save(page);
      await expect(page).toHaveTitle(/^Error: /);
      await page.goto(draft);
      if (javaScriptEnabled) await page.goBack();
      else await page.goto(`${draft}/f5`); // Back leads to the answer, which browsers ask about before they post again
      await expect(page.getByLabel("Month").first()).toHaveValue("13");
      await expect(page.getByText("You left this page before it was saved.")).toBeVisible();
    });

    test("after a deletion find nothing of the draft", async ({ as, visitor }) => {
      const draft = await newDraft(await visitor(MARGARET));
      const page = await as(MARGARET);
      await page.goto(`${draft}/a2`);
      await page.goto(`${draft}/delete`);
      await page.getByRole("button", { name: "Delete this draft" }).click();
      await expect(page).toHaveURL("/portal");
      for (const _ of ["the question", "the page before"]) {
        await page.goBack();
        await expect(page.getByRole("heading", { name: "This draft is not here" })).toBeVisible();
      }
    });

    test("after sending lead to the proof that it was sent", async ({ portal, as, visitor }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET));
      const page = await as(MARGARET);
      await page.goto(`${draft}/z5`);
      await page.goto(`${draft}/check-answers`);
      await page.locator("[name=declaration]").check();
      await page.getByRole("button", { name: "Send notification" }).click();
      await expect(page).toHaveURL(`${draft}/sent`);
      const reference = await page.locator(".govuk-panel strong").textContent();
      for (const _ of ["check-answers", "the last question"]) {
        await page.goBack();
        await expect(page).toHaveURL(`${draft}/sent`);
        await expect(page.locator(".govuk-panel strong")).toHaveText(reference!);
      }
    });

    test("after a draft was begun, and after a search, show an empty question", async ({ as }) => {
      const page = await as(MARGARET);
      await page.goto("/portal/notifications/new");
      await page.locator("[name=type]").first().check();
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page).toHaveURL(/\/portal\/drafts\/[^/]+$/);
      await page.goBack();
      await expect(page).toHaveURL("/portal/notifications/new");
      await expect(page.locator("[name=type]:checked")).toHaveCount(0);

      const helen = await as(HELEN);
      await helen.goto("/admin/register");
      await helen.locator("main [name=text]").fill("larkspur");
      await helen.locator("main form").getByRole("button").last().click();
      await expect(helen).toHaveURL(/search=/);
      await helen.goBack();
      await expect(helen).toHaveURL("/admin/register");
      await expect(helen.locator("main [name=text]")).toHaveValue("");
    });

    test("after signing in and out lead to no page of somebody who is out or in", async ({ portal, as, visitor }) => {
      await forgetLinkRequests(portal);
      const link = await askForLink(portal, await visitor(), SAMUEL);
      const page = await as();
      await page.goto(link);
      await page.getByLabel("Email address").fill(SAMUEL);
      await page.getByRole("button", { name: "Continue to sign in" }).click();
      await expect(page).toHaveURL("/portal");
      await page.goBack();
      await expect(page.getByText("You are signed in already")).toBeVisible();
      await page.goForward();
      await expect(page).toHaveURL("/portal");
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page).toHaveURL("/sign-out");
      await page.goBack();
      await expect(page).toHaveURL(/\/sign-in\?to=/);
    });
  });
}

test("a page that the browser had put aside is asked for anew when it comes back", async ({ portal, as, visitor }) => {
  const margaret = await visitor(MARGARET);
  const draft = await draftReadyToSend(portal, margaret);
  const page = await as(MARGARET);
  await page.goto(`${draft}/z5`);
  await margaret.fill(`${draft}/z5`, { anythingElse: "Saved meanwhile" });
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(box(page)).toHaveValue("Saved meanwhile");
});

const answerIn = async ({ admin }: Portal, draft: string) =>
  (await admin`select answers ->> 'anythingElse' as text from drafts where id = ${draft.split("/").at(-1)!}`)[0]?.text;
