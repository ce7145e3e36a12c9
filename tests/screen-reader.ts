import { createRequire } from "node:module";
import type { virtual } from "@guidepup/virtual-screen-reader";
import type { Page } from "@playwright/test";

const program = createRequire(import.meta.url).resolve("@guidepup/virtual-screen-reader/browser.js");
const start = `import { virtual } from "./virtual-screen-reader.js"; globalThis.screenReader = virtual;`;

/**
 * What a virtual screen reader says from the beginning of this part of the page to its end, phrase by phrase.
 *
 * It reads the page as it stands in a real browser, which must let it past the page's own policy (`bypassCSP`).
 */
export async function spoken(page: Page, selector: string): Promise<string[]> {
  const contentType = "text/javascript";
  await page.route("**/virtual-screen-reader.js", (route) => route.fulfill({ path: program, contentType }));
  await page.route("**/start-screen-reader.js", (route) => route.fulfill({ body: start, contentType }));
  await page.addScriptTag({ url: "/start-screen-reader.js", type: "module" });
  return page.evaluate(read, selector);
}

/** In the page. */
async function read(selector: string): Promise<string[]> {
  const reader: typeof virtual = Reflect.get(globalThis, "screenReader");
  await reader.start({ container: document.querySelector(selector) ?? document.body });
  const first = await reader.lastSpokenPhrase();
  do await reader.next();
  while ((await reader.lastSpokenPhrase()) !== first);
  const phrases = await reader.spokenPhraseLog();
  await reader.stop();
  return phrases.slice(0, -1);
}

/** Those of the wanted phrases that are said, each after the one before. */
export function saidInOrder(phrases: readonly string[], wanted: readonly string[]): string[] {
  let from = 0;
  return wanted.filter((phrase) => {
    const at = phrases.indexOf(phrase, from);
    from = at === -1 ? from : at + 1;
    return at !== -1;
  });
}
