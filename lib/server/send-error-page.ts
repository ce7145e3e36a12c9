import type { Duplex } from "node:stream";
import { ERROR_PAGE_POLICY, type ErrorPage, errorPageHtml } from "./error-pages.ts";
import type { PortalResponse } from "./portal-response.ts";
import { securityHeaders } from "./security-headers.ts";

type Service = { readonly portalUrl: string; readonly serviceName: string };

/**
 * Responds with one of our own pages and closes the connection, since the request on it may not have been read to its
 * end.
 */
export function sendErrorPage(response: PortalResponse, page: ErrorPage, service: Service): void {
  const html = errorPageHtml(page, service.serviceName);
  response.replace(page.status, headersOf(page, html, service), html);
}

/** The same where there is no response to write to: the request could not be parsed, or asked to leave HTTP. */
export function sendErrorPageOn(socket: Duplex, page: ErrorPage, service: Service): void {
  socket.on("error", () => socket.destroy()); // nobody else listens once a socket has left HTTP
  if (!socket.writable) return void socket.destroy();
  const html = errorPageHtml(page, service.serviceName);
  const lines = Object.entries(headersOf(page, html, service)).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${page.status} \r\n${lines.join("\r\n")}\r\n\r\n${html}`, () => socket.destroy());
}

const headersOf = (page: ErrorPage, html: string, { portalUrl }: Service): Record<string, string> => ({
  ...securityHeaders(portalUrl),
  "content-security-policy": ERROR_PAGE_POLICY,
  "content-type": "text/html; charset=utf-8",
  "content-length": String(Buffer.byteLength(html)),
  "cache-control": "no-store",
  connection: "close",
  ...(page.allow ? { allow: page.allow } : {}),
});
