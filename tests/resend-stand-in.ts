import { EventEmitter, once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Recorded = {
  readonly key: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: { from: string; to: string; subject: string; text: string; html: string };
};

/**
 * What the next request gets: a status with Resend's name for the error, or
 * `cut`: no answer; `lost`: accepted, but the answer is lost; `empty`: 200 without a body; `hang`: nothing, until
 * `release`.
 */
export type Answer = "ok" | "cut" | "lost" | "empty" | "hang" | { status: number; name?: string; message?: string };

/**
 * A server that answers like Resend: it takes an email once for each idempotency key, and as it is told to otherwise.
 */
export async function resendStandIn() {
  const requests: Recorded[] = [];
  const sent = new Map<string, Recorded>();
  const answers: Answer[] = [];
  const held: (() => void)[] = [];
  const arrivals = new EventEmitter();

  const server = createServer(async (request, response) => {
    request.setEncoding("utf8");
    const body = (await request.toArray()).join("");
    const recorded: Recorded = {
      key: String(request.headers["idempotency-key"]),
      headers: request.headers,
      body: JSON.parse(body),
    };
    requests.push(recorded);
    const answer = answers.shift() ?? "ok";
    const accept = () => {
      if (!sent.has(recorded.key)) sent.set(recorded.key, recorded);
    };
    if (answer === "hang") {
      held.push(() => {
        accept();
        respond(response, "ok", recorded.key);
      });
    } else {
      if (answer === "ok" || answer === "lost" || answer === "empty") accept();
      respond(response, answer, recorded.key);
    }
    arrivals.emit("request");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Every request, in the order of arrival. */
    requests,
    /** The emails that were sent on: one for each key that was accepted. */
    sent,
    /** What the next requests get, one each; after that all are accepted. */
    answer: (...next: Answer[]) => void answers.push(...next),
    /** Accepts the requests that hang. */
    release(): void {
      for (const go of held.splice(0)) go();
    },
    /** Waits until this many requests have come for somebody. */
    async received(to: string, count = 1): Promise<void> {
      while (requests.filter(({ body }) => body.to === to).length < count) await once(arrivals, "request");
    },
    async stop(): Promise<void> {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function respond(response: ServerResponse, answer: Exclude<Answer, "hang">, key: string): void {
  if (answer === "cut" || answer === "lost") return void response.destroy();
  if (answer === "empty") return void response.end();
  const status = answer === "ok" ? 200 : answer.status;
  const { name = "application_error", message = "No." } = answer === "ok" ? {} : answer;
  response.writeHead(status, { "content-type": "application/json", ...(status === 429 ? { "retry-after": "1" } : {}) });
  response.end(JSON.stringify(answer === "ok" ? { id: `message-${key}` } : { statusCode: status, name, message }));
}
