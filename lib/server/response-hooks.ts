import { giveBrowserCookie, takeDoneCookie } from "./browser-cookie.ts";
import { draftNotFoundPage, type ErrorPage, errorPages, updatedPage } from "./error-pages.ts";
import type { PortalResponse } from "./portal-response.ts";
import { REQUEST_ID_HEADER } from "./request-headers.ts";
import type { Route } from "./routes.ts";
import { sendErrorPage } from "./send-error-page.ts";
import type { Website } from "./website.ts";

/** Says that a form is of another build. The client router reads it, so it stays. */
export const UNKNOWN_ACTION_HEADER = "x-nextjs-action-not-found";

/** Pages of a draft, which people still have open when it is gone. */
const DRAFT = /^\/portal\/drafts\/./;

/**
 * The last word on a response: nobody keeps it but public files and pages for Back, an error left bare becomes a page of
 * ours, a page for signing in brings a cookie, and the one that says what was just done takes one away.
 */
export function beforeResponse(response: PortalResponse, route: Route, website: Website): void {
  if (response.statusCode >= 500) logFailure(response);
  const keeping = cacheControl(response.statusCode, route);
  if (keeping) response.setHeader("cache-control", keeping);

  const page = pageInstead(response, route);
  if (!page) {
    giveBrowserCookie(response.req, response, website.portalUrl);
    takeDoneCookie(response.req, response, website.portalUrl);
    return;
  }
  for (const name of response.getHeaderNames()) if (name !== UNKNOWN_ACTION_HEADER) response.removeHeader(name);
  sendErrorPage(response, page, website);
}

/** Undefined for what says by itself for how long it holds. */
function cacheControl(status: number, { serves, isKeptForBack }: Route): string | undefined {
  if (status >= 400) return "no-store";
  if (isKeptForBack) return "private, no-cache";
  return serves === "files" ? undefined : "no-store";
}

/** One line, without what a query or a link's token could tell. */
export function logFailure({ req, statusCode }: PortalResponse): void {
  const path = (req.url ?? "").split("?")[0]?.replace(/[0-9a-f]{32,}/gi, "(token)");
  const requestId = req.headers[REQUEST_ID_HEADER];
  console.error(JSON.stringify({ level: "error", method: req.method, path, status: statusCode, requestId }));
}

/**
 * Next responds in plain text, or with nothing at all, where it has no page; and its own pages for what is not found
 * and for what broke are empty until a script has run. What machines and scripts ask for stays as it is.
 */
function pageInstead(response: PortalResponse, { serves }: Route): ErrorPage | undefined {
  const { statusCode: status, req } = response;
  const type = response.getHeader("content-type")?.toString() ?? "text/plain";
  if (status < 400 || !/^text\/(plain|html)/.test(type) || serves === "data") return undefined;
  if (response.hasHeader(UNKNOWN_ACTION_HEADER)) return updatedPage(req.url ?? "");
  if (status >= 500) return { ...errorPages.broken, status };
  if (status === 404 && DRAFT.test(req.url ?? "")) return draftNotFoundPage;
  const known = Object.values<ErrorPage>(errorPages).find((page) => page.status === status);
  return known ?? { ...errorPages.unreadable, status };
}
