import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "browser",
  outputDir: "../.data/test-results/browser",
  globalSetup: "./browser/template.ts",
  workers: 3, // a page is waited for as long as it is worked on, so three fill two processors
  fullyParallel: true, // each worker has a portal and a database of its own
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["dot"], ["json"]],
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.PORTAL_TEST_BROWSER ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    trace: "off",
  },
});
