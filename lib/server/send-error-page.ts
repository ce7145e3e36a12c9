import type { ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { ERROR_PAGE_POLICY, type ErrorPage, errorPageHtml } from "./error-pages.ts";
import { securityHeaders } from "./security-headers.ts";

type Service = { readonly portalUrl: string; readonly serviceName: string };

const LINGER_MILLISECONDS = 2000;

/**
 * Answers with one of our own pages and closes the connection, since the request on it may not have been read to its
 * end.
 *
 * What is still coming is thrown away for a moment first: a connection closed while the other side sends loses the
 * answer.
 */
export function sendErrorPage(response: ServerResponse, page: ErrorPage, service: Service): void {
  const html = errorPageHtml(page, service.serviceName);
  response.writeHead(page.status, headersOf(page, html, service));
  const end = response.end.bind(response); // taken now: a response that stands in for another goes deaf after this
  response.write(response.req.method === "HEAD" ? "" : html);
  if (response.req.readableEnded) return void end();
  const timer = setTimeout(end, LINGER_MILLISECONDS).unref();
  response.req
    .once("end", () => end())
    .once("close", () => clearTimeout(timer))
    .resume();
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
  ...(page.status === 405 ? { allow: "GET, HEAD, POST" } : {}),
});
