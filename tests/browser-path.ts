import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/**
 * A Chromium to test with: one that is installed, else Playwright's own, else one that is installed now. Says which.
 */
export function findBrowser(): string {
  const found = installed() ?? playwrightsOwn() ?? installedNow();
  console.log(`Browser: ${found}`);
  return found;
}

/** The one without a window first: it shows the same pages for less than half of the CPU. */
const installed = () =>
  ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
    .map((name) => `/usr/bin/${name}`)
    .find((path) => existsSync(path));

const playwrightsOwn = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);

function installedNow(): string {
  const ways = [
    ["npx", "playwright", "install", "--with-deps", "chromium"],
    ["sh", "-c", "apt-get update -qq && apt-get install -y -qq chromium-headless-shell"],
  ] as const;
  for (const [program, ...words] of ways) {
    spawnSync(program, words, { stdio: "inherit" });
    const found = installed() ?? playwrightsOwn();
    if (found) return found;
  }
  throw new Error("No Chromium was found, and none could be installed. Install Chromium, then run the tests again.");
}
