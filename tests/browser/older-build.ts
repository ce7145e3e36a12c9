import { expect, type Page } from "@playwright/test";

const UNKNOWN = "f".repeat(42);

/** Opens a page as an older build would have made it: its form names an action that there is not any more. */
export async function openOlder(page: Page, path: string): Promise<void> {
  const ofOlderBuild = (text: string) =>
    text.replaceAll(/(?<=id(?:&quot;|\\?"):(?:&quot;|\\?"))[0-9a-f]{42}/g, UNKNOWN);
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      if (route.request().method() !== "GET") return route.continue();
      const response = await route.fetch();
      const body = ofOlderBuild(await response.text());
      expect(body).toContain(UNKNOWN);
      await route.fulfill({ response, body });
    },
  );
  await page.goto(path);
  await page.unrouteAll();
}
