import type { Login } from "../../db/embedded-logins.ts";

type Templates = {
  readonly urls: Record<Login, string>;
  /** The name of a migrated database without a register. */
  readonly empty: string;
  /** The name of one with the fictional cast. */
  readonly seeded: string;
};

const NAME = "PORTAL_TEST_TEMPLATES"; // Playwright hands the environment of its setup on to the processes that test

export function shareTemplates(templates: Templates): void {
  process.env[NAME] = JSON.stringify(templates);
}

export const templates = (): Templates => JSON.parse(process.env[NAME] ?? "{}");
