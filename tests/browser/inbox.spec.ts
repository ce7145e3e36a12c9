import { expect, type Page } from "@playwright/test";
import { statusToStaff } from "#lib/cases/status.ts";
import { eitherWay } from "../tiers.ts";
import { expectNoBarriersAtAnyWidth } from "./barriers.ts";
import { type Portal, test } from "./portal.ts";

const HELEN = "helen.ward@regulator.example";
const OMAR = "omar.haddad@regulator.example";
const MARGARET = "margaret.okafor@larkspur.example";
const FIONA = "fiona.gray@regulator.example";

const field = (page: Page) => page.getByLabel("Find a notification by its reference");
const openFilters = (page: Page) => page.getByText("Filter the list").click();
const someReference = async ({ admin }: Portal, where = "true"): Promise<string> =>
  (await admin.unsafe(`select reference from cases where ${where} order by received_at limit 1`))[0]!.reference;

for (const javaScriptEnabled of eitherWay(true)) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("staff find a notification by its reference, however typed", async ({ portal, as }) => {
      const reference = await someReference(portal);
      const page = await as(HELEN);
      for (const typed of [
        reference,
        reference.toLowerCase().replaceAll("-", " "),
        reference.replaceAll("-", "\u2013"),
      ]) {
        await page.goto("/admin/inbox");
        await field(page).fill(typed);
        await page.getByRole("button", { name: "Find" }).click();
        await expect(page).toHaveURL(`/admin/notifications/${reference}`);
      }
    });

    test("a reference that is none, or nobody's, is an error at the field, and what was typed stays", async ({
      as,
    }) => {
      const page = await as(OMAR);
      await page.goto("/admin/inbox?status=c");
      for (const [typed, error] of [
        ["larkspur", "Enter a reference like N26-7F3K2Q-E"],
        ["n26 7f3k2q e", "There is no notification with the reference N26-7F3K2Q-E. Check it and try again"],
        ["N26-7F3K2Q-F", "There is no notification with the reference N26-7F3K2Q-F. Check it and try again"],
        ["", "Enter a reference like N26-7F3K2Q-E"], // no error follows one that reads the same, so that each is waited for
      ] as const) {
        await field(page).fill(typed);
        await page.getByRole("button", { name: "Find" }).click();
        await expect(page.getByRole("link", { name: error })).toHaveAttribute("href", "#reference");
        await expect(page).toHaveTitle("Error: Inbox - Provider portal");
        await expect(field(page)).toHaveValue(typed);
        await expect(page.getByLabel("Status"), "the filter is kept").toHaveValue("c");
      }
    });

    test("staff narrow the list by an address that tells no kind of event, and open it again", async ({
      portal,
      as,
    }) => {
      const [{ count }] = (await portal.admin`
        select count(*)::int from cases where type = 'dols-outcome' and region = 'East Midlands' and status = 'closed'`) as unknown as [
        { count: number },
      ];
      const page = await as(HELEN);
      await page.goto("/admin/inbox");
      await openFilters(page);
      await page
        .getByLabel("Notification", { exact: true })
        .selectOption({ label: "Outcome of an application to deprive a person of their liberty (DoLS)" });
      await page.getByLabel("Status").selectOption("Closed");
      await page.getByLabel("Region").selectOption("East Midlands");
      await page.getByRole("button", { name: "Apply filters" }).click();
      await expect(page).toHaveURL("/admin/inbox?type=f&status=c&region=East+Midlands");
      await expect(page.getByText(`1 to ${count} of ${count}`)).toBeVisible();
      await expect(page.locator("main tbody tr")).toHaveCount(count);
      await page.reload();
      await expect(page.getByText("Closed; East Midlands. Clear all filters")).toBeVisible();
      await openFilters(page);
      await expect(page.getByLabel("Region")).toHaveValue("East Midlands");
      await page.getByRole("checkbox", { name: "Urgent" }).check();
      await page.getByRole("checkbox", { name: "Not read" }).check();
      await page.getByRole("button", { name: "Apply filters" }).click();
      await expect(page.getByText("Nothing fits these filters")).toBeVisible();
      await page.getByRole("link", { name: "see all that is open" }).click();
      await expect(page).toHaveURL("/admin/inbox");
    });
  });
}

test("what is no filter in an address is as if it were not there", async ({ visitor }) => {
  const helen = await visitor(HELEN);
  const all = /1 to \d+ of \d+/.exec((await helen.get("/admin/inbox")).body)?.[0];
  expect(all).toBeDefined();
  for (const words of [
    "type=dols-outcome",
    "type=z&status=z&region=Atlantis&urgent=maybe",
    "type=a&type=b&status=&region=",
    "after=now&before=then",
    "after=unread_urgent_1764000000000_00000000-0000-0000-0000-00000000000x",
    "unread=no&nothing=here&__proto__=1",
  ]) {
    const { status, body } = await helen.get(`/admin/inbox?${words}`);
    expect(status, words).toBe(200);
    expect(body, words).toContain(all);
  }
});

test("a notification shows what it was judged by and what happened to it, to the contact centre without who sent it", async ({
  portal,
  as,
}) => {
  const reference = await someReference(portal, "status = 'closed'");
  const page = await as(HELEN);
  await page.goto(`/admin/notifications/${reference}`);
  await expect(page.getByText("Location on the register")).toBeVisible();
  await expect(page.getByText("Version of the form")).toBeVisible();
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByRole("row", { name: /Received .*, for the provider/ })).toBeVisible();
  await expect(history.getByRole("row", { name: /Closed Helen Ward, for the regulator/ })).toBeVisible();
  const email = await page.getByText("@").first().textContent();
  const omar = await as(OMAR);
  await omar.goto(`/admin/notifications/${reference}`);
  await expect(omar.getByText("Your role shows a summary")).toBeVisible();
  await expect(omar.getByRole("row", { name: /Received Somebody for the provider/ })).toBeVisible();
  await expect(omar.getByText(email!)).toHaveCount(0);
});

test("whoever may not use the inbox finds nothing there, by form neither", async ({ portal, visitor }) => {
  const [helen, reference] = [await visitor(HELEN), await someReference(portal)];
  const form = await helen.get("/admin/inbox");
  for (const email of [MARGARET, FIONA]) {
    const asker = await visitor(email);
    expect((await asker.get("/admin/inbox?type=f")).status, email).toBe(404);
    const { status, location } = await asker.postFormOf(form, "/admin/inbox", { reference });
    expect([status, location], email).toEqual([404, ""]);
  }
});

test("a notification leads to the register's record of its provider and its location", async ({ portal, as }) => {
  const reference = await someReference(portal, "location_id is not null");
  for (const email of [HELEN, OMAR]) {
    const page = await as(email);
    for (const what of ["Provider", "Location"]) {
      await page.goto(`/admin/notifications/${reference}`);
      const link = page.locator("main .govuk-summary-list__row").filter({ hasText: what }).locator("a").first();
      const name = (await link.textContent()) ?? "";
      await link.click();
      await expect(page).toHaveURL(/\/admin\/register\/(providers|locations)\/1-9\d{8}$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    }
  }
});

test("the inbox begins with what nobody has read, urgent first, shows nothing closed, and says what waits too long", async ({
  portal,
  as,
}) => {
  const { admin } = portal;
  const [urgent, normal, seen, over] = await admin`
    select submission_id, reference from cases where kind = 'N' order by received_at desc limit 4`;
  const tenDaysAgo = new Date(Date.now() - 10 * 86_400_000);
  for (const [one, changed] of [
    [urgent, { status: "received", priority: "urgent", first_read_at: null }],
    [normal, { status: "received", priority: "normal", first_read_at: null }],
    [seen, { status: "beingReviewed", priority: "urgent", first_read_at: new Date() }],
    [over, { status: "closed", priority: "urgent", first_read_at: null }],
  ] as const)
    await admin`
      update cases set ${admin({ ...changed, received_at: tenDaysAgo })} where submission_id = ${one!.submission_id}`;

  const page = await as(HELEN);
  await page.goto("/admin/inbox");
  const rows = page.locator("main tbody tr");
  const shown = await rows.allInnerTexts();
  const at = (one?: { reference?: string }) => shown.findIndex((row) => row.includes(one!.reference!));
  expect(at(urgent)).toBeGreaterThanOrEqual(0);
  expect(at(urgent)).toBeLessThan(at(normal));
  expect(at(normal)).toBeLessThan(at(seen));
  expect(at(over)).toBe(-1);
  expect(shown.filter((row) => /Closed|Withdrawn|Duplicate/.test(row))).toEqual([]);
  const unread = shown.map((row) => row.includes("Not read"));
  expect(unread).toEqual(unread.toSorted((one, other) => Number(other) - Number(one)));
  for (const one of [urgent, normal]) await expect(rows.filter({ hasText: one!.reference })).toContainText("Overdue");
  await expect(rows.filter({ hasText: seen!.reference })).not.toContainText("Overdue");

  await page.goto("/admin/inbox?status=c");
  await expect(rows.filter({ hasText: over!.reference })).toContainText("Urgent");
  await expect(rows.filter({ hasText: over!.reference })).not.toContainText("Overdue");
});

test("filters offer the states that there are, and no others", async ({ portal, as }) => {
  const page = await as(HELEN);
  await page.goto("/admin/inbox");
  const inUse = (await portal.admin`select distinct status from cases where kind = 'N'`).map(({ status }) =>
    statusToStaff(status),
  );
  const offered = await page.locator("[name=status] option").allTextContents();
  expect(offered[0]).toBe("All that is open");
  expect(offered.slice(1).toSorted()).toEqual(inUse.toSorted());
});

test("on a phone the list begins on the first screen, filtered too, and nothing scrolls sideways", async ({ as }) => {
  const page = await as(HELEN);
  await page.setViewportSize({ width: 320, height: 568 });
  for (const path of ["/admin/inbox", "/admin/inbox?urgent=yes&unread=yes", "/admin/inbox?type=f"]) {
    await page.goto(path);
    const first = page.locator("main tbody tr").or(page.getByText("Nothing fits these filters")).first();
    expect((await first.boundingBox())?.y, path).toBeLessThan(568);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});

test("the keyboard alone is enough to narrow the list", async ({ as }) => {
  const page = await as(HELEN);
  await page.goto("/admin/inbox");
  await field(page).focus();
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press("Tab");
      const focused = page.locator(":focus");
      if (
        (await focused
          .and(
            page
              .getByRole("combobox", { name })
              .or(page.getByRole("checkbox", { name }))
              .or(page.getByRole("button", { name })),
          )
          .count()) > 0
      )
        return;
      if ((await focused.evaluate((element) => element.tagName)) === "SUMMARY" && name === "Filter the list") return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  await tabTo("Filter the list");
  await page.keyboard.press("Enter");
  await tabTo("Status");
  await page.keyboard.type("Clo");
  await tabTo("Urgent");
  await page.keyboard.press("Space");
  await tabTo("Apply filters");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/admin/inbox?type=&status=c&region=&urgent=yes");
});

test("the inbox and a notification have no barriers", async ({ portal, as }) => {
  const page = await as(HELEN);
  const reference = await someReference(portal, "status = 'closed'");
  for (const path of [
    "/admin/inbox",
    "/admin/inbox?status=c",
    "/admin/inbox?urgent=yes&region=London",
    `/admin/notifications/${reference}`,
  ]) {
    await page.goto(path);
    await expectNoBarriersAtAnyWidth(page);
  }
  await page.goto("/admin/inbox");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expectNoBarriersAtAnyWidth(page);
});
