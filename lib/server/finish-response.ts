import type { ServerResponse } from "node:http";
import { type ErrorPage, errorPages, updatedPage } from "./error-pages.ts";
import { REQUEST_ID_HEADER } from "./request-headers.ts";
import { sendErrorPage } from "./send-error-page.ts";
import type { Website } from "./website.ts";

const UNKNOWN_ACTION_HEADER = "x-nextjs-action-not-found";

/**
 * The last word on an answer of the pages: nobody keeps it but public files, and one left bare becomes a page of ours.
 *
 * Says true when it has sent the page itself.
 */
export function finishResponse(response: ServerResponse, website: Website): boolean {
  const { url = "" } = response.req;
  if (response.statusCode >= 500) logFailure(response);
  if (response.statusCode >= 400 || !isPublicFile(url, website)) response.setHeader("cache-control", "no-store");

  const page = pageInstead(response, url);
  if (!page) return false;
  for (const name of response.getHeaderNames()) if (name !== UNKNOWN_ACTION_HEADER) response.removeHeader(name); // the client router reads that one
  sendErrorPage(response, page, website);
  return true;
}

/** Whether it is one of the files that are the same for everybody. */
export const isPublicFile = (url: string, { publicFiles }: Website) =>
  url.startsWith("/_next/static/") || publicFiles.has(pathOf(url));

/** One line, without what a query or a link's token could tell. */
export function logFailure({ req, statusCode }: ServerResponse): void {
  const path = pathOf(req.url ?? "").replace(/[0-9a-f]{32,}/gi, "(token)");
  const requestId = req.headers[REQUEST_ID_HEADER];
  console.error(JSON.stringify({ level: "error", method: req.method, path, status: statusCode, requestId }));
}

/**
 * Next answers in plain text, or with nothing at all, where it has no page; and its own pages for what is not found and
 * for what broke are empty until a script has run. What machines and scripts ask for stays as it is.
 */
function pageInstead(response: ServerResponse, url: string): ErrorPage | undefined {
  const { statusCode: status } = response;
  const type = response.getHeader("content-type")?.toString() ?? "text/plain";
  if (status < 400 || !/^text\/(plain|html)/.test(type) || url.startsWith("/api/")) return undefined;
  if (response.hasHeader(UNKNOWN_ACTION_HEADER)) return updatedPage(url);
  if (status >= 500) return { ...errorPages.broken, status };
  const known = Object.values<ErrorPage>(errorPages).find((page) => page.status === status);
  return known ?? { ...errorPages.unreadable, status };
}

const pathOf = (url: string) => url.split("?")[0] ?? "";
