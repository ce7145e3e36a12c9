import { expect } from "@playwright/test";
import { answerAll, beginDraft, journeyAt } from "./journey.ts";
import { emailAfter } from "./mailbox.ts";
import { test } from "./portal.ts";
import { forgetLinkRequests, signIn } from "./sign-in.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const HELEN = "helen.ward@regulator.example";
const REFERENCE = /^N\d{2}-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]$/;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody signs in, answers, checks and sends, and the regulator reads it", async ({ portal, as }) => {
      await forgetLinkRequests(portal);
      const journey = await journeyAt(portal, "dols-outcome");
      const page = await as();
      await test.step("signs in and comes back to where they wanted to go", async () => {
        await page.goto("/portal");
        await expect(page).toHaveURL("/sign-in?to=%2Fportal");
        await signIn(portal, page, MARGARET);
        await expect(page).toHaveURL("/portal");
        await expect(page.getByText("Margaret Okafor, nominated individual, Larkspur Care Ltd")).toBeVisible();
      });

      await test.step("answers every page of the longest path", async () => {
        await beginDraft(page, journey);
        await expect(page.getByText("By law you must tell us about this.")).toBeVisible();
        await page.getByText("The law that asks for it").click();
        await expect(page.getByText("regulation 18(2)(c) and (d)")).toBeVisible();
        const met = await answerAll(page, journey);
        expect(met.length).toBeGreaterThan(9);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers before you send");
        await expect(page.locator("main").getByText("The letter reached the office after the weekend.")).toBeVisible();
      });

      const send = page.getByRole("button", { name: "Send notification" });
      await test.step("cannot send without the declaration", async () => {
        await send.click();
        await expect(page).toHaveTitle(/^Error: /);
        await expect(page.locator(".govuk-error-summary a")).toHaveText(
          "Select the box to say that this is correct and complete as far as you know",
        );
        expect(await portal.admin`select 1 from submissions where draft_id = ${draftIn(page.url())}`).toHaveLength(0);
      });

      const receipt = await emailAfter(portal, MARGARET, /^We have received/, async () => {
        await page.locator("[name=declaration]").check();
        await send.click();
        await expect(page).toHaveURL(/\/sent$/);
      });
      const reference = (await page.locator(".govuk-panel__body strong").textContent()) ?? "";
      expect(reference).toMatch(REFERENCE);

      await test.step("gets a receipt with the reference and a link, and nothing of what happened", async () => {
        expect(receipt.subject).toBe(`We have received notification ${reference}`);
        expect(receipt.text).toContain(reference);
        expect(receipt.links).toEqual([`${portal.url}/portal/notifications/${reference}`]);
        expect(`${receipt.text}${receipt.html}`).not.toMatch(/libert|DoLS|court|Larkspur|Okafor|granted|P-0/i);
      });

      await test.step("reads what was sent, and finds it in the list", async () => {
        await page.getByRole("link", { name: "See and print what you sent" }).click();
        await expect(page).toHaveURL(`/portal/notifications/${reference}`);
        await expect(page.getByText("Received", { exact: true })).toBeVisible();
        await expect(page.getByText("The letter reached the office after the weekend.")).toBeVisible();
        await page.goto("/portal/notifications");
        await expect(page.getByRole("row", { name: reference })).toContainText(journey.title);
      });

      await test.step("and staff open it from their inbox, which the audit tells", async () => {
        const inbox = await as();
        await inbox.goto("/admin/inbox");
        await signIn(portal, inbox, HELEN);
        await expect(inbox).toHaveURL("/admin/inbox");
        await expect(inbox.getByRole("row", { name: reference })).toContainText("Larkspur Care Ltd");
        await expect(inbox.getByRole("row", { name: reference })).toContainText("Not read");
        await inbox.getByRole("link", { name: reference }).click();
        await expect(inbox).toHaveURL(`/admin/notifications/${reference}`);
        await expect(inbox.getByText("The letter reached the office after the weekend.")).toBeVisible();
        expect(
          await portal.admin`
            select entry.actor_kind, entry.actor_role, reader.email from audit_entries entry
            join submissions sent on entry.subject = 'notification:' || sent.id
            join users reader on reader.id = entry.user_id
            where entry.action = 'notification.read' and sent.reference = ${reference}`,
        ).toMatchObject([{ actor_kind: "staff", actor_role: "triage", email: HELEN }]);
        await inbox.goto("/admin/inbox");
        await expect(inbox.getByRole("row", { name: reference })).not.toContainText("Not read");
      });
    });
  });
}

const draftIn = (address: string) => /drafts\/([^/]+)/.exec(address)?.[1] ?? "";
