import AxeBuilder from "@axe-core/playwright";
import { expect as hard, type Page } from "@playwright/test";
import { isEvery } from "../tiers.ts";

/** A phone at its narrowest, which is also a screen enlarged four times (WCAG 1.4.10), and a desk. */
const [phone, desk] = [320, 1280];

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const expect = hard.configure({ soft: true }); // one run tells of all pages

/**
 * The page as it stands keeps nobody out: axe finds nothing, it has one title and one heading, and nothing to scroll
 * sideways.
 */
export async function expectNoBarriers(page: Page): Promise<void> {
  const where = await whereIs(page);
  await expect(page.locator("title"), where).toHaveCount(1, { timeout: 1000 });
  await expect(page.locator("h1"), where).toHaveCount(1, { timeout: 1000 });
  expect(await page.evaluate(() => document.documentElement.lang), where).toMatch(/^en(-GB)?$/);
  await expectToFit(page);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode() // we have no frames, for which it would open a page each time
    .options({ resultTypes: ["violations"] }) // what passed is most of what it would tell
    .withTags(rules)
    .analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  expect(found, where).toEqual([]);
}

/** The same on a phone; and at a desk, where axe is asked again by `npm run test:every` alone. */
export async function expectNoBarriersAtAnyWidth(page: Page): Promise<void> {
  await page.setViewportSize({ width: phone, height: 900 });
  await expectNoBarriers(page);
  await page.setViewportSize({ width: desk, height: 900 });
  await (isEvery ? expectNoBarriers(page) : expectToFit(page));
}

const whereIs = async (page: Page) => `${new URL(page.url()).pathname}, ${await page.title()}`;

const expectToFit = async (page: Page) => expect(await page.evaluate(tooWide), await whereIs(page)).toEqual([]);

/** In the page: what makes it scroll sideways. */
function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const rightOf = (element: Element) =>
    element.getBoundingClientRect().left + Math.max(element.scrollWidth, element.clientWidth);
  const wide = [...document.querySelectorAll("main *, header *, footer *")].filter(
    (element) => rightOf(element) > clientWidth,
  );
  const inmost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  return [`${scrollWidth - clientWidth} pixels`, ...inmost.map((element) => element.outerHTML.slice(0, 150))];
}
