import { expect, type Page } from "@playwright/test";
import { daysAfter, inLondon, londonInstants, longDate } from "#lib/kernel/dates.ts";
import { eitherWay } from "../tiers.ts";
import { expectNoBarriersAtAnyWidth } from "./barriers.ts";
import { draftReadyToSend } from "./journey.ts";
import { test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";

/** The last day on which clocks in London showed 1:30am so many times. */
function lastDayWith(times: 0 | 2): string {
  const today = inLondon(new Date()).day;
  const days = Array.from({ length: 400 }, (_, ago) => daysAfter(today, -1 - ago));
  return days.find((day) => londonInstants(day, "01:30").length === times)!;
}

async function fillDay(page: Page, name: string, iso: string): Promise<void> {
  const [year = "", month = "", day = ""] = iso.split("-");
  for (const [part, value] of Object.entries({ day, month, year }))
    await page.locator(`[name="${name}-${part}"]`).fill(value);
}

const save = (page: Page) => page.getByRole("button", { name: "Save and continue" }).click();
const summary = (page: Page) => page.locator(".govuk-error-summary");

for (const javaScriptEnabled of eitherWay(true)) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what is pasted is taken in as it is meant", async ({ portal, as, visitor }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET), "serious-injury");
      const page = await as(MARGARET);
      const pasted = [
        ["b1", "personCode", "\u00A0P\u2013014\u200B", "P-014"],
        ["a3", "reporterPhone", "\u202A01632.960.001\u00A0extn 23\u202C", "01632.960.001 extn 23"],
        ["a3", "contactPhone", "44 1632 960001", "44 1632 960001"],
        ["a3", "contactEmail", "mary\u2011o\u2019neil@larkspur.example\u200E", "mary-o'neil@larkspur.example"],
        ["e2", "injuredAt-time", "9\u00A0p.m.", "21:00"],
        ["e2", "injuredAt-time", "noon", "midday"],
        ["e2", "injuredOn-month", "Sept.", "9"],
        ["z5", "anythingElse", "\u201CP\u2013014\u201D\u00A0fell \u{1F469}\u200D\u2695\uFE0F", undefined],
      ] as const;
      for (const [slug, box, text, kept = text] of pasted) {
        await page.goto(`${draft}/${slug}`);
        await page.locator(`[name="${box}"]`).fill(text);
        if (box === "injuredOn-month") await page.locator("[name=injuredOn-day]").fill("3rd");
        await save(page);
        await expect(page).not.toHaveURL(`${draft}/${slug}`);
        await page.goto(`${draft}/${slug}`);
        await expect(page.locator(`[name="${box}"]`)).toHaveValue(kept);
      }
    });

    test("an error names the box that is wrong, and says how to put it right", async ({ portal, as, visitor }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET), "serious-injury");
      const page = await as(MARGARET);
      await page.goto(`${draft}/e2`);
      await page.locator("[name=injuredOn-year]").fill("26");
      await page.locator("[name=injuredAt-time]").fill("9");
      await save(page);
      await expect(summary(page).getByRole("link")).toHaveText([
        "Date of the injury must include a year of 4 numbers",
        "Time of the injury must say am or pm. Enter 9am or 9pm",
      ]);
      await expect(page.locator("input.govuk-input--error")).toHaveCount(2);
      await expect(page.locator("[name=injuredOn-year]")).toHaveClass(/govuk-input--error/);
      await expect(page.locator("[name=injuredOn-year]")).toHaveValue("26");
      await summary(page).getByRole("link", { name: "Date of the injury must" }).click();
      await expect(page.locator("[name=injuredOn-year]")).toBeFocused();
    });

    for (const { type, slug, date, time, called } of [
      { type: "death-of-person", slug: "c18", date: "lastSeenAt", time: "lastSeenAt", called: "one" },
      { type: "serious-injury", slug: "e2", date: "injuredOn", time: "injuredAt", called: "two" },
    ]) {
      test(`a time that the clocks skipped is refused, one that they showed twice is asked about: in ${called} of questions`, async ({
        portal,
        as,
        visitor,
      }) => {
        const draft = await draftReadyToSend(portal, await visitor(MARGARET), type);
        const page = await as(MARGARET);
        await page.goto(`${draft}/${slug}`);
        const which = page.getByRole("group", { name: /The clocks went back that night/ });
        await fillDay(page, date, lastDayWith(0));
        await page.locator(`[name="${time}-time"]`).fill("1:30am");
        await save(page);
        await expect(summary(page)).toContainText(`1:30am did not exist on ${longDate(lastDayWith(0))}`);
        await expect(which).toHaveCount(0);

        await fillDay(page, date, lastDayWith(2));
        await save(page);
        const error = `must be the first or the second 1:30am on ${longDate(lastDayWith(2))}. Select which one`;
        await expect(summary(page).getByRole("link", { name: error })).toHaveAttribute("href", `#${time}-clock`);
        await expect(page.locator(`[name="${time}-time"]`)).toHaveValue("1:30am");
        if (javaScriptEnabled) await expectNoBarriersAtAnyWidth(page);

        await which.getByRole("radio", { name: "The second one, after they went back" }).check();
        await save(page);
        await expect(page).not.toHaveURL(`${draft}/${slug}`);
        await page.goto(`${draft}/${slug}`);
        await expect(which.getByRole("radio", { name: "The second one, after they went back" })).toBeChecked();
        await page.locator(`[name="${time}-time"]`).fill("2:30am");
        await save(page);
        await expect(page).not.toHaveURL(`${draft}/${slug}`);
        await page.goto(`${draft}/${slug}`);
        await expect(which).toHaveCount(0);
      });
    }
  });
}
