import AxeBuilder from "@axe-core/playwright";
import { expect as hard, type Page } from "@playwright/test";
import { isEvery } from "../tiers.ts";

/** A phone at its narrowest, which is also a screen enlarged four times (WCAG 1.4.10), and a desk. */
const [phone, desk] = [320, 1280];

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const rulesOfLayout = ["color-contrast", "target-size", "scrollable-region-focusable", "css-orientation-lock"];
const expect = hard.configure({ soft: true }); // one run tells of all pages

/**
 * The page as it stands keeps nobody out: axe finds nothing, it has one title and one heading, and nothing to scroll
 * sideways.
 */
export const expectNoBarriers = (page: Page): Promise<void> => expectNothing(page, (axe) => axe.withTags(rules));

/**
 * The same on a phone and at a desk, where the rules of axe are tried again that depend on the layout; by `npm run
 * test:every` all of them.
 */
export async function expectNoBarriersAtAnyWidth(page: Page): Promise<void> {
  await page.setViewportSize({ width: phone, height: 900 });
  await expectNoBarriers(page);
  await page.setViewportSize({ width: desk, height: 900 });
  await expectNothing(page, (axe) => (isEvery ? axe.withTags(rules) : axe.withRules(rulesOfLayout)));
}

async function expectNothing(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  const where = `${new URL(page.url()).pathname}, ${await page.title()}`;
  await expect(page.locator("title"), where).toHaveCount(1, { timeout: 1000 });
  await expect(page.locator("h1"), where).toHaveCount(1, { timeout: 1000 });
  expect(await page.evaluate(() => document.documentElement.lang), where).toMatch(/^en(-GB)?$/);
  expect(await page.evaluate(tooWide), where).toEqual([]);
  const axe = choose(new AxeBuilder({ page })).setLegacyMode(); // we have no frames, for which it would open a page each time
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  expect(found, where).toEqual([]);
}

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
