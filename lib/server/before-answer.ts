import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/**
 * Runs once when a response is about to begin: its last chance to have other headers, or another body.
 *
 * When `change` has ended the response itself it says true, and what the handler goes on to write is dropped.
 */
export function beforeAnswer(response: ServerResponse, change: () => boolean): void {
  const own = { writeHead: response.writeHead, write: response.write, end: response.end };
  const begin = () => {
    Object.assign(response, own);
    if (change()) Object.assign(response, deaf);
  };
  const late =
    (name: "write" | "end") =>
    (...given: unknown[]) => {
      begin();
      return Reflect.apply(response[name], response, given);
    };
  const writeHead = (status: number, ...given: (string | OutgoingHttpHeaders)[]) => {
    response.statusCode = status;
    for (const headers of given)
      if (typeof headers === "object")
        for (const [name, value] of Object.entries(headers)) if (value) response.setHeader(name, value);
    begin();
    return response.writeHead(response.statusCode);
  };
  Object.assign(response, { writeHead, write: late("write"), end: late("end") });
}

/** What an ended response does when more is written to it. */
const deaf = {
  setHeader() {
    return this;
  },
  writeHead() {
    return this;
  },
  write: () => true,
  end() {
    return this;
  },
};
