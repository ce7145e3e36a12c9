import { IncomingMessage } from "node:http";
import { TYPED_HEADER } from "./stale-form.ts";

/**
 * The body of a request; undefined as soon as it is longer than that, with what follows thrown away. Rejects when the
 * connection is cut.
 */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) return chunks.push(chunk);
      chunks.length = 0;
      resolve(undefined);
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
  });
}

/** The same request with a body that was already read, for a handler that reads it again. */
export const withBody = (request: IncomingMessage, body: Buffer): IncomingMessage => repeated(request, {}, body);

/** What a reading of the page has none of. Its policy stays: by that Next knows the nonce of its scripts. */
const OF_THE_BODY = /^(content-(?!security-policy$)|transfer-|origin$)/;

/** A request for the page at the address that this one was posted to, with what was typed in it. */
export function asReading(request: IncomingMessage, typed: string): IncomingMessage {
  const kept = Object.entries(request.headers).filter(([name]) => !OF_THE_BODY.test(name));
  return repeated(request, { method: "GET", headers: { ...Object.fromEntries(kept), [TYPED_HEADER]: typed } });
}

type Changed = Partial<Pick<IncomingMessage, "method" | "headers">>;

function repeated(request: IncomingMessage, changed: Changed, body?: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, {
    method,
    url,
    headers,
    rawHeaders,
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
    complete: true,
    ...changed,
  });
  if (body) again.push(body);
  again.push(null);
  return again;
}
