import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import { clientAddress, trustedNetworks } from "#lib/server/client-address.ts";
import { ERROR_PAGE_POLICY } from "#lib/server/error-pages.ts";
import { closingOf } from "#lib/server/stopping.ts";
import { fields, ownForm, portal } from "./stand-in.ts";

const answering = (change: (response: ServerResponse) => void) => portal((_, response) => change(response));
const bare = (status: number, text = "", headers: Record<string, string> = {}) =>
  answering((response) => response.writeHead(status, headers).end(text));

describe("every answer", () => {
  test("carries the security headers, and a policy with a nonce of its own that the page is told", async () => {
    const { ask, seen } = await portal();
    const [first, second] = [await ask("GET", "/"), await ask("GET", "/")];
    expect(first.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    const policy = first.headers["content-security-policy"]!;
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[\w+/]{22}==' 'strict-dynamic'; /);
    expect(policy).not.toContain("unsafe");
    expect(seen[0]!.headers["content-security-policy"]).toBe(policy);
    expect(second.headers["content-security-policy"]).not.toBe(policy);
  });

  test("asks for https only when the service has it", async () => {
    expect((await (await portal()).ask("GET", "/")).headers).not.toHaveProperty("strict-transport-security");
    const secure = await portal(undefined, { portalUrl: "https://portal.example" });
    for (const host of ["portal.example", "Portal.Example", "portal.example:443"])
      expect(await secure.ask("GET", "/", { host })).toMatchObject({
        status: 200,
        headers: { "strict-transport-security": /max-age=\d{8}/ },
      });
    expect(secure.seen[0]!.headers).toMatchObject({ host: "portal.example", "x-forwarded-proto": "https" });
  });

  test("is kept by nobody, but for the files that are the same for everybody", async () => {
    const { ask } = await answering((response) =>
      response.setHeader("cache-control", "public, max-age=60").end("<svg>"),
    );
    for (const path of ["/portal", "/favicon.svg/a", "/portal?/_next/static/a"])
      expect((await ask("GET", path)).headers["cache-control"]).toBe("no-store");
    for (const path of ["/favicon.svg", "/_next/static/chunks/a.js"])
      expect((await ask("GET", path)).headers["cache-control"]).toBe("public, max-age=60");
  });

  test("of the pages that tell nothing of anybody may be shown again on Back by the browser that asked", async () => {
    const { ask } = await portal();
    const form = fields({ danger: "no" });
    for (const [method, path, keeping] of [
      ["GET", "/which-notification", "private, no-cache"],
      ["POST", "/which-notification", "private, no-cache"],
      ["GET", "/which-notification/a", "no-store"],
    ] as const) {
      const { headers } = await ask(method, path, method === "GET" ? {} : ownForm, method === "GET" ? "" : form);
      expect(headers["cache-control"], path).toBe(keeping);
    }
  });

  test("that tells of an error is kept by nobody, whatever it is about", async () => {
    const { ask } = await bare(404, "<svg>", {
      "content-type": "image/svg+xml",
      "cache-control": "public, max-age=60",
    });
    expect(await ask("GET", "/favicon.svg")).toMatchObject({ body: "<svg>", headers: { "cache-control": "no-store" } });
  });

  test("that comes in pieces stays whole", async () => {
    const { ask } = await answering((response) => {
      response.setHeader("content-type", "text/html");
      response.write("<h1>One</h1>");
      response.end("<p>two");
    });
    expect((await ask("GET", "/")).body).toBe("<h1>One</h1><p>two");
  });
});

/** The ways in which a handler may begin a response, each with a header that it gives only then. */
const beginnings: Record<string, (response: ServerResponse) => unknown> = {
  "by its end": (response) => response.setHeader("x-theirs", "yes").end("<h1>Theirs</h1>"),
  "by its first piece": (response) => {
    response.setHeader("x-theirs", "yes").write("<h1>");
    response.end("Theirs</h1>", "utf8");
  },
  "by its headers alone": (response) => {
    response.setHeader("x-theirs", "yes").flushHeaders();
    response.write("<h1>Theirs");
    response.end("</h1>");
  },
  "by a head": (response) => response.writeHead(response.statusCode, { "x-theirs": ["yes"] }).end("<h1>Theirs</h1>"),
  "by a head with words": (response) =>
    response.writeHead(response.statusCode, "Theirs", { "x-theirs": "yes" }).end("<h1>Theirs</h1>"),
  "by a head that is a list": (response) =>
    response.writeHead(response.statusCode, ["x-theirs", "yes"]).end("<h1>Theirs</h1>"),
  "by a stream": (response) => Readable.from(["<h1>Theirs", "</h1>"]).pipe(response.appendHeader("x-theirs", "yes")),
};

describe.each(Object.entries(beginnings))("an answer that begins %s", (_, begin) => {
  const beginning = (status: number) =>
    answering((response) => {
      response.statusCode = status;
      begin(response.setHeader("content-type", "text/html").setHeader("cache-control", "public"));
    });

  test("is theirs, kept by nobody", async () => {
    const headers = {
      "cache-control": "no-store",
      "content-type": "text/html",
      "x-theirs": "yes",
      "x-frame-options": "DENY",
    };
    expect(await (await beginning(201)).ask("POST", "/portal", ownForm, fields({}))).toMatchObject({
      status: 201,
      headers,
      body: "<h1>Theirs</h1>",
    });
  });

  test("is ours when it is an error, and theirs is not heard", async () => {
    const { ask } = await beginning(404);
    for (const [method, headers, body] of [["GET"], ["POST", ownForm, fields({})]] as const) {
      const answer = await ask(method, "/portal", headers, body);
      expect(answer).toMatchObject({ status: 404, headers: { "cache-control": "no-store" } });
      expect(answer.headers).not.toHaveProperty("x-theirs");
      expect(answer.body).toMatch(/^<!DOCTYPE html>.*<h1>Page not found<.*<\/html>\n$/s);
      expect(answer.body).not.toContain("Theirs");
    }
  });
});

test("an answer that is ours stays so when the handler begins once more", async () => {
  const { ask } = await answering((response) => {
    response.statusCode = 404;
    response.flushHeaders();
    response.writeHead(200, { "x-theirs": "yes" }).end("<h1>Theirs</h1>");
  });
  expect((await ask("GET", "/portal")).body).toMatch(/<h1>Page not found<.*<\/html>\n$/s);
});

test("an answer in one piece says how long it is, and its end is told to whoever waits for it", async () => {
  const ended = Promise.withResolvers<void>();
  const { ask } = await answering((response) => response.end("<p>one</p>", () => ended.resolve()));
  expect((await ask("GET", "/")).headers).toMatchObject({ "content-length": "10" });
  await ended.promise;
});

test("an error of what is given as a file becomes a page of ours too", async () => {
  const { ask } = await bare(404);
  const { status, body } = await ask("POST", "/which-notification/record", ownForm, fields({ danger: "no" }));
  expect(status).toBe(404);
  expect(body).toContain("<h1>Page not found</h1>");
});

test("a draft that is not there is told of in words of its own, whichever page of it is asked for", async () => {
  const { ask } = await bare(404);
  const draft = "/portal/drafts/0b5a6c1e-0000-4000-8000-000000000000";
  const [first, ...others] = await Promise.all(
    [draft, `${draft}/z5`, "/portal/drafts/x"].map((path) => ask("GET", path)),
  );
  expect(first!.body).toContain("<h1>This draft is not here</h1>");
  for (const other of others) expect(other.body).toBe(first!.body);
});

describe("an answer left bare", () => {
  test.each([
    [400, "We could not read that request"],
    [404, "Page not found"],
    [413, "What you sent is too big"],
    [429, "Too much was asked for from your network"],
    [418, "We could not read that request"],
    [500, "Sorry, there is a problem with the service"],
    [503, "Sorry, there is a problem with the service"],
  ])("of %i becomes a page of ours", async (status, heading) => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const { ask } = await bare(status, "Internal Server Error at secret.ts:1", { "content-type": "text/plain" });
    const answer = await ask("GET", "/portal");
    expect(answer).toMatchObject({
      status,
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": ERROR_PAGE_POLICY },
    });
    expect(answer.body).toContain(`<h1>${heading}</h1>`);
    expect(answer.body).not.toContain("secret");
    said.mockRestore();
  });

  test("says the same to HEAD, without the page", async () => {
    const { ask } = await bare(404);
    expect(await ask("HEAD", "/portal")).toMatchObject({
      status: 404,
      body: "",
      headers: { "content-type": "text/html; charset=utf-8" },
    });
  });

  test("ends its connection", async () => {
    const { raw } = await bare(404);
    expect(await raw("GET /portal HTTP/1.1\r\nHost: localhost:3000\r\n\r\n")).toContain("<h1>Page not found</h1>");
  });

  test.each([
    [404, "Page not found"],
    [500, "Sorry, there is a problem with the service"],
  ])("becomes a page of ours when it is one that stays empty without scripts: %d", async (status, words) => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const { ask } = await bare(status, '<html id="__next_error__"><body></body></html>', {
      "content-type": "text/html; charset=utf-8",
    });
    expect(await ask("GET", "/portal")).toMatchObject({ status, body: expect.stringContaining(words) });
    said.mockRestore();
  });

  test("stays as it is when a machine or a script asked", async () => {
    expect((await (await bare(401, "no")).ask("GET", "/api/health")).body).toBe("no");
    expect((await (await bare(404, "1:{}", { "content-type": "text/x-component" })).ask("GET", "/portal")).body).toBe(
      "1:{}",
    );
  });

  test("of a form from an older build leads back to the same page", async () => {
    const { ask } = await bare(404, "Server action not found.", {
      "content-type": "text/plain",
      "x-nextjs-action-not-found": "1",
    });
    const answer = await ask("POST", "/portal/drafts/1/e3?again=%22%3E", ownForm, fields({ a: "b" }));
    expect(answer).toMatchObject({ status: 409, headers: { "x-nextjs-action-not-found": "1" } });
    expect(answer.body).toContain('<a href="/portal/drafts/1/e3?again=%22%3E">Open the page again</a>');
  });

  test("leaves one line in the log, without query or token", async () => {
    const lines: string[] = [];
    const said = vi.spyOn(console, "error").mockImplementation((line) => void lines.push(line));
    const { ask } = await bare(500);
    await ask("GET", `/invitation/${"ab12".repeat(16)}?email=ewa.nowak@heron.example`);
    said.mockRestore();
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        level: "error",
        method: "GET",
        path: "/invitation/(token)",
        status: 500,
        requestId: expect.stringMatching(/^[\w-]{36}$/),
      },
    ]);
  });

  test("because the handler failed is a page of ours too", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const { ask } = await portal(() => Promise.reject(new Error("secret")));
    expect(await ask("GET", "/")).toMatchObject({
      status: 500,
      body: expect.stringContaining("Sorry, there is a problem with the service"),
    });
    said.mockRestore();
  });
});

describe("what pages are told about a request", () => {
  test("holds nothing that an outsider could have made up", async () => {
    const { ask, seen } = await portal();
    const forged = [
      "x-forwarded-for",
      "x-forwarded-host",
      "x-real-ip",
      "x-original-url",
      "x-rewrite-url",
      "x-middleware-subrequest",
      "x-user-id",
    ];
    const ours = ["x-portal-client-address", "x-portal-request-id", "content-security-policy"];
    await ask("GET", "/", {
      ...Object.fromEntries([...forged, ...ours, "forwarded", "next-resume"].map((name) => [name, "forged"])),
      cookie: "a=b",
    });
    const { headers } = seen[0]!;
    expect(Object.values(headers)).not.toContain("forged");
    expect(headers).toMatchObject({
      cookie: "a=b",
      "x-portal-client-address": "127.0.0.1",
      "x-forwarded-host": "localhost:3000",
    });
  });

  test("has the address that a trusted proxy saw", async () => {
    const { ask, seen } = await portal(undefined, { trustedProxies: ["127.0.0.0/8"] });
    await ask("GET", "/", { "x-forwarded-for": "6.6.6.6, 203.0.113.7, 127.0.0.2" });
    expect(seen[0]!.headers["x-portal-client-address"]).toBe("203.0.113.7");
  });

  test.each([
    ["10.0.0.1", undefined, "10.0.0.1"],
    ["10.0.0.1", "203.0.113.7", "203.0.113.7"],
    ["::ffff:10.0.0.1", "203.0.113.7", "203.0.113.7"],
    ["10.0.0.1", "203.0.113.7, 10.9.9.9", "203.0.113.7"],
    ["10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"],
    ["10.0.0.1", "203.0.113.7, unknown", "10.0.0.1"],
    ["fd00::1", "2001:db8::7", "2001:db8::7"],
    ["192.0.2.1", "203.0.113.7", "192.0.2.1"],
  ])("from %s with X-Forwarded-For %s is %s", (socket, forwarded, address) => {
    expect(clientAddress(socket, forwarded, trustedNetworks(["10.0.0.0/8", "fd00::1"]))).toBe(address);
  });
});

test("stopping lets an answer under way finish, and takes nothing new", async () => {
  const begun = Promise.withResolvers<ServerResponse>();
  const { ask, server } = await portal((_, response) => begun.resolve(response));
  const close = closingOf(server);
  const answer = ask("GET", "/");
  const response = await begun.promise;
  const closed = close();
  await expect(ask("GET", "/")).rejects.toThrow("ECONNREFUSED");
  response.setHeader("content-type", "text/html").end("done");
  expect((await answer).body).toBe("done");
  await closed;
});

test("stopping does not wait for a browser that keeps its connection", async () => {
  const begun = Promise.withResolvers<ServerResponse>();
  const { server, port } = await portal((_, response) => begun.resolve(response));
  const close = closingOf(server);
  const silent = connect(port, "127.0.0.1");
  await once(silent, "connect");
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: localhost:3000\r\n\r\n");
  const response = await begun.promise;
  const closed = close();
  response.setHeader("content-type", "text/html").end("done");
  expect(String(await once(socket, "data"))).toContain("200 OK");
  await closed;
  await once(silent, "close");
});
