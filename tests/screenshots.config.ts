import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

/** `npm run screenshots`: the picture of the README, of the demonstration as it is now. */
export default defineConfig(tests, { testMatch: "screenshots.ts", workers: 1 });
