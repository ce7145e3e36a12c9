import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { type ErrorPage, errorPages, wrongHostPage } from "./error-pages.ts";

const METHODS = ["GET", "HEAD", "POST"];
const MOST_ADDRESS_CHARACTERS = 8192;
const MOST_HEADERS = 100;
const JSON_TYPE = /^application\/json(;\s*charset=utf-8)?$/i;
const TEXT_TYPE = /^text\/plain;\s*charset=utf-8$/i; // how React sends an action called by script without a form
export const MOST_BODY_BYTES = 1_048_576;

type Rules = { readonly portalUrl: string; readonly isDevelopment: boolean };

/**
 * The page that refuses a request by its first line and headers; undefined when it may go on. The body is judged when
 * it is read.
 */
export function validateRequest(request: IncomingMessage, { portalUrl, isDevelopment }: Rules): ErrorPage | undefined {
  const { method = "", url = "", headers, rawHeaders } = request;
  if (!METHODS.includes(method)) return errorPages.wrongMethod;
  if (url.length > MOST_ADDRESS_CHARACTERS) return errorPages.tooLong;
  if (!isPlainPath(url)) return errorPages.unreadable;
  if (rawHeaders.length / 2 > MOST_HEADERS) return errorPages.headersTooBig;
  if (valuesOf("host", rawHeaders).length !== 1) return errorPages.unreadable;
  if (!isHostOf(portalUrl, headers.host ?? "")) return wrongHostPage(portalUrl);
  if (method !== "POST") return validateRead(request);
  const isWebhook = url.startsWith("/api/webhooks/");
  if (!isWebhook && !isOwn(headers, portalUrl)) return errorPages.wrongOrigin;
  const isJson = isWebhook || (isDevelopment && url.startsWith("/__nextjs"));
  return validatePost(request, isJson);
}

/** Something to read has no body: one that came would be taken for the next request by a server less careful. */
function validateRead({ headers }: IncomingMessage): ErrorPage | undefined {
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  return hasBody ? errorPages.unreadable : undefined;
}

function validatePost({ headers, rawHeaders }: IncomingMessage, isJson: boolean): ErrorPage | undefined {
  const type = headers["content-type"] ?? "";
  if (/^multipart\/form-data\b/i.test(type) && !boundaryOf(type)) return errorPages.unreadable;
  const isRightKind = isJson
    ? JSON_TYPE.test(type)
    : boundaryOf(type) || (TEXT_TYPE.test(type) && headers["next-action"]);
  if (!isRightKind || headers["content-encoding"]) return errorPages.wrongKind;
  if (valuesOf("content-type", rawHeaders).length > 1) return errorPages.unreadable;
  return Number(headers["content-length"] ?? 0) > MOST_BODY_BYTES ? errorPages.tooBig : undefined;
}

/**
 * The boundary between the fields of a form; undefined when this is no form, or its boundary is missing, doubled or
 * malformed.
 */
export function boundaryOf(contentType: string): string | undefined {
  return /^multipart\/form-data;\s*boundary=("?)([A-Za-z0-9'()+_,./:=?-]{1,70})\1$/i.exec(contentType)?.[2];
}

/** Sent by a page of ours: an older browser says so by Origin, and every newer one also by Sec-Fetch-Site. */
function isOwn(headers: IncomingHttpHeaders, portalUrl: string): boolean {
  return headers.origin === undefined ? headers["sec-fetch-site"] === "same-origin" : headers.origin === portalUrl;
}

function isPlainPath(url: string): boolean {
  const [path = ""] = url.split("?");
  if (!path.startsWith("/") || path.startsWith("//") || /[\\#\s]|%00/.test(url)) return false;
  try {
    const decoded = decodeURIComponent(path);
    return !decoded.includes("\\") && !decoded.split("/").some((part) => part === "." || part === "..");
  } catch {
    return false; // a percent sign that encodes nothing
  }
}

function isHostOf(portalUrl: string, host: string): boolean {
  const own = new URL(portalUrl);
  const withPort = `${own.hostname}:${own.protocol === "https:" ? 443 : 80}`;
  return [own.host, own.port ? own.host : withPort].includes(host.toLowerCase());
}

const valuesOf = (name: string, rawHeaders: readonly string[]) =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
