import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { newToken } from "#lib/kernel/token.ts";

const SIGN_IN_PAGES = /^\/sign-in(?:[/?]|$)/;
const SAYS_DONE = /^\/portal(?:\/drafts\/[^/?]+(?:\/[^/?]+)?)?\/?(?:\?|$)/;
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
  if (method !== "GET" || !SIGN_IN_PAGES.test(url) || has(headers, "browser", portalUrl)) return;
  setCookie(response, "browser", { value: newToken(), seconds: SECONDS, portalUrl });
}

/** The page that says what was just done has said it: a page cannot take its cookie back, and is to say it once. */
export function takeDoneCookie(
  { method, url = "", headers }: IncomingMessage,
  response: ServerResponse,
  portalUrl: string,
) {
  if (method === "GET" && response.statusCode === 200 && SAYS_DONE.test(url) && has(headers, "done", portalUrl))
    setCookie(response, "done", { value: "", seconds: 0, portalUrl });
}

const has = ({ cookie = "" }: IncomingHttpHeaders, name: string, portalUrl: string) =>
  cookie.split("; ").some((one) => one.startsWith(`${cookieName(name, portalUrl)}=`));

function setCookie(
  response: ServerResponse,
  name: string,
  { value, seconds, portalUrl }: { value: string; seconds: number; portalUrl: string },
) {
  const secure = isSecure(portalUrl) ? "; Secure" : "";
  response.appendHeader(
    "set-cookie",
    `${cookieName(name, portalUrl)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`,
  );
}
