import { expect, type Page } from "@playwright/test";
import { saidInOrder, spoken } from "../screen-reader.ts";
import { expectNoBarriers } from "./barriers.ts";
import { draftUpTo, saveAndContinue } from "./journey.ts";
import { chooseRadio, tabTo } from "./keyboard.ts";
import { test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const SLUG = "allegation-of-abuse";

const cards = (page: Page) => page.locator(".govuk-summary-card");
const codes = (page: Page) => cards(page).locator("dd:first-of-type").filter({ hasText: "P-" });
const removal = (page: Page, number: number) =>
  page.getByRole("button", { name: `Remove Person affected ${number}`, exact: true });
const banner = (page: Page) => page.locator(".govuk-notification-banner");
const change = (page: Page, number: number) => page.getByRole("link", { name: `Change (Person affected ${number})` });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 568 }, bypassCSP: true });

  test("people are added and one is removed by keyboard alone, which is heard and keeps the place", async ({
    portal,
    as,
    visitor,
  }) => {
    const draft = await draftUpTo(portal, await visitor(MARGARET), SLUG, "b1.1");
    const page = await as(MARGARET);
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto(`${draft}/b1.1`);
    for (const number of [1, 2, 3]) {
      await expect(page.locator(".govuk-caption-l")).toHaveText(`Person affected ${number}`);
      await tabTo(page, page.locator("[name=personCode]"));
      await page.keyboard.type(`P-${number}`);
      await tabTo(page, page.locator("[name=beganUsingOn-notKnown]"));
      await page.keyboard.press("Space");
      for (const name of ["ageRange", "legalStatus"]) {
        const options = page.locator(`main [name=${name}]`);
        await chooseRadio(page, options, options.last());
      }
      await save(page);
      await save(page);
      await expect(page).toHaveURL(`${draft}/b9`);
      if (number === 3) break;
      await chooseRadio(page, page.locator("main [name=peopleMore]"), page.getByRole("radio", { name: "Yes" }));
      await save(page);
    }

    await expectNoBarriers(page);
    await tabTo(page, removal(page, 2));
    await page.keyboard.press("Enter");
    await expect(banner(page)).toContainText("The person affected was removed. 2 are left.");
    await expect(banner(page)).toBeFocused();
    await expect(codes(page)).toHaveText(["P-1", "P-3"]);
    await page.keyboard.press("Tab");
    await expect(change(page, 1)).toBeFocused();
    await expectNoBarriers(page);
    const wanted = [
      "alert, Removed",
      "heading, People affected, level 1",
      ...["1", "3"].flatMap((code, index) => [
        `heading, Person affected ${index + 1}, level 2`,
        `link, Change (Person affected ${index + 1})`,
        `P-${code}`,
        `button, Remove Person affected ${index + 1}`,
      ]),
      "group, Do you want to add another person affected?, You can add up to 20.",
      "button, Save and continue",
    ];
    const phrases = (await spoken(page, "main")).map((phrase) => phrase.replace(/\s*\(/, " ("));
    expect(saidInOrder(phrases, wanted)).toEqual(wanted);

    await removal(page, 2).press("Enter");
    await expect(banner(page)).toContainText("1 is left.");
    await expect(banner(page), "once more").toBeFocused();
    await expect(removal(page, 1)).toHaveCount(0);
  });
});

test("whoever answers for a person that somebody removed meanwhile is told, once, that it is not saved", async ({
  portal,
  visitor,
}) => {
  const margaret = await visitor(MARGARET);
  const draft = await draftUpTo(portal, margaret, SLUG, "b9");
  const keepPeople = (most: number) => portal.admin`
    update drafts set answers = jsonb_set(answers, '{people}', (
      select jsonb_agg(answers -> 'people' -> 0 || jsonb_build_object('number', n)) from generate_series(1, ${most}) as n))
    where id = ${draft.split("/").at(-1) ?? ""}`;
  await keepPeople(2);
  const theirs = await margaret.get(`${draft}/b1.2`);
  await keepPeople(1);
  const answered = await margaret.postFormOf(theirs, `${draft}/b1.2`, { personCode: "P-2" });
  expect(answered.location).toBe(draft);
  const told = "What you typed on it was not saved.";
  expect((await margaret.get(draft)).body).toContain(told);
  expect((await margaret.get(draft)).body).not.toContain(told);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("people are added, changed and removed, as far as twenty and no further", async ({ portal, as, visitor }) => {
    const margaret = await visitor(MARGARET);
    const draft = await draftUpTo(portal, margaret, SLUG, "b9");
    await portal.admin`
      update drafts set answers = jsonb_set(answers, '{people}', (
        select jsonb_agg(answers -> 'people' -> 0 || jsonb_build_object('number', n, 'personCode', 'P-' || n))
        from generate_series(1, 20) as n))
      where id = ${draft.split("/").at(-1) ?? ""}`;
    const page = await as(MARGARET);
    await page.goto(`${draft}/b9`);
    await expect(cards(page)).toHaveCount(20);
    await expect(page.getByRole("radio")).toHaveCount(1);
    await expect(page.locator("main form").last()).toContainText("You have added 20, which is the most there can be.");
    const { body } = await margaret.fill(`${draft}/b9`, { peopleMore: "yes" });
    expect(body).toContain("Select “No”, and tell us of any others on the last page");

    await removal(page, 2).click();
    await expect(banner(page)).toContainText("The person affected was removed. 19 are left.");
    await expect(codes(page).nth(1)).toHaveText("P-3");
    await change(page, 1).click();
    await page.locator("[name=personCode]").fill("P-99");
    await saveAndContinue(page);
    await expect(codes(page).first()).toHaveText("P-99");

    await page.getByRole("radio", { name: "Yes" }).check();
    await saveAndContinue(page);
    await expect(page.locator(".govuk-caption-l")).toHaveText("Person affected 20");
    await page.locator("[name=personCode]").fill("P-21");
    await page.locator("[name=beganUsingOn-notKnown]").check();
    for (const name of ["ageRange", "legalStatus"]) await page.locator(`[name=${name}][value=notKnown]`).check();
    await saveAndContinue(page);
    await saveAndContinue(page);
    await expect(codes(page).last()).toHaveText("P-21");
    await page.getByRole("radio", { name: "No" }).check();
    await saveAndContinue(page);
    await expect(page).toHaveURL(`${draft}/a31.1`);
  });
});

/** Tab to the main button, and Enter; waits for the page that it leads to. */
async function save(page: Page): Promise<void> {
  const before = page.url();
  await tabTo(page, page.getByRole("button", { name: "Save and continue" }));
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(before);
}
