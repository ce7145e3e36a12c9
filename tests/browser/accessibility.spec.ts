import { globSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { faultsOfPage } from "../html-faults.ts";
import { isEvery } from "../tiers.ts";
import { expectNoBarriers, expectNoBarriersAtAnyWidth } from "./barriers.ts";
import { beginDraft, draftReadyToSend, fillPage, type Journey, journeyAt, pageOf, saveAndContinue } from "./journey.ts";
import { type PageState, pageStates, type Things, thingsOf } from "./page-states.ts";
import { type Portal, test } from "./portal.ts";
import { journeysWithEverything, otherJourneys } from "./representative.ts";
import type { Session } from "./sign-in.ts";
import { openVisitor } from "./visitor.ts";

const MARGARET = "margaret.okafor@larkspur.example";

/** Every page there is, as its folder says: one made tomorrow fails until its states are told. */
const pages = globSync("app/**/page.tsx", { cwd: new URL("../..", import.meta.url) }).map(
  (file) =>
    `/${file
      .split("/")
      .slice(1, -1)
      .filter((folder) => !folder.startsWith("("))
      .join("/")}`,
);

for (const path of pages) {
  test(`${path} keeps nobody out and is valid HTML, in every state`, async ({ portal, browser }) => {
    const states = pageStates[path];
    if (!states) throw new Error(`page-states.ts does not tell in which states people meet ${path}.`);
    const things = await thingsOf(portal);
    for (const state of states) {
      const session = state.session?.(things) ?? (state.who ? await portal.session(state.who) : undefined);
      const context = await browser.newContext(session ? { storageState: session } : {});
      const page = await context.newPage();
      await page.goto(state.path(things));
      await expect(page.locator("h1")).toBeVisible();
      if (state.fails) await failTo(page);
      await expectNoBarriersAtAnyWidth(page);
      const html = await htmlOf(portal, state, { things, session: await context.storageState() });
      expect(faultsOfPage(html), `${path} ${state.name}`).toEqual([]);
      await context.close();
    }
  });
}

/** What the server sends to somebody without JavaScript who meets the page so. */
async function htmlOf(
  { url }: Portal,
  { path, fails }: PageState,
  { things, session }: { things: Things; session: Session },
) {
  const visitor = await openVisitor(url, session);
  let at = path(things);
  let answer = await visitor.get(at);
  while (answer.location) {
    at = answer.location.replace(url, "");
    answer = await visitor.get(at);
  }
  const { body } = fails ? await visitor.postFormOf(answer, at) : answer;
  await visitor.leave();
  return body;
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 900 } });

  for (const slug of journeysWithEverything) {
    test(`every page of ${slug} keeps nobody out, with its errors`, async ({ portal, as }) => {
      test.slow();
      const journey = await journeyAt(portal, slug);
      const page = await as(journey.postedBy);
      await page.goto("/portal");
      await beginDraft(page, journey);
      await page.locator("main a.govuk-button").last().click();
      await expect(page).toHaveURL(/\/a2$/);
      for (let at = "a2"; at !== "check-answers"; at = page.url().split("/").at(-1)!) {
        const { fields } = pageOf(journey, at);
        await emptyPage(page);
        if (await mustAnswer(page, fields)) await failTo(page);
        await expectNoBarriers(page);
        await fillPage(page, fields);
        if (isEvery) await expectNoBarriers(page);
        await saveAndContinue(page);
      }
    });
  }

  for (const slug of otherJourneys) {
    test(`each kind of page that no journey before ${slug} has keeps nobody out`, async ({ portal, as, visitor }) => {
      test.slow();
      const before = [...journeysWithEverything, ...otherJourneys.slice(0, otherJourneys.indexOf(slug))];
      const others = await Promise.all(before.map((one) => journeyAt(portal, one)));
      const met = new Set(others.flatMap(({ pages }) => pages.map(kindOf)));
      const { pages, postedBy } = await journeyAt(portal, slug);
      const draft = await draftReadyToSend(portal, await visitor(postedBy), slug);
      const page = await as(postedBy);
      for (const one of pages) {
        if (met.has(kindOf(one))) continue;
        await page.goto(`${draft}/${one.slug}`);
        if (!page.url().endsWith(`/${one.slug}`)) continue; // the samples do not lead there
        met.add(kindOf(one));
        if (isEvery) await expectNoBarriers(page);
        await emptyPage(page);
        if (await mustAnswer(page, one.fields)) await failTo(page);
        await expectNoBarriers(page);
      }
    });
  }
});

test("errors take the focus and lead to their question, and an answer opens the question beneath it", async ({
  portal,
  as,
  visitor,
}) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await page.goto(`${draft}/f5`);
  const first = page.getByRole("group", { name: "First day of the urgent authorisation" });
  const wasUrgent = (value: string) => page.locator(`[name=urgentAuthorisation][value=${value}]`);
  await expect(first).toBeVisible();
  await wasUrgent("no").check();
  await expect(first).toBeHidden();
  await wasUrgent("yes").check();
  await expect(first).toBeVisible();

  await first.getByLabel("Month").fill("13");
  await page.getByRole("button", { name: "Save and continue" }).click();
  const summary = page.locator(".govuk-error-summary");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(first.getByLabel("Month")).toHaveValue("13");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(first.getByLabel("Month")).toBeFocused();
});

/** Presses the main button of a form that is not answered. */
async function failTo(page: Page): Promise<void> {
  await page.locator("main form").last().locator("button:not(.govuk-button--secondary)").last().click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
}

/** Pages that ask questions of the same kinds are of one kind; a question that is alone is the heading of its page. */
const kindOf = ({ fields }: Journey["pages"][number]) =>
  `${fields.length === 1} ${[...new Set(fields.map(({ kind }) => kind))].sort()}`;

/** Whether a question must be answered that nothing hides. */
async function mustAnswer(page: Page, fields: Journey["pages"][number]["fields"]): Promise<boolean> {
  const boxes = fields.flatMap(({ required, sample }) => (required ? Object.keys(sample) : []));
  const open = await Promise.all(
    boxes.map(async (name) => {
      const box = page.locator(`main [name="${name}"]`);
      return (await box.first().isVisible()) && (await box.and(page.locator(":checked")).count()) === 0;
    }),
  );
  return open.includes(true);
}

/** Takes out what the page suggests. */
async function emptyPage(page: Page): Promise<void> {
  for (const box of await page.locator("main input:not([type=hidden]), main textarea").all()) {
    if (!(await box.isVisible())) continue; // beneath an option that was just taken out, too
    const kind = await box.getAttribute("type");
    if (kind === "checkbox") await box.uncheck();
    else if (kind !== "radio") await box.fill("");
  }
  for (const box of await page.locator("main select:visible").all()) await box.selectOption({ index: 0 });
}
