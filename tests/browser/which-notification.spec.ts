import { expect, type Page } from "@playwright/test";
import { eitherWay } from "../tiers.ts";
import { expectNoBarriersAtAnyWidth } from "./barriers.ts";
import { test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";

async function answer(page: Page, ...values: readonly string[]) {
  for (const value of values) {
    await page.locator(`main [type=radio][value=${value}]`).check();
    await page.getByRole("button", { name: "Continue" }).click();
  }
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

for (const javaScriptEnabled of eitherWay(true)) {
  test.describe(`which notification somebody needs, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("is found out by a visitor, goes back and on, and leaves nothing in the address or the browser", async ({
      as,
    }) => {
      const page = await as();
      await page.goto("/which-notification");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page).toHaveTitle(/^Error: /);
      await answer(page, "no", "hurt", "treated", "no");
      await expect(heading(page)).toHaveText("You must send a notification");
      await page.goBack();
      await page.goBack();
      await expect(heading(page)).toHaveText("How serious is the injury?");
      await expect(page.locator("main [type=radio]:checked")).toHaveValue("treated");
      await answer(page, "lasting", "no");
      await page.getByRole("button", { name: "Something else happened" }).click();
      await expect(heading(page)).toHaveText("What else happened?");
      await answer(page, "liberty", "yes");
      await expect(heading(page)).toHaveText("You must send 2 notifications");
      await page.getByRole("button", { name: "Back", exact: true }).click();
      await expect(page.locator("main [type=radio]:checked")).toHaveValue("yes");
      await answer(page, "yes");
      await expect(page).toHaveURL("/which-notification");
      expect(await page.context().cookies()).toEqual([]);
      if (javaScriptEnabled) await expectNoBarriersAtAnyWidth(page); // axe itself is a script
    });

    test("leads whoever is signed in to the notification, chosen already", async ({ as }) => {
      const page = await as(MARGARET);
      await page.goto("/portal");
      await page.getByRole("link", { name: "Find out which notification you need" }).click();
      await answer(page, "no", "liberty", "yes");
      await page.getByRole("button", { name: /^Start now/ }).click();
      await expect(page).toHaveURL("/portal/notifications/new?type=f");
      await expect(page.getByLabel(/Outcome of an application/)).toBeChecked();
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page).toHaveURL(/\/portal\/drafts\//);
    });
  });
}

test("whoever is not signed in is asked to, and back to the notification", async ({ visitor }) => {
  const anybody = await visitor();
  const { location } = await anybody.get("/portal/notifications/new?type=f");
  expect(location).toContain(`/sign-in?to=${encodeURIComponent("/portal/notifications/new?type=f")}`);
});

test("why nothing need be sent is kept as a record by anybody, and of nothing else is one made", async ({
  as,
  visitor,
}) => {
  for (const person of [await visitor(), await visitor(MARGARET)]) {
    const decided = { danger: "no", happened: "liberty", outcomeKnown: "no" };
    const record = await person.post("/which-notification/record", decided);
    expect(record).toMatchObject({
      status: 200,
      headers: { "content-type": "application/pdf", "cache-control": "no-store" },
    });
    expect(record.body.slice(0, 8)).toBe("%PDF-1.7");
    const refused = await person.post("/which-notification/record", { ...decided, outcomeKnown: "yes" });
    expect(refused).toMatchObject({ status: 404, body: expect.stringContaining("<h1>Page not found</h1>") });
    expect((await person.get("/which-notification/record")).status).toBe(405);
  }
  const page = await as();
  await page.goto("/which-notification");
  await answer(page, "no", "liberty", "no");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the record (PDF)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("decision-record.pdf");
});

test("only so many records an hour are made for one network", async ({ portal, visitor }) => {
  const anybody = await visitor();
  const decided = { danger: "no", happened: "liberty", outcomeKnown: "no" };
  await portal.admin`delete from rate_limits where name = 'decision-record'`;
  expect((await anybody.post("/which-notification/record", decided)).status).toBe(200);
  await portal.admin`
    insert into rate_limits (id, name, key, network, at)
    select gen_random_uuid(), name, key, network, at from rate_limits, generate_series(2, 60)
    where name = 'decision-record'`;
  expect(await anybody.post("/which-notification/record", decided)).toMatchObject({
    status: 429,
    body: expect.stringContaining("<h1>Too much was asked for from your network</h1>"),
  });
  await portal.admin`delete from rate_limits where name = 'decision-record'`;
});

test("the safeguarding team of a council is shown on the page, or where to look for it", async ({ visitor }) => {
  const anybody = await visitor();
  const abuse = { danger: "no", happened: "abused", whoIsAbused: "yes", reportedByTrust: "no" };
  expect((await anybody.post("/which-notification", { ...abuse, council: "Leicestershire" })).body).toContain(
    "https://leicestershire.example/safeguarding",
  );
  expect((await anybody.post("/which-notification", { ...abuse, council: "Wigan" })).body).toContain(
    "We do not hold how to reach the safeguarding team of",
  );
});
