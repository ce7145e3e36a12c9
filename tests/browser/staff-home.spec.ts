import { expect } from "@playwright/test";
import { expectNoBarriersAtAnyWidth } from "./barriers.ts";
import { test } from "./portal.ts";
import { askForLink } from "./sign-in.ts";

const NOTHING = "There is nothing to do here for your role yet.";

/** Each role of staff by somebody who holds it alone, with the parts of the regulator's side that it may open. */
const staff = [
  ["triage", "helen.ward", ["Inbox", "Register"]],
  ["contact centre", "omar.haddad", ["Inbox", "Register", "Feedback"]],
  ["inspector", "imran.siddiq", ["Inbox", "Register"]],
  ["registration officer", "fiona.gray", ["Register"]],
  ["decision maker", "paul.mensah", ["Register"]],
  ["register administrator", "lena.fischer", ["Register"]],
  ["analyst", "nikhil.rao", ["Feedback"]],
  ["auditor", "joan.pike", []],
  ["administrator", "alex.turner", ["Feedback"]],
] as const;

for (const [role, name, parts] of staff) {
  test(`${role}: signing in leads to a first page that says what can be done here, and no link to nothing`, async ({
    as,
    visitor,
  }) => {
    const email = `${name}@regulator.example`;
    const page = await as(email);
    for (const path of ["/portal", "/admin"]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      await expect(page, path).toHaveURL("/admin");
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What you can do here");
    await expect(page.locator("main")).toContainText(`Your role: ${role}`);
    await expect(page.locator("main h2 a")).toHaveText([...parts]);
    await expect(page.getByText(NOTHING)).toHaveCount(parts.length === 0 ? 1 : 0);
    await expect(page.locator("main li").first(), "what is still to come").toBeVisible();

    const asker = await visitor(email);
    const links = await page.locator("a").evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
    for (const href of links.filter((link) => link.startsWith("/")))
      expect((await asker.get(href)).status, href).toBe(200);
    await expectNoBarriersAtAnyWidth(page);
  });
}

test("whoever is not signed in is sent to sign in and comes to it, and nobody of a provider's finds it", async ({
  portal,
  visitor,
}) => {
  const stranger = await visitor();
  expect((await stranger.get("/admin")).location).toBe("/sign-in?to=%2Fadmin");
  const link = await askForLink(portal, stranger, "wendy.cho@regulator.example", "/admin");
  expect((await stranger.fill(link, {})).location).toMatch(/\/admin$/);
  expect((await stranger.get("/admin")).body).toContain("What you can do here");
  expect((await (await visitor("margaret.okafor@larkspur.example")).get("/admin")).status).toBe(404);
});
