import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll } from "vitest";
import { portalRoutes } from "#lib/server/routes.ts";
import { webServer } from "#lib/server/server.ts";
import type { Website } from "#lib/server/website.ts";

export const PORTAL_URL = "http://localhost:3000";
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Our http server before a plain function instead of Next. What reached that function is in `seen`. */
export async function portal(handle: Website["handle"] = readAndThank, over: Partial<Website> = {}) {
  const seen: (IncomingMessage & { text?: string })[] = [];
  const remember = (incoming: IncomingMessage, response: ServerResponse) => {
    seen.push(incoming);
    return handle(incoming, response);
  };
  const website = {
    portalUrl: PORTAL_URL,
    serviceName: "Care Regulator",
    trustedProxies: [],
    isDevelopment: false,
    routes: portalRoutes(["/favicon.svg"], false),
  };
  const server = webServer({ ...website, handle: remember, ...over });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  afterAll(() => server.closeAllConnections());
  afterAll(() => void server.close());

  const ask = (
    method: string,
    path: string,
    headers: Record<string, string | string[]> = {},
    body: string | Buffer = "",
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request({
        port,
        host: "127.0.0.1",
        method,
        path,
        headers: { host: "localhost:3000", ...headers },
        agent: false,
      });
      sent.on("error", reject).on("response", (answer) => whole(answer).then(resolve, reject));
      sent.end(body);
    });
  const raw = (text: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      let said = "";
      socket.on("data", (data) => {
        said += data;
      });
      socket.on("error", () => resolve(said)).on("close", () => resolve(said));
      socket.write(text);
    });
  return { server, port, seen, ask, raw };
}

export const BOUNDARY = "----WebKitFormBoundaryGl1Aa7dQ";
export const ownForm = { origin: PORTAL_URL, "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
export const fields = (answers: Record<string, string>) =>
  `${Object.entries(answers)
    .map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("")}--${BOUNDARY}--\r\n`;

async function readAndThank(incoming: IncomingMessage & { text?: string }, response: ServerResponse) {
  incoming.text = "";
  for await (const chunk of incoming) incoming.text += chunk;
  response.setHeader("content-type", "text/html");
  response.end("<p>thank you");
}

async function whole(answer: IncomingMessage): Promise<Answer> {
  let body = "";
  for await (const chunk of answer) body += chunk;
  return { status: answer.statusCode ?? 0, headers: answer.headers, body };
}
