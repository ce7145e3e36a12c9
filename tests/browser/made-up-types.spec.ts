import { expect } from "@playwright/test";
import { eitherWay } from "../tiers.ts";
import { answerAll, beginDraft, draftReadyToSend, journeyAt } from "./journey.ts";
import { build, checkoutWithMadeUpTypes, remove } from "./made-up/checkout.ts";
import { emailAfter, untilAllIsSent } from "./mailbox.ts";
import { makePortal, test as ours, type Portal } from "./portal.ts";
import type { Visitor } from "./visitor.ts";

const MARGARET = "margaret.okafor@larkspur.example"; // speaks for the provider
const DANIEL = "daniel.reyes@larkspur.example"; // manages two of its locations
const TOM = "tom.whitfield@larkspur.example"; // a colleague
const HELEN = "helen.ward@regulator.example"; // triage
const FIONA = "fiona.gray@regulator.example"; // registration officer

/** The portal as it is once somebody has added three types to the catalogue, and nothing else. */
const test = ours.extend<object, { portal: Portal }>({
  portal: [
    async ({ browserName: _ }, use) => {
      const folder = checkoutWithMadeUpTypes();
      const portal = await makePortal("seeded", folder);
      try {
        await build(folder, portal.settings);
        await portal.start();
        await untilAllIsSent(portal);
        await use(portal);
      } finally {
        await portal.close();
        remove(folder);
      }
    },
    { scope: "worker", timeout: 300_000 },
  ],
});
test.describe.configure({ mode: "default" }); // one build for all

const aboutPlace = {
  slug: "paint-spill",
  who: MARGARET,
  start: "Start a notification",
  declared: /^To the best of my knowledge .* I have used codes, not names\.$/,
  button: "Send notification",
  sent: "Notification sent",
  warning: "If someone is in danger, call 999",
  reference: /^N\d\d-/,
  kind: "notifications",
  receipt: /^We have received notification N/,
};
const aboutProvider = {
  slug: "garden-gate",
  who: MARGARET,
  start: "Start an application",
  declared: /^To the best of my knowledge .* I may apply for the provider\.$/,
  button: "Send application",
  sent: "Application sent",
  warning: undefined,
  reference: /^A\d\d-/,
  kind: "applications",
  receipt: /^We have received application A/,
};
const aboutRole = {
  ...aboutProvider,
  slug: "name-badge",
  who: DANIEL,
  declared: /^I will wear it\.$/,
  button: "Ask for the badge",
  warning: "Keep your old badge until then.",
};

for (const javaScriptEnabled of eitherWay(false)) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const type of [aboutPlace, aboutProvider, aboutRole]) {
      test(`${type.slug} is begun, answered, sent, acknowledged and read, in its own words`, async ({ portal, as }) => {
        const journey = await journeyAt(portal, type.slug);
        const page = await as(type.who);
        await page.goto("/portal");
        await beginDraft(page, journey, type.start);
        await answerAll(page, journey);
        await expect(page.getByLabel(type.declared)).toBeVisible();
        await page.locator("[name=declaration]").check();
        const received = await emailAfter(portal, type.who, type.receipt, async () => {
          await page.getByRole("button", { name: type.button }).click();
          await expect(page.getByRole("heading", { level: 1, name: type.sent })).toBeVisible();
        });

        const reference = await page.locator(".govuk-panel strong").textContent();
        expect(reference).toMatch(type.reference);
        await expect(page.locator("main .govuk-warning-text")).toHaveCount(type.warning ? 1 : 0);
        if (type.warning) await expect(page.locator("main .govuk-warning-text")).toContainText(type.warning);
        expect(received.links).toEqual([`${portal.url}/portal/${type.kind}/${reference}`]);
        if (type.kind === "applications") expect(await receiptsOf(portal, reference!)).toEqual([type.who]);
        await page.getByRole("link", { name: "See and print what you sent" }).click();
        await expect(page).toHaveURL(`/portal/${type.kind}/${reference}`);
        await expect(page.getByRole("heading", { level: 1, name: journey.title })).toBeVisible();
        await page.goto("/portal");
        await page.getByRole("table").getByRole("link", { name: reference! }).click();
        await expect(page).toHaveURL(`/portal/${type.kind}/${reference}`);
      });
    }
  });
}

test("what the answers of one type make somebody send as well is begun from what was sent", async ({
  visitor,
  portal,
  as,
}) => {
  const { draft } = await send(portal, await visitor(MARGARET), aboutPlace);
  const margaret = await as(MARGARET);
  await margaret.goto(`${draft}/sent`);
  await expect(
    margaret.getByRole("link", { name: "notifications@regulator.example" }).first(),
    "what the portal does not ask goes by email",
  ).toHaveAttribute("href", "mailto:notifications@regulator.example");
  await margaret.getByRole("button", { name: /^Start it now.*Paint the garden gate$/ }).click();
  await expect(margaret.getByRole("heading", { level: 1, name: "Paint the garden gate" })).toBeVisible();
});

test("each is offered to those who may begin it, and the page of a kind is not there for others", async ({
  visitor,
}) => {
  const offered = async (who: string, kind: string) => {
    const { status, body } = await (await visitor(who)).get(`/portal/${kind}/new`);
    return status === 200 ? [...body.matchAll(/type="radio"[^>]*value="([a-z-]+)"/g)].map(([, slug]) => slug) : status;
  };
  expect(await offered(MARGARET, "applications")).toEqual(["garden-gate"]);
  expect(await offered(DANIEL, "applications")).toEqual(["name-badge"]);
  for (const who of [TOM, HELEN]) expect(await offered(who, "applications")).toBe(404);
  for (const who of [MARGARET, DANIEL, TOM]) {
    expect(await offered(who, "notifications")).toContain("paint-spill");
    expect(await offered(who, "notifications")).not.toContain("garden-gate");
  }
});

for (const [type, others] of [
  [aboutProvider, [TOM, DANIEL, HELEN, FIONA]],
  [aboutRole, [TOM, MARGARET, HELEN, FIONA]],
] as const) {
  test(`the draft and the text of ${type.slug} are there for nobody else`, async ({ portal, visitor }) => {
    const maker = await visitor(type.who);
    const { draft: sent, reference } = await send(portal, maker, type);
    const open = await draftReadyToSend(portal, maker, type.slug, type.kind);
    const [first] = (await journeyAt(portal, type.slug)).pages;
    const pages = [open, `${open}/${first!.slug}`, `${open}/check-answers`, `${open}/delete`, `${sent}/sent`];
    const texts = [`/portal/notifications/${reference}`, `/portal/applications/${reference}`];
    for (const path of [...pages, ...texts]) expect((await maker.get(path)).status, path).toBeLessThan(400);
    for (const who of others) {
      const other = await visitor(who);
      for (const path of [...pages, ...texts, `/admin/notifications/${reference}`])
        expect((await other.get(path)).status, `${who} ${path}`).toBe(404);
      expect((await other.get("/portal/notifications")).body, who).not.toContain(reference);
    }
    expect(await isSeenBy(portal, FIONA, reference)).toBe(true); // a page for it is still to come
    expect(await isSeenBy(portal, HELEN, reference)).toBe(false);
  });
}

test("the inbox has the notification and no application, for whoever works on both too", async ({
  portal,
  visitor,
}) => {
  const margaret = await visitor(MARGARET);
  const { reference: spill } = await send(portal, margaret, aboutPlace);
  const { reference: gate } = await send(portal, margaret, aboutProvider);
  await portal.admin`
    insert into staff_role_holdings (id, staff_id, role, started_at)
    select gen_random_uuid(), staff.id, 'registrationOfficer', now()
    from staff join users on users.id = staff.user_id where users.email = ${HELEN}`;
  expect(await isSeenBy(portal, HELEN, gate)).toBe(true);
  const { body } = await (await visitor(HELEN)).get("/admin/inbox");
  expect(body).toContain(spill);
  expect(body).not.toContain(gate);
});

/** Sends the samples without a browser. */
async function send(portal: Portal, visitor: Visitor, { slug, kind }: { slug: string; kind: string }) {
  const draft = await draftReadyToSend(portal, visitor, slug, kind);
  await visitor.fill(`${draft}/check-answers`, { declaration: "agreed" });
  const [sent] =
    await portal.admin`select reference from submissions where draft_id = ${draft.split("/").at(-1) ?? ""}`;
  return { draft, reference: sent!.reference as string };
}

/** To whom it was acknowledged. */
async function receiptsOf(portal: Portal, reference: string): Promise<string[]> {
  await untilAllIsSent(portal);
  return (await portal.mailbox()).filter(({ subject }) => subject.includes(reference)).map(({ to }) => to);
}

/** Whether row-level security shows a member of staff what was sent. */
const isSeenBy = ({ admin }: Portal, email: string, reference: string) =>
  admin.begin(async (sql) => {
    const [member] =
      await sql`select staff.id from staff join users on users.id = staff.user_id where users.email = ${email}`;
    await sql`set local role portal_app`;
    await sql`select act_as('staff', ${member!.id})`;
    return (await sql`select 1 from submissions where reference = ${reference}`).length === 1;
  });
