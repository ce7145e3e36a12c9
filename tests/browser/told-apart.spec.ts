import { expect } from "@playwright/test";
import { eitherWay } from "../tiers.ts";
import { expectNoBarriersAtAnyWidth } from "./barriers.ts";
import { draftReadyToSend, newDraft } from "./journey.ts";
import { test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const TOM = "tom.whitfield@larkspur.example";

for (const javaScriptEnabled of eitherWay(true)) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("drafts are told apart in the list, one with nothing in it is none, and deleting one says that it is done", async ({
      portal,
      visitor,
      as,
    }) => {
      const margaret = await visitor(MARGARET);
      const [hers, his, empty] = [
        await draftReadyToSend(portal, margaret),
        await draftReadyToSend(portal, margaret),
        await newDraft(margaret, "serious-injury"),
      ];
      await margaret.fill(`${his}/b1`, { personCode: "T-77" });
      await portal.admin`
        update drafts set created_by = (select id from users where email = ${TOM}) where id = ${his.split("/").at(-1) ?? ""}`;
      const page = await as(MARGARET);
      await page.goto("/portal");
      const rowOf = (draft: string) => page.getByRole("row").filter({ has: page.locator(`a[href="${draft}"]`) });
      await expect(rowOf(hers)).toContainText(/P-014.*\d{4}.*Larkspur.*By you/);
      await expect(rowOf(his)).toContainText(/T-77.*\d{4}.*Larkspur.*By Tom Whitfield/);
      await expect(page.locator(`a[href="${empty}"]`)).toHaveCount(0);

      await page.goto(his);
      await page.getByRole("link", { name: "Delete this draft" }).click();
      await expect(page.locator("main .govuk-summary-list")).toContainText(/T-77.*Larkspur.*By Tom Whitfield/s);
      if (javaScriptEnabled) await expectNoBarriersAtAnyWidth(page);
      await page.getByRole("button", { name: "Delete this draft" }).click();
      await expect(page).toHaveURL("/portal");
      await expect(page.locator(".govuk-notification-banner")).toContainText("The draft is deleted.");
      await expect(rowOf(his)).toHaveCount(0);
      await expect(rowOf(hers)).toHaveCount(1);
      if (javaScriptEnabled) await expectNoBarriersAtAnyWidth(page);
      await page.reload();
      await expect(page.locator(".govuk-notification-banner"), "it is said once").toHaveCount(0);
    });

    test("what may have been sent already is shown before it is sent as another event", async ({
      portal,
      visitor,
      as,
    }) => {
      const margaret = await visitor(MARGARET);
      const code = javaScriptEnabled ? "Q-31" : "Q-32";
      const [first, second] = [await draftReadyToSend(portal, margaret), await draftReadyToSend(portal, margaret)];
      await margaret.fill(`${first}/b1`, { personCode: code });
      await margaret.fill(`${second}/b1`, { personCode: code.toLowerCase().replace("-", "") });
      const page = await as(MARGARET);
      await page.goto(`${second}/check-answers`);
      await expect(page.getByText("You may have told us this already")).toHaveCount(0);

      await margaret.fill(`${first}/check-answers`, { declaration: "agreed" });
      const [sent] =
        await portal.admin`select reference from submissions where draft_id = ${first.split("/").at(-1) ?? ""}`;
      await page.reload();
      const told = page.locator(".govuk-inset-text").filter({ hasText: "You may have told us this already" });
      await expect(told).toContainText(/Outcome of an application .*, sent on .* by Margaret Okafor/);
      await expect(told.getByRole("link", { name: sent?.reference })).toHaveAttribute(
        "href",
        `/portal/notifications/${sent?.reference}`,
      );
      await page.locator("[name=declaration]").check();
      await page.getByRole("button", { name: "Send notification as another event" }).click();
      await expect(page).toHaveURL(`${second}/sent`);
    });

    test("“Something else” ends the list of what to tell about, and leads to how to send it", async ({ as }) => {
      const page = await as(MARGARET);
      await page.goto("/portal/notifications/new");
      await expect(page.getByRole("radio").last()).toHaveAccessibleName("Something else");
      await page.getByRole("radio", { name: "Something else" }).check();
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page).toHaveURL("/guidance/sent-by-email");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("How to send a notification by email");
      await expect(page.getByRole("link", { name: "notifications@regulator.example" })).toBeVisible();
    });
  });
}

test("the page about what goes by email is there for everybody, and no other topic is", async ({ visitor }) => {
  const anybody = await visitor();
  const { status, body } = await anybody.get("/guidance/sent-by-email");
  expect(status).toBe(200);
  expect(body).toContain("Child or young person in an adult psychiatric unit");
  expect(body).toContain("Absence of a registered person for 28 days or more");
  for (const topic of ["nothing", "constructor"]) expect((await anybody.get(`/guidance/${topic}`)).status).toBe(404);
});
