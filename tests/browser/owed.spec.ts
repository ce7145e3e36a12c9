import { expect, type Page } from "@playwright/test";
import { eitherWay } from "../tiers.ts";
import { expectNoBarriers } from "./barriers.ts";
import { draftReadyToSend, fillPage, journeyAt, pageOf, saveAndContinue } from "./journey.ts";
import { type Portal, test } from "./portal.ts";
import type { Visitor } from "./visitor.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const HELEN = "helen.ward@regulator.example";
const DEATH = "Death of a person using the service";
const ABUSE = "Allegation of abuse (safeguarding)";

/** Sends the samples with other answers on one page. */
async function send(
  portal: Portal,
  visitor: Visitor,
  slug: string,
  changes: { page: string; answers: Record<string, string> },
): Promise<{ draft: string; reference: string }> {
  const draft = await draftReadyToSend(portal, visitor, slug);
  await visitor.fill(`${draft}/${changes.page}`, changes.answers);
  await visitor.fill(`${draft}/check-answers`, { declaration: "agreed" });
  const [sent] =
    await portal.admin`select reference from submissions where draft_id = ${draft.split("/").at(-1) ?? ""}`;
  return { draft, reference: sent?.reference };
}

/** What of the dashboard tells that this is owed because of that. */
const onDashboard = (page: Page, reference: string) => page.locator("main section").filter({ hasText: reference });

for (const javaScriptEnabled of eitherWay(true)) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("another notification that is owed stays on the list until its draft is begun", async ({
      portal,
      visitor,
      as,
    }) => {
      const died = { page: "f7", answers: { outcome: "personDied" } };
      const { draft, reference } = await send(portal, await visitor(MARGARET), "dols-outcome", died);
      const page = await as(MARGARET);
      await page.goto(`${draft}/sent`);
      await expect(page.getByRole("heading", { level: 3, name: DEATH })).toBeVisible();
      if (javaScriptEnabled) await expectNoBarriers(page);
      await page.goto("/portal");
      await expect(onDashboard(page, reference)).toContainText(DEATH);

      await onDashboard(page, reference).getByRole("button", { name: "Start it now" }).click();
      await expect(page.getByRole("heading", { level: 1, name: DEATH })).toBeVisible();
      const begun = page.url();
      await page.goto(`${draft}/sent`);
      await page.getByRole("button", { name: "Start it now" }).click();
      await expect(page, "a second press leads to the same draft").toHaveURL(begun);

      await expect(page.getByText("We filled in what you told us in")).toContainText(reference);
      await page.locator("main a.govuk-button").click();
      await expect(page).not.toHaveURL(begun);
      const journey = await journeyAt(portal, "death-of-person");
      await fillPage(page, pageOf(journey, page.url().split("/").at(-1) ?? "").fields);
      await saveAndContinue(page);
      await page.goto("/portal");
      await expect(onDashboard(page, reference)).toHaveCount(0);
      await page.goto(`/portal/notifications/${reference}`);
      await page.getByRole("link", { name: "Go on with it" }).click();
      await expect(page).toHaveURL(begun);

      await page.goto(`${begun}/delete`);
      await page.getByRole("button", { name: "Delete this draft" }).click();
      await expect(page.locator(".govuk-notification-banner")).toContainText("The draft is deleted.");
      await expect(onDashboard(page, reference), "it is owed again").toContainText(DEATH);
    });

    test("one that is sent in another way, or not needed, is taken off the list by saying so", async ({
      portal,
      visitor,
      as,
    }) => {
      const nothingElse = { page: "z5", answers: { anythingElse: "" } };
      const { reference } = await send(portal, await visitor(MARGARET), "serious-injury", nothingElse);
      const page = await as(MARGARET);
      await page.goto("/portal");
      const owed = onDashboard(page, reference).filter({ hasText: ABUSE });
      await owed.getByRole("link", { name: "It is already sent or not needed" }).click();
      await expect(page).toHaveURL(/\/portal\/owed\/[0-9a-f-]{36}$/);
      const address = page.url();
      await page.getByRole("button", { name: "Take it off the list" }).click();
      await expect(page).toHaveTitle(/^Error: /);
      if (javaScriptEnabled) await expectNoBarriers(page);
      await page.getByRole("radio", { name: "It is not needed" }).check();
      await page.getByRole("button", { name: "Take it off the list" }).click();
      await expect(page.getByRole("link", { name: "Enter why it is not needed" })).toBeVisible();
      await page.getByLabel("Why is it not needed?").fill("The hospital has told you.");
      await page.getByRole("button", { name: "Take it off the list" }).click();
      await expect(page.locator(".govuk-notification-banner")).toContainText("It is off your list.");
      await expect(owed).toHaveCount(0);
      await page.goto(`/portal/notifications/${reference}`);
      const said = /^Margaret Okafor said on .* that it is not needed, because: The hospital has told you\.$/;
      await expect(page.getByText(said)).toBeVisible();
      const staff = await as(HELEN);
      await staff.goto(`/admin/notifications/${reference}`);
      await expect(staff.getByText(said)).toBeVisible();
      await page.goto(address);
      await expect(page.getByText(said), "whoever comes second reads it").toBeVisible();
    });
  });
}
