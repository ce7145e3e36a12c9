import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { clientAddress, trustedNetworks } from "./client-address.ts";
import { type ErrorPage, errorPages } from "./error-pages.ts";
import { PortalResponse, type PortalServer } from "./portal-response.ts";
import { readBody, withBody } from "./read-body.ts";
import { cleanHeaders } from "./request-headers.ts";
import { beforeResponse, isPublicFile, logFailure } from "./response-hooks.ts";
import { contentPolicy, newNonce, securityHeaders } from "./security-headers.ts";
import { sendErrorPage, sendErrorPageOn } from "./send-error-page.ts";
import { validateBody } from "./validate-body.ts";
import { MOST_BODY_BYTES, validateRequest } from "./validate-request.ts";
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
    const isOurs = !validateRequest(request, website) && request.headers.origin === website.portalUrl;
    if (isOurs && website.upgrade) website.upgrade(request, socket, head);
    else sendErrorPageOn(socket, errorPages.unreadable, website);
  });
  return server;
}

function responder(website: Website) {
  const trusted = trustedNetworks(website.trustedProxies);
  const everyResponse = new Map(Object.entries(securityHeaders(website.portalUrl)));

  return async (request: IncomingMessage, response: PortalResponse): Promise<void> => {
    const refusal = validateRequest(request, website) ?? refusePostToFile(request, website);
    if (refusal) return sendErrorPage(response, refusal, website);

    const policy = contentPolicy(newNonce(), website.isDevelopment);
    const address = clientAddress(
      request.socket.remoteAddress,
      request.headers["x-forwarded-for"]?.toString(),
      trusted,
    );
    request.headers = cleanHeaders(request.headers, { ...website, address, policy, requestId: randomUUID() });
    response.setHeaders(everyResponse).setHeader("content-security-policy", policy);
    try {
      const asked = request.method === "POST" ? await wholePost(request, response) : request;
      if ("status" in asked) return sendErrorPage(response, asked, website);
      response.hook = () => beforeResponse(response, website);
      await website.handle(asked, response);
    } catch {
      if (request.socket.destroyed) return; // whoever asked has gone
      if (!response.headersSent) return sendErrorPage(response, errorPages.broken, website);
      logFailure(response);
      response.destroy();
    }
  };
}

const refusePostToFile = ({ method, url = "" }: IncomingMessage, website: Website) =>
  method === "POST" && isPublicFile(url, website) ? errorPages.wrongMethod : undefined;

/** A post with all of its body, read and judged before a page spends anything on it; or the page that refuses it. */
async function wholePost(request: IncomingMessage, response: PortalResponse): Promise<IncomingMessage | ErrorPage> {
  if (request.headers.expect) response.writeContinue(); // only now is the body worth asking for
  const body = await readBody(request, MOST_BODY_BYTES);
  if (!body) return errorPages.tooBig;
  return validateBody(body, request.headers["content-type"] ?? "") ?? withBody(request, body);
}

function pageForParserError(code: string | undefined): ErrorPage {
  if (code === "HPE_HEADER_OVERFLOW") return errorPages.headersTooBig;
  if (code === "HPE_INVALID_METHOD") return errorPages.wrongMethod;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return errorPages.tooSlow;
  return errorPages.unreadable;
}
