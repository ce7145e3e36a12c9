import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { describe, expect, test, vi } from "vitest";
import { portalRoutes, type Route } from "#lib/server/routes.ts";
import { BOUNDARY, fields, ownForm, PORTAL_URL, portal } from "./stand-in.ts";

const json = { "content-type": "application/json" };
const form = fields({ email: "margaret.okafor@larkspur.example" });

describe("a webhook", () => {
  test("is JSON from anywhere, and nothing else", async () => {
    const { ask } = await portal();
    expect((await ask("POST", "/api/webhooks/resend", json, "{}")).status).toBe(200);
    expect((await ask("POST", "/api/webhooks/resend", ownForm, form)).status).toBe(415);
    expect((await ask("POST", "/api/webhooks/../sign-in", json, "{}")).status).toBe(400);
    expect((await ask("POST", "/api/webhooks/resend", json, `"${"a".repeat(1_048_576)}"`)).status).toBe(413);
    for (const method of ["GET", "PUT", "DELETE"])
      expect(await ask(method, "/api/webhooks/resend")).toMatchObject({ status: 405, headers: { allow: "POST" } });
  });
});

test("what is typed and not saved is a form of a size that a page can hold", async () => {
  const { ask } = await portal();
  const typed = (letters: number) => ask("POST", "/api/unsaved/a/z5", ownForm, fields({ a: "a".repeat(letters) }));
  expect((await typed(60_000)).status).toBe(200);
  expect((await typed(70_000)).status).toBe(413);
});

describe("what machines read", () => {
  test.each(["/api/webhooks", "/api/health", "/api/auth/signin/email"])("cannot be sent to: %s", async (path) => {
    const { ask } = await portal();
    for (const [headers, body] of [
      [json, "{}"],
      [ownForm, form],
    ] as const)
      expect(await ask("POST", path, headers, body)).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
    expect((await ask("GET", path)).status).toBe(200);
  });
});

describe("a file that is the same for everybody", () => {
  test.each(["/favicon.svg", "/_next/static/chunks/a.js"])("is only read: %s", async (path) => {
    const { ask } = await portal();
    expect((await ask("POST", path, ownForm, form)).status).toBe(405);
    expect((await ask("POST", `${path}?a=/`, ownForm, form)).status).toBe(405);
    expect((await ask("GET", path)).status).toBe(200);
  });
});

test("JSON for the tools of development is taken in development alone, from our own pages", async () => {
  const { ask } = await portal();
  const developer = await portal(undefined, { isDevelopment: true, routes: portalRoutes([], true) });
  const own = { ...json, origin: PORTAL_URL };
  expect((await developer.ask("POST", "/__nextjs_original-stack-frames", own, "{}")).status).toBe(200);
  expect((await developer.ask("POST", "/__nextjs_original-stack-frames", json, "{}")).status).toBe(403);
  expect((await developer.ask("POST", "/sign-in", own, "{}")).status).toBe(415);
  expect((await ask("POST", "/__nextjs_original-stack-frames", own, "{}")).status).toBe(415);
});

describe("a table with other lines", () => {
  const routes: readonly Route[] = [
    {
      path: /^\/files\/[^/]+$/,
      methods: ["PUT"],
      bodies: ["stream"],
      mostBytes: 9_000_000,
      from: "ownPages",
      serves: "data",
    },
    { path: "/hooks/", methods: ["POST"], bodies: ["json"], mostBytes: 10, from: "anywhere", serves: "data" },
    {
      path: "/v1/",
      methods: ["GET", "PUT", "DELETE"],
      bodies: ["json"],
      mostBytes: 100_000,
      from: "anywhere",
      serves: "data",
    },
    {
      path: "/form",
      methods: ["POST"],
      bodies: ["form", "json"],
      mostBytes: 2_000_000,
      from: "ownPages",
      serves: "pages",
    },
    { path: "/press", methods: ["POST"], bodies: [], mostBytes: 0, from: "ownPages", serves: "pages" },
  ];

  test("has an address for uploads, whose handler reads the beginning before the end is sent", async () => {
    const begun = Promise.withResolvers<string>();
    const { port } = await portal(
      async (incoming, response) => {
        let bytes = 0;
        for await (const chunk of incoming as AsyncIterable<Buffer>) {
          if (bytes === 0) begun.resolve(chunk.toString());
          bytes += chunk.length;
        }
        response.end(String(bytes));
      },
      { routes },
    );
    const headers = {
      host: "localhost:3000",
      origin: PORTAL_URL,
      "content-type": "image/png",
      "content-length": 5_000_010,
    };
    const upload = request({ port, host: "127.0.0.1", method: "PUT", path: "/files/1", headers, agent: false });
    const answered = once(upload, "response") as Promise<[IncomingMessage]>;
    upload.write("beginning ");
    expect(await begun.promise).toBe("beginning ");
    upload.end(Buffer.alloc(5_000_000));
    const [answer] = await answered;
    expect(answer.statusCode).toBe(200);
    expect(String(await once(answer, "data"))).toBe("5000010");
  });

  test("refuses uploads that are too big, of unknown length or from elsewhere before they are sent", async () => {
    const { ask, raw, seen } = await portal(undefined, { routes });
    const head = "PUT /files/1 HTTP/1.1\r\nHost: localhost:3000\r\nExpect: 100-continue\r\n";
    const own = `${head}Origin: ${PORTAL_URL}\r\n`;
    expect(await raw(`${own}Content-Length: 9000001\r\n\r\n`)).toMatch(/^HTTP\/1.1 413 /);
    expect(await raw(`${own}Transfer-Encoding: chunked\r\n\r\n`)).toMatch(/^HTTP\/1.1 411 /);
    expect(await raw(`${head}Content-Length: 5\r\n\r\n`)).toMatch(/^HTTP\/1.1 403 /);
    expect((await ask("PUT", "/files/1/2", { origin: PORTAL_URL }, "a")).status).toBe(404);
    expect(seen).toEqual([]);
    expect(await raw(`${own}Content-Length: 5\r\nConnection: close\r\n\r\nhello`)).toMatch(
      /^HTTP\/1.1 100 .*\r\n\r\nHTTP\/1.1 200 /s,
    );
    expect(seen[0]!.text).toBe("hello");
  });

  test("has a programming interface, with methods and a limit of its own", async () => {
    const { ask, seen } = await portal(undefined, { routes });
    expect((await ask("PUT", "/v1/drafts/1", json, '{"a":[["$F1"]]}')).status).toBe(200);
    expect(seen.at(-1)).toMatchObject({ method: "PUT", text: '{"a":[["$F1"]]}' });
    expect((await ask("DELETE", "/v1/drafts/1")).status).toBe(200);
    expect((await ask("DELETE", "/v1/drafts/1", { ...json, "content-length": "2" }, "{}")).status).toBe(400);
    expect((await ask("PUT", "/v1/drafts/1", json, " ".repeat(100_001))).status).toBe(413);
    expect(
      (await ask("PUT", "/v1/drafts/1", { ...json, "transfer-encoding": "chunked" }, " ".repeat(100_001))).status,
    ).toBe(413);
    expect((await ask("PUT", "/v1/drafts/1", ownForm, form)).status).toBe(415);
    expect(await ask("POST", "/v1/drafts", json, "{}")).toMatchObject({
      status: 405,
      headers: { allow: "GET, PUT, DELETE" },
    });
  });

  test("has another webhook, and what no line names is not found", async () => {
    const { ask } = await portal(undefined, { routes });
    expect((await ask("POST", "/hooks/bank", json, "{}")).status).toBe(200);
    expect((await ask("POST", "/hooks/bank", json, '{"a":"bcdef"}')).status).toBe(413);
    expect((await ask("POST", "/hooks", json, "{}")).status).toBe(404);
    expect((await ask("GET", "/form/1")).status).toBe(404);
  });

  test("takes kinds of body side by side, each judged as what it is", async () => {
    const { ask } = await portal(undefined, { routes });
    const long = fields({ a: "b".repeat(1_500_000) });
    expect((await ask("POST", "/form", ownForm, long)).status).toBe(200);
    expect((await ask("POST", "/form", ownForm, long.replace(`--${BOUNDARY}--`, ""))).status).toBe(400);
    expect((await ask("POST", "/form", { ...json, origin: PORTAL_URL }, "{}")).status).toBe(200);
    expect((await ask("POST", "/press", { origin: PORTAL_URL })).status).toBe(200);
    expect((await ask("POST", "/press", { ...ownForm, "content-length": String(form.length) }, form)).status).toBe(400);
  });

  test("leaves the errors of data as they are, and makes pages of the others", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { ask } = await portal((_, response) => response.writeHead(422).end("no"), { routes });
    expect((await ask("PUT", "/v1/drafts/1", json, "{}")).body).toBe("no");
    expect((await ask("POST", "/form", ownForm, form)).body).toContain("<h1>We could not read that request</h1>");
    vi.restoreAllMocks();
  });
});
