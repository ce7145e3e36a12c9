import {
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  type Server,
  ServerResponse,
} from "node:http";

export type PortalServer = Server<typeof IncomingMessage, typeof PortalResponse>;
type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

const LINGER_MILLISECONDS = 2000;

/**
 * The response to every request: `createServer` makes it in place of its own.
 *
 * A handler writes to it as to any other. When it is about to begin, its hook has the last word.
 */
export class PortalResponse extends ServerResponse {
  /** Runs once, before the first byte: it may still change status and headers, or `replace` the response. */
  hook: (() => void) | undefined;
  #isReplaced = false;

  /**
   * Sends this and nothing else: what a handler writes from now on is dropped.
   *
   * It ends when the request was read to its end, or a moment later: a connection closed while the other side sends
   * loses the response.
   */
  replace(status: number, headers: OutgoingHttpHeaders, body: string): void {
    this.hook = undefined;
    this.#isReplaced = true;
    super.writeHead(status, headers);
    super.write(body);
    const end = () => void super.end();
    if (this.req.readableEnded) return void end();
    const timer = setTimeout(end, LINGER_MILLISECONDS).unref();
    this.req
      .once("end", end)
      .once("close", () => clearTimeout(timer))
      .resume();
  }

  override writeHead(status: number, ...given: (string | Headers | undefined)[]): this {
    if (this.#isReplaced) return this;
    this.statusCode = status;
    for (const headers of given)
      if (typeof headers === "object")
        for (const [name, value] of pairsOf(headers)) if (value !== undefined) this.setHeader(name, value);
    this.#begin();
    return this.#isReplaced ? this : super.writeHead(this.statusCode);
  }

  override write(...given: unknown[]): boolean {
    this.#begin();
    return this.#isReplaced || Reflect.apply(super.write, this, given);
  }

  override end(...given: unknown[]): this {
    this.#begin();
    return this.#isReplaced ? this : Reflect.apply(super.end, this, given);
  }

  #begin(): void {
    const { hook } = this;
    this.hook = undefined;
    hook?.();
  }
}

const pairsOf = (headers: Headers): (readonly [string, OutgoingHttpHeader | undefined])[] =>
  Array.isArray(headers)
    ? headers.flatMap((name, index) => (index % 2 === 0 ? [[String(name), headers[index + 1]] as const] : []))
    : Object.entries(headers);
