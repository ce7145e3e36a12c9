import { type ErrorPage, errorPages, updatedPage } from "./error-pages.ts";
import type { PortalResponse } from "./portal-response.ts";
import { REQUEST_ID_HEADER } from "./request-headers.ts";
import { sendErrorPage } from "./send-error-page.ts";
import type { Website } from "./website.ts";

/** Says that a form is of another build. The client router reads it, so it stays. */
const UNKNOWN_ACTION_HEADER = "x-nextjs-action-not-found";

/** The last word on a response: nobody keeps it but public files, and an error left bare becomes a page of ours. */
export function beforeResponse(response: PortalResponse, website: Website): void {
  const { url = "" } = response.req;
  if (response.statusCode >= 500) logFailure(response);
  if (response.statusCode >= 400 || !isPublicFile(url, website)) response.setHeader("cache-control", "no-store");

  const page = pageInstead(response, url);
  if (!page) return;
  for (const name of response.getHeaderNames()) if (name !== UNKNOWN_ACTION_HEADER) response.removeHeader(name);
  sendErrorPage(response, page, website);
}

/** Whether it is one of the files that are the same for everybody. */
export const isPublicFile = (url: string, { publicFiles }: Website) =>
  url.startsWith("/_next/static/") || publicFiles.has(pathOf(url));

/** One line, without what a query or a link's token could tell. */
export function logFailure({ req, statusCode }: PortalResponse): void {
  const path = pathOf(req.url ?? "").replace(/[0-9a-f]{32,}/gi, "(token)");
  const requestId = req.headers[REQUEST_ID_HEADER];
  console.error(JSON.stringify({ level: "error", method: req.method, path, status: statusCode, requestId }));
}

/**
 * Next responds in plain text, or with nothing at all, where it has no page; and its own pages for what is not found
 * and for what broke are empty until a script has run. What machines and scripts ask for stays as it is.
 */
function pageInstead(response: PortalResponse, url: string): ErrorPage | undefined {
  const { statusCode: status } = response;
  const type = response.getHeader("content-type")?.toString() ?? "text/plain";
  if (status < 400 || !/^text\/(plain|html)/.test(type) || url.startsWith("/api/")) return undefined;
  if (response.hasHeader(UNKNOWN_ACTION_HEADER)) return updatedPage(url);
  if (status >= 500) return { ...errorPages.broken, status };
  const known = Object.values<ErrorPage>(errorPages).find((page) => page.status === status);
  return known ?? { ...errorPages.unreadable, status };
}

const pathOf = (url: string) => url.split("?")[0] ?? "";
