import { expect } from "@playwright/test";
import { saidInOrder, spoken } from "../screen-reader.ts";
import { draftReadyToSend } from "./journey.ts";
import { test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";

test.use({ bypassCSP: true });

test("a screen reader says what is wrong first, then the question with its error, then the answers", async ({ as }) => {
  const page = await as(MARGARET);
  await page.goto("/portal/notifications/new");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  const kinds = page.getByRole("radio");
  const first = await page.locator("main label").first().textContent();
  const wanted = [
    "main",
    "alert",
    "heading, There is a problem, level 2",
    "link, Select what you want to tell us about",
    "end of alert",
    "group, What do you want to tell us about?, Error: Select what you want to tell us about",
    "heading, What do you want to tell us about?, level 1",
    `radio, ${first}, not checked, position 1, set size ${await kinds.count()}`,
    "button, Continue",
  ];
  const phrases = await spoken(page, "main");
  expect(saidInOrder(phrases, wanted)).toEqual(wanted);
  expect(phrases[1], "nothing is said before it").toBe("alert");
});

test("a screen reader meets a revealed question right after the answer that reveals it, and no hidden one", async ({
  portal,
  as,
  visitor,
}) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await page.goto(`${draft}/f5`);
  const group = 'fieldset:has([name="urgentAuthorisation"])';
  const wanted = [
    "group, Was an urgent authorisation in force?",
    "radio, Yes, checked, position 1, set size 3",
    "group, First day of the urgent authorisation, For example, 27 3 2026",
    "Day",
    "Month",
    "Year",
    "end of group, First day of the urgent authorisation, For example, 27 3 2026",
    "radio, No, not checked, position 2, set size 3",
    "end of group, Was an urgent authorisation in force?",
  ];
  await expect(page.locator("body")).toHaveClass(/js-enabled/);
  expect(saidInOrder(await spoken(page, group), wanted)).toEqual(wanted);

  await page.locator("[name=urgentAuthorisation][value=no]").check();
  const closed = await spoken(page, group);
  expect(closed.at(-1)).toBe("end of group, Was an urgent authorisation in force?");
  expect(closed.join()).not.toContain("First day of the urgent authorisation");
});
