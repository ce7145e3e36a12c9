import { expect, type Page } from "@playwright/test";
import { type Portal, test } from "./portal.ts";
import { askForLink, forgetLinkRequests, linkAfter } from "./sign-in.ts";
import { openVisitor, type Visitor } from "./visitor.ts";

const SAMUEL = "samuel.osei@osei.example";

test.beforeEach(({ portal }) => forgetLinkRequests(portal));

/** Where the link was opened, and what is typed there. */
const places = [
  ["the browser that asked", {}],
  ["another browser", { email: SAMUEL }],
] as const;

for (const [place, answers] of places) {
  test.describe(`in ${place}`, () => {
    /** The page of a link, and whoever has it open. */
    async function open(portal: Portal, visitor: () => Promise<Visitor>) {
      const asker = await visitor();
      const link = await askForLink(portal, asker, SAMUEL);
      const person = "email" in answers ? await visitor() : asker;
      return { person, link, form: await person.get(link) };
    }

    test("two presses at once both sign in, and it is one session", async ({ portal, visitor }) => {
      const { person, link, form } = await open(portal, visitor);
      const before = await begun(portal);
      const same = await openVisitor(portal.url, await person.session());
      const pressed = await Promise.all([person, same].map((one) => one.postFormOf(form, link, answers)));
      expect(pressed.map(({ location }) => location)).toEqual(["/portal", "/portal"]);
      for (const one of [person, same]) expect((await one.get("/portal")).status).toBe(200);
      expect(await begun(portal)).toEqual({ sessions: before.sessions + 1, noted: before.noted + 1 });
      await same.leave();
    });

    test("a press whose answer never came signs in by the next, on the same page or on it opened anew", async ({
      portal,
      visitor,
    }) => {
      const { person, link, form } = await open(portal, visitor);
      const before = await begun(portal);
      const cookies = await person.session();
      await person.postFormOf(form, link, answers);
      for (const press of [
        (one: Visitor) => one.postFormOf(form, link, answers),
        (one: Visitor) => one.fill(link, {}),
      ]) {
        const same = await openVisitor(portal.url, cookies);
        expect((await press(same)).location).toBe("/portal");
        expect((await same.get("/portal")).body).toContain("Samuel Osei");
        await same.leave();
      }
      expect(await begun(portal)).toEqual({ sessions: before.sessions + 1, noted: before.noted + 1 });
    });

    test("whoever is signed in by it and goes back presses it as often as they like", async ({ portal, visitor }) => {
      const { person, link, form } = await open(portal, visitor);
      for (let press = 0; press < 3; press++)
        expect((await person.postFormOf(form, link, answers)).location).toBe("/portal");
      await later(portal);
      expect((await person.postFormOf(form, link, answers)).location).toBe("/portal");
    });

    test("a used link opens nothing elsewhere, later, or after signing out", async ({ portal, visitor }) => {
      const { person, link, form } = await open(portal, visitor);
      const cookies = await person.session();
      await person.postFormOf(form, link, answers);
      const expectNothing = async (one: Visitor) => {
        for (const typed of [answers, { email: SAMUEL }])
          expect((await one.postFormOf(form, link, typed)).location).toMatch(/^\/sign-in\/problem/);
        expect((await one.get(link)).location).toMatch(/^\/sign-in\/problem/);
        expect((await one.get("/portal")).status).toBe(307);
      };
      await expectNothing(await visitor());

      const same = await openVisitor(portal.url, cookies);
      expect((await same.postFormOf(form, link, answers)).location).toBe("/portal");
      await same.fill("/sign-out", {});
      for (const cookiesLeft of [cookies, await same.session()])
        await expectNothing(await openVisitor(portal.url, cookiesLeft));
      await same.leave();
    });

    test("two minutes later its answer has been seen, or never will be", async ({ portal, visitor }) => {
      const { person, link, form } = await open(portal, visitor);
      const cookies = await person.session();
      await person.postFormOf(form, link, answers);
      await later(portal);
      const same = await openVisitor(portal.url, cookies);
      expect((await same.postFormOf(form, link, answers)).location).toMatch(/^\/sign-in\/problem/);
      expect((await same.get("/portal")).status).toBe(307);
      await same.leave();
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("whoever presses twice is signed in", async ({ portal, as }) => {
      const page = await as();
      const link = await askOn(portal, page);
      await page.goto(link);
      await page.getByRole("button", { name: "Continue to sign in" }).dblclick();
      await expect(page).toHaveURL("/portal");
      await expect(page.getByText("Samuel Osei")).toBeVisible();
    });

    test("whoever goes back to the page and presses once more is signed in", async ({ portal, as }) => {
      const page = await as();
      await page.goto(await askOn(portal, page));
      const button = page.getByRole("button", { name: "Continue" });
      await button.click();
      await expect(page).toHaveURL("/portal");
      await page.goBack();
      await button.click();
      await expect(page).toHaveURL("/portal");
      await expect(page.getByText("Samuel Osei")).toBeVisible();
    });

    test("whoever asks for a link twice at once gets one, and is told to look for it", async ({ portal, as }) => {
      const page = await as();
      const link = await linkAfter(portal, SAMUEL, async () => {
        await page.goto("/sign-in");
        await page.getByLabel("Email address").fill(SAMUEL);
        await page.getByRole("button", { name: "Email me a link" }).dblclick();
        await expect(page).toHaveURL("/sign-in/check-your-email");
        await expect(page.locator("main")).toContainText(/emailed a link|inbox/);
      });
      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Continue to sign in");
    });
  });
}

/** As if two minutes had passed since links were used. */
const later = ({ admin }: Portal) =>
  admin`update sign_in_links set used_at = used_at - interval '2 minutes' where used_at is not null`;

async function begun({ admin }: Portal) {
  const [row] = await admin`
    select (select count(*)::int from sessions) as sessions,
           (select count(*)::int from audit_entries where action = 'session.begun') as noted`;
  return { sessions: Number(row?.sessions), noted: Number(row?.noted) };
}

const askOn = (portal: Portal, page: Page) =>
  linkAfter(portal, SAMUEL, async () => {
    await page.goto("/sign-in");
    await page.getByLabel("Email address").fill(SAMUEL);
    await page.getByRole("button", { name: "Email me a link" }).click();
    await expect(page).toHaveURL("/sign-in/check-your-email");
  });
