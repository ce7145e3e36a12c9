import type { IncomingMessage, ServerResponse } from "node:http";
import { newToken } from "#lib/kernel/token.ts";

const SIGN_IN_PAGES = /^\/sign-in(?:[/?]|$)/;
const SECONDS = 86_400;

/** Only over https, or in development on localhost, where browsers refuse the `__Host-` prefix without it. */
export const isSecure = (portalUrl: string) => portalUrl.startsWith("https:");
export const cookieName = (name: string, portalUrl: string) => `${isSecure(portalUrl) ? "__Host-" : ""}portal.${name}`;

/**
 * With a page for signing in, gives a browser what tells it from others, if it has nothing yet: before it posts anything,
 * for a page cannot set a cookie. So two presses at once, or one whose answer was lost, are known to be one browser's.
 */
export function giveBrowserCookie(
  { method, url = "", headers }: IncomingMessage,
  response: ServerResponse,
  portalUrl: string,
) {
  const name = cookieName("browser", portalUrl);
  const isKnown = (headers.cookie ?? "").split("; ").some((cookie) => cookie.startsWith(`${name}=`));
  if (method !== "GET" || !SIGN_IN_PAGES.test(url) || isKnown) return;
  const secure = isSecure(portalUrl) ? "; Secure" : "";
  response.appendHeader(
    "set-cookie",
    `${name}=${newToken()}; Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${secure}`,
  );
}
