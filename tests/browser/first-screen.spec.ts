import { expect } from "@playwright/test";
import { pageStates, thingsOf } from "./page-states.ts";
import { test } from "./portal.ts";

const PHONE = { width: 320, height: 568 };

for (const viewport of [PHONE, { width: 1280, height: 720 }]) {
  test(`"Sign in" is on the first screen of the start page, ${viewport.width} by ${viewport.height}`, async ({
    as,
  }) => {
    const page = await as();
    await page.setViewportSize(viewport);
    await page.goto("/");
    const { y, height } = (await page.getByRole("button", { name: "Sign in" }).boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(viewport.height);
  });
}

const signInPages = ["/sign-in", "/sign-in/check-your-email", "/sign-in/confirm", "/sign-in/problem", "/sign-out"];
const states = signInPages.flatMap((path) => (pageStates[path] ?? []).map((state) => ({ ...state, of: path })));

test("on a phone the heading of each page for signing in begins in the upper third of the first screen", async ({
  portal,
  browser,
  as,
}) => {
  const things = await thingsOf(portal);
  for (const state of states.filter(({ fails }) => !fails)) {
    const context = await browser.newContext(state.session ? { storageState: state.session(things) } : {});
    const page = state.who ? await as(state.who) : await context.newPage();
    await page.setViewportSize(PHONE);
    await page.goto(portal.url + state.path(things));
    const { y } = (await page.getByRole("heading", { level: 1 }).boundingBox())!;
    expect(y, `${state.of} ${state.name}`).toBeLessThan(PHONE.height / 3);
    await context.close();
  }
});
