import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { clientAddress, trustedNetworks } from "./client-address.ts";
import { type ErrorPage, errorPages, updatedPage } from "./error-pages.ts";
import { PortalResponse, type PortalServer } from "./portal-response.ts";
import { asReading, readBody, withBody } from "./read-body.ts";
import { cleanHeaders } from "./request-headers.ts";
import { beforeResponse, logFailure, UNKNOWN_ACTION_HEADER } from "./response-hooks.ts";
import type { Route } from "./routes.ts";
import { contentPolicy, newNonce, securityHeaders } from "./security-headers.ts";
import { sendErrorPage, sendErrorPageOn } from "./send-error-page.ts";
import { TYPED_HEADER, typedInStaleForm } from "./stale-form.ts";
import { validateBody } from "./validate-body.ts";
import { bodyKindOf, validateRequest } from "./validate-request.ts";
import type { Website } from "./website.ts";

const options = {
  ServerResponse: PortalResponse,
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5000,
  keepAliveTimeout: 75_000, // longer than that of a proxy in front, which would send on a connection just closed
  requireHostHeader: false, // judged with our own page
};

/**
 * The http server in front of the pages: what it refuses they never see, and it makes pages of the errors that they
 * leave bare.
 */
export function webServer(website: Website): PortalServer {
  const respond = responder(website);
  const server = createServer(options, respond);
  server.on("checkContinue", respond);
  server.on("checkExpectation", (_, response) => sendErrorPage(response, errorPages.unreadable, website));
  server.on("connect", (_, socket) => sendErrorPageOn(socket, errorPages.wrongMethod, website));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
    sendErrorPageOn(socket, pageForParserError(error.code), website),
  );
  server.on("upgrade", (request, socket, head) => {
    const isOurs = !("status" in validateRequest(request, website)) && request.headers.origin === website.portalUrl;
    if (isOurs && website.upgrade) website.upgrade(request, socket, head);
    else sendErrorPageOn(socket, errorPages.unreadable, website);
  });
  return server;
}

function responder(website: Website) {
  const trusted = trustedNetworks(website.trustedProxies);
  const everyResponse = new Map(Object.entries(securityHeaders(website.portalUrl)));

  return async (request: IncomingMessage, response: PortalResponse): Promise<void> => {
    const route = validateRequest(request, website);
    if ("status" in route) return sendErrorPage(response, route, website);

    const policy = contentPolicy(newNonce(), website.isDevelopment);
    const address = clientAddress(
      request.socket.remoteAddress,
      request.headers["x-forwarded-for"]?.toString(),
      trusted,
    );
    request.headers = cleanHeaders(request.headers, { ...website, address, policy, requestId: randomUUID() });
    response.setHeaders(everyResponse).setHeader("content-security-policy", policy);
    if (asksForPartOfPage(request) && !website.isDevelopment) return void response.writeHead(204).end();
    try {
      const complete = await requestWithBody(request, response, { route, website });
      if ("status" in complete) return sendErrorPage(response, complete, website);
      const isStale = TYPED_HEADER in complete.headers;
      response.hook = () => {
        if (isStale && response.statusCode === 307) response.statusCode = 303; // what was posted goes no further
        beforeResponse(response, route, website);
      };
      await website.handle(complete, response);
    } catch {
      if (request.socket.destroyed) return; // whoever asked has gone
      if (!response.headersSent) return sendErrorPage(response, errorPages.broken, website);
      logFailure(response);
      response.destroy();
    }
  };
}

/**
 * The request with all of its body, read and judged before a page spends anything on it; or the page that refuses it. A
 * stream goes on unread.
 */
async function requestWithBody(
  request: IncomingMessage,
  response: PortalResponse,
  { route, website }: { route: Route; website: Website },
): Promise<IncomingMessage | ErrorPage> {
  const kind = bodyKindOf(request, route);
  if (!kind) return request;
  if (request.headers.expect) response.writeContinue(); // only now is the body worth asking for
  if (kind === "stream") return request;
  const body = await readBody(request, route.mostBytes);
  if (!body) return errorPages.tooBig;
  const refused = validateBody(body, kind, request.headers);
  if (refused) return refused;
  const called = request.headers["next-action"]?.toString();
  if (called !== undefined && website.actions?.has(called) === false) {
    response.setHeader(UNKNOWN_ACTION_HEADER, "1"); // said here: Next writes a stack trace into the log as well
    return updatedPage(request.url ?? "");
  }
  const typed = route.serves === "pages" ? typedInStaleForm(body, request, website.actions) : undefined;
  return typed === undefined ? withBody(request, body) : asReading(request, typed);
}

/**
 * Asked for by Next's router when it changes a page without loading another. It gets nothing, and has the browser load the
 * page: so going back is the browser's own, and what it shows is what the server has.
 */
const asksForPartOfPage = ({ headers }: IncomingMessage) => headers.rsc !== undefined;

function pageForParserError(code: string | undefined): ErrorPage {
  if (code === "HPE_HEADER_OVERFLOW") return errorPages.headersTooBig;
  if (code === "HPE_INVALID_METHOD") return errorPages.wrongMethod;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return errorPages.tooSlow;
  return errorPages.unreadable;
}
