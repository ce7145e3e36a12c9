import { Agent, type IncomingHttpHeaders, request } from "node:http";

type Value = string | readonly string[];
/** A map where the order matters and a name is a number. */
type Form = Readonly<Record<string, Value>> | ReadonlyMap<string, Value>;
export type Answer = { readonly status: number; readonly location: string; readonly body: string };

/**
 * One person's browser, as cheap as can be: one kept connection, their cookies, nothing followed.
 */
export type Client = {
  get(path: string): Promise<Answer>;
  post(path: string, form: Form, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  readonly cookies: Map<string, string>;
  /** Called with the milliseconds that each request took, until the last byte. */
  onAnswer: (milliseconds: number) => void;
  /** Closes the connection; the next request opens another. */
  leave(): void;
};

type Encoding = "multipart" | "urlencoded";
const BOUNDARY = "----boundary-of-the-benchmark";

export function clientOf(url: string, encoding: Encoding, cookies: Iterable<readonly [string, string]> = []): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const encode = encoding === "multipart" ? multipart : urlencoded;
  const client: Client = {
    cookies: new Map(cookies),
    onAnswer: () => {},
    get: (path) => ask("GET", path, {}),
    post: (path, form, headers = {}) => ask("POST", path, { ...headers, ...contentTypes[encoding] }, encode(form)),
    leave: () => agent.destroy(),
  };

  function ask(method: string, path: string, more: Record<string, string>, sent = ""): Promise<Answer> {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const length = method === "POST" ? { origin: url, "content-length": String(Buffer.byteLength(sent)) } : {};
    const headers = { "sec-fetch-site": "same-origin", ...(cookie && { cookie }), ...length, ...more };
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const asked = request(url + path, { method, agent, headers }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          body += chunk;
        });
        response.on("error", reject);
        response.on("end", () => {
          client.onAnswer(performance.now() - began);
          keep(client.cookies, response.headers);
          resolve({ status: response.statusCode ?? 0, location: leadsTo(response.headers).replace(url, ""), body });
        });
      });
      asked.on("error", reject);
      asked.end(sent);
    });
  }
  return client;
}

/** Where a redirect leads; Next tells a browser with JavaScript in a header of its own. */
function leadsTo({ location, "x-action-redirect": redirect }: IncomingHttpHeaders): string {
  return location ?? String(redirect ?? "").replace(/;.*/, "");
}

function keep(cookies: Map<string, string>, headers: IncomingHttpHeaders): void {
  for (const cookie of headers["set-cookie"] ?? []) {
    const [pair = ""] = cookie.split(";");
    const at = pair.indexOf("=");
    cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

const contentTypes = {
  multipart: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
  urlencoded: { "content-type": "application/x-www-form-urlencoded" },
};

const fieldsOf = (form: Form) =>
  [...(form instanceof Map ? form : new Map(Object.entries(form)))].flatMap(([name, value]: [string, Value]) =>
    [value].flat().map((one) => [name, one] as const),
  );

const multipart = (form: Form) =>
  `${fieldsOf(form)
    .map(([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("")}--${BOUNDARY}--\r\n`;

const urlencoded = (form: Form) => new URLSearchParams(fieldsOf(form).map(([name, value]) => [name, value])).toString();
