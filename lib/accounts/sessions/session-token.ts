import { createHmac } from "node:crypto";
import { config } from "#lib/kernel/config.ts";

/**
 * The token of the session that a link begins in a browser: the same however often its button is pressed, so that
 * presses side by side begin one session and each answer holds its token. It is made of two secrets of 256 random bits
 * that nobody has but this browser, with one that only the portal knows.
 */
export const sessionTokenOf = (link: string, browser: string) =>
  createHmac("sha256", config().authSecret).update(`session:${link}:${browser}`).digest("hex");
