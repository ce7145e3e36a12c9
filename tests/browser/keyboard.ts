import { expect, type Locator, type Page } from "@playwright/test";

const MOST_PRESSES = 100;

/** Where the focus stands: what it is on, and what is wrong with how it shows. */
type Stop = { readonly at: string; readonly top: number; readonly bottom: number; readonly faults: readonly string[] };

/** Presses Tab once. The stop must show its focus, stand uncovered in the window, and not lie above the one before. */
async function tabOn(page: Page): Promise<void> {
  const before = await page.evaluate(stopHere);
  await page.keyboard.press("Tab");
  const stop = await page.evaluate(stopHere);
  expect(stop?.faults ?? [], `${stop?.at} on ${page.url()}`).toEqual([]);
  if (before && stop)
    expect(stop.bottom, `${stop.at} comes after ${before.at} on ${page.url()}`).toBeGreaterThanOrEqual(before.top);
}

/** Presses Tab until this has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const focused = wanted.and(page.locator(":focus"));
  for (let presses = 0; (await focused.count()) === 0; presses++) {
    expect(presses, `Tab leads to ${wanted} on ${page.url()}`).toBeLessThan(MOST_PRESSES);
    await tabOn(page);
  }
}

/** Chooses one of the radios of this name: Tab leads to them, the arrows to each. */
export async function chooseRadio(page: Page, radios: Locator, wanted: Locator): Promise<void> {
  await tabTo(page, radios);
  await page.keyboard.press("Space");
  for (let presses = 0; !(await wanted.isChecked()); presses++) {
    expect(presses, `the arrows lead to ${wanted}`).toBeLessThan(MOST_PRESSES);
    await page.keyboard.press("ArrowDown");
  }
}

/** Presses Tab through the whole page and out of it: nothing keeps the focus. */
export async function expectNoTrap(page: Page): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await tabOn(page);
    if (!(await page.evaluate(stopHere))) return;
  }
  expect(await page.evaluate(stopHere), "the focus leaves the page").toBeUndefined();
}

/** In the page. Yellow is the focus's colour, on the element itself or on what is drawn for a radio or checkbox. */
function stopHere(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body || element.id === "main-content") return undefined;
  const yellow = "255, 221, 0";
  const drawn = [
    getComputedStyle(element),
    ...[...document.querySelectorAll(`label[for="${element.id}"]`)].map((label) => getComputedStyle(label, "::before")),
  ];
  const isShown = drawn.some(
    ({ outlineColor, outlineStyle, backgroundColor, boxShadow }) =>
      (outlineStyle !== "none" && outlineColor.includes(yellow)) ||
      backgroundColor.includes(yellow) ||
      boxShadow.includes(yellow),
  );
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const over = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
  const isUncovered =
    over !== null &&
    (element.contains(over) || over.contains(element) || over.closest("label")?.getAttribute("for") === element.id);
  const faults = [...(isShown ? [] : ["its focus does not show"]), ...(isUncovered ? [] : ["something covers it"])];
  const at = `${element.tagName.toLowerCase()} ${element.id || element.textContent?.trim().slice(0, 40)}`;
  return { at, top: top + scrollY, bottom: bottom + scrollY, faults };
}
