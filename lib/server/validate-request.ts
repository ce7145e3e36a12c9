import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { type ErrorPage, errorPages, wrongHostPage, wrongMethodPage } from "./error-pages.ts";
import { type BodyKind, type Route, routeOf } from "./routes.ts";

const MOST_ADDRESS_CHARACTERS = 8192;
const MOST_HEADERS = 100;
const WITHOUT_BODY = ["GET", "HEAD", "DELETE"];
const JSON_TYPE = /^application\/json(;\s*charset=utf-8)?$/i;
const TEXT_TYPE = /^text\/plain;\s*charset=utf-8$/i; // how React sends an action called by script without a form

type Rules = { readonly portalUrl: string; readonly routes: readonly Route[] };

/**
 * The line of the table for a request whose first line and headers are in order; else the page that refuses it. The
 * body is judged when it is read.
 */
export function validateRequest(request: IncomingMessage, { portalUrl, routes }: Rules): Route | ErrorPage {
  const { method = "", url = "", headers, rawHeaders } = request;
  if (url.length > MOST_ADDRESS_CHARACTERS) return errorPages.tooLong;
  if (!isPlainPath(url)) return errorPages.unreadable;
  const route = routeOf(url, routes);
  if (!route) return errorPages.notFound;
  if (!route.methods.includes(method)) return wrongMethodPage(route.methods);
  if (rawHeaders.length / 2 > MOST_HEADERS) return errorPages.headersTooBig;
  if (valuesOf("host", rawHeaders).length !== 1) return errorPages.unreadable;
  if (!isHostOf(portalUrl, headers.host ?? "")) return wrongHostPage(portalUrl);
  const isReading = method === "GET" || method === "HEAD";
  if (!isReading && route.from === "ownPages" && !isFromOwnPage(headers, portalUrl)) return errorPages.wrongOrigin;
  return (hasNoBody(method, route) ? validateNoBody(request) : validateBodyHeaders(request, route)) ?? route;
}

/** The kind of body that a request announces; undefined when it has none, or none that its route takes. */
export function bodyKindOf({ method = "", headers }: IncomingMessage, route: Route): BodyKind | undefined {
  if (hasNoBody(method, route)) return undefined;
  const type = headers["content-type"] ?? "";
  const isOf: Record<BodyKind, boolean> = {
    form: boundaryOf(type) !== undefined,
    actionCall: TEXT_TYPE.test(type) && headers["next-action"] !== undefined,
    json: JSON_TYPE.test(type),
    stream: true,
  };
  return route.bodies.find((kind) => isOf[kind]);
}

/**
 * The boundary between the fields of a form; undefined when this is no form, or its boundary is missing, doubled, or
 * none that the standard of forms allows: Node fails to read those.
 */
export function boundaryOf(contentType: string): string | undefined {
  return /^multipart\/form-data;\s*boundary=("?)([A-Za-z0-9'_-]{27,70})\1$/i.exec(contentType)?.[2];
}

const hasNoBody = (method: string, { bodies }: Route) => bodies.length === 0 || WITHOUT_BODY.includes(method);

/** A body where none belongs would be taken for the next request by a server less careful. */
function validateNoBody({ headers }: IncomingMessage): ErrorPage | undefined {
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  return hasBody ? errorPages.unreadable : undefined;
}

function validateBodyHeaders(request: IncomingMessage, route: Route): ErrorPage | undefined {
  const { headers, rawHeaders } = request;
  const kind = bodyKindOf(request, route);
  const isBrokenForm = /^multipart\/form-data\b/i.test(headers["content-type"] ?? "") && route.bodies.includes("form");
  if (!kind) return isBrokenForm ? errorPages.unreadable : errorPages.wrongKind;
  if (headers["content-encoding"]) return errorPages.wrongKind;
  if (valuesOf("content-type", rawHeaders).length > 1) return errorPages.unreadable;
  if (kind === "stream" && headers["content-length"] === undefined) return errorPages.unknownLength;
  return Number(headers["content-length"] ?? 0) > route.mostBytes ? errorPages.tooBig : undefined;
}

/** Sent by a page of ours: an older browser says so by Origin, and every newer one also by Sec-Fetch-Site. */
function isFromOwnPage(headers: IncomingHttpHeaders, portalUrl: string): boolean {
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
