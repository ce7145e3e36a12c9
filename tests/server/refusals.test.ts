import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { fields, ownForm, PORTAL_URL, portal } from "./stand-in.ts";

const { ask, raw, seen, port } = await portal();
const form = fields({ email: "margaret.okafor@larkspur.example" });

describe("a request that is not for this service", () => {
  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])(
    "%s is refused, with the methods that are taken",
    async (method) => {
      const answer = await ask(method, "/portal");
      expect(answer).toMatchObject({ status: 405, headers: { allow: "GET, HEAD, POST" } });
      expect(answer.body).toContain("<h1>You cannot do that here</h1>");
    },
  );

  test("a method that does not exist, and CONNECT, are refused", async () => {
    expect(await raw("FOO / HTTP/1.1\r\nHost: localhost:3000\r\n\r\n")).toMatch(/^HTTP\/1.1 405 /);
    expect(await raw("CONNECT evil.example:80 HTTP/1.1\r\nHost: localhost:3000\r\n\r\n")).toMatch(/^HTTP\/1.1 405 /);
  });

  test.each([
    "evil.example",
    "localhost:3001",
    "localhost",
    "localhost:3000.evil.example",
    "",
    "localhost:3000, evil.example",
  ])("the host %j is told the right address", async (host) => {
    const answer = await ask("GET", "/", { host, "x-forwarded-host": "localhost:3000" });
    expect(answer.status).toBe(421);
    expect(answer.body).toContain(`<a href="${PORTAL_URL}/">`);
  });

  test("no host, and two hosts, are refused", async () => {
    expect(await raw("GET / HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
    expect(await raw("GET / HTTP/1.1\r\nHost: localhost:3000\r\nHost: evil.example\r\n\r\n")).toMatch(
      /^HTTP\/1.1 400 /,
    );
  });

  test.each([
    "http://evil.example/",
    "//evil.example",
    "/\\evil",
    "/%00",
    "/?a=%00",
    "/a/../b",
    "/a/%2e%2e/b",
    "/_next/static/%2e%2e%2fb",
    "/%zz",
    "/a%5c..",
    "*",
    "evil:80",
  ])("the address %j is refused", async (target) => {
    expect(await raw(`GET ${target} HTTP/1.1\r\nHost: localhost:3000\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /);
  });

  test("an address that is encoded twice is left as it is", async () => {
    expect((await ask("GET", "/a/%252e%252e/b")).status).toBe(200);
    expect(seen.at(-1)!.url).toBe("/a/%252e%252e/b");
  });

  test("a long address and large headers are refused", async () => {
    expect((await ask("GET", `/${"a".repeat(8192)}`)).status).toBe(414);
    expect((await ask("GET", "/", { cookie: "a=b; ".repeat(4000) })).status).toBe(431);
    expect(
      (await ask("GET", "/", Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`a-${n}`, "b"])))).status,
    ).toBe(431);
  });

  test("a body on something that only reads is refused", async () => {
    expect((await ask("GET", "/", { "content-length": "5" }, "hello")).status).toBe(400);
    expect(await raw("GET / HTTP/1.1\r\nHost: localhost:3000\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")).toMatch(
      /^HTTP\/1.1 400 /,
    );
  });

  test.each([
    "Content-Length: 4\r\nTransfer-Encoding: chunked",
    "Transfer-Encoding: xchunked",
    "Content-Length: 4\r\nContent-Length: 5",
  ])("a length said in two ways is refused: %j", async (lengths) => {
    const head = `POST / HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: ${PORTAL_URL}\r\nContent-Type: multipart/form-data; boundary=b\r\n`;
    expect(
      await raw(`${head}${lengths}\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost:3000\r\n\r\n`),
    ).toMatch(/^HTTP\/1.1 400 /);
    expect(seen.map(({ url }) => url)).not.toContain("/smuggled");
  });

  test("a WebSocket is refused", async () => {
    const upgrade =
      "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n";
    expect(await raw(`GET / HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: ${PORTAL_URL}\r\n${upgrade}\r\n`)).toMatch(
      /^HTTP\/1.1 400 /,
    );
  });
});

describe("a form", () => {
  const { origin, ...fromNowhere } = ownForm;

  test("of our own pages is taken, and read as it was sent", async () => {
    expect((await ask("POST", "/sign-in", ownForm, form)).status).toBe(200);
    expect(seen.at(-1)).toMatchObject({ text: form, method: "POST", url: "/sign-in" });
    expect((await ask("POST", "/sign-in", { ...fromNowhere, "sec-fetch-site": "same-origin" }, form)).status).toBe(200);
  });

  test.each([
    { origin: "null" },
    { origin: "null", "sec-fetch-site": "same-origin" },
    { origin: "http://evil.example" },
    { origin: "http://localhost:3000.evil.example" },
    { origin: "https://localhost:3000" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    {},
  ])("from %j is refused", async (from) => {
    const answer = await ask("POST", "/sign-in", { ...fromNowhere, ...from } as Record<string, string>, form);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain("Nothing was sent or saved.");
  });

  test.each([
    "application/x-www-form-urlencoded",
    "application/json",
    "text/plain",
    "text/plain;charset=UTF-8",
    "text/html; charset=utf-7",
    "multipart/mixed; boundary=b",
  ])("as %s is refused", async (type) => {
    expect((await ask("POST", "/", { origin, "content-type": type }, "a=b")).status).toBe(415);
  });

  test.each([
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=b; boundary=c",
    "multipart/form-data; boundary=b; charset=utf-16",
  ])("as %s is refused", async (type) => {
    expect((await ask("POST", "/", { origin, "content-type": type }, form)).status).toBe(400);
  });

  test("without a content type, or packed, is refused", async () => {
    expect((await ask("POST", "/", { origin })).status).toBe(415);
    expect((await ask("POST", "/", { ...ownForm, "content-encoding": "gzip" }, form)).status).toBe(415);
  });

  test.each([
    ["no last boundary", form.replace("--b--\r\n", "")],
    ["something after the last boundary", `${form}more`],
    ["another boundary", form.replaceAll("--b", "--c")],
    ["a field without a name", form.replace('; name="email"', "")],
    ["a field whose name is too long", fields({ ["a".repeat(2000)]: "b" })],
    ["a form inside", form.replace("\r\n\r\n", "\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n")],
    ["nothing", ""],
  ])("with %s is refused", async (_, body) => {
    expect((await ask("POST", "/", ownForm, body)).status).toBe(400);
  });

  test.each(["/favicon.svg", "/_next/static/chunks/a.js"])("cannot be sent to the file %s", async (path) => {
    expect((await ask("POST", path, ownForm, form)).status).toBe(405);
  });

  test("without any field is a form", async () => {
    expect((await ask("POST", "/", ownForm, "--b--\r\n")).status).toBe(200);
  });

  test("of five thousand fields is refused", async () => {
    expect(
      (
        await ask(
          "POST",
          "/",
          ownForm,
          fields(Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`f${n}`, ""]))),
        )
      ).status,
    ).toBe(413);
  });

  test("whose hidden arguments are nested too deep is refused, whatever else is in brackets", async () => {
    const deep = "[".repeat(30) + "]".repeat(30);
    expect((await ask("POST", "/", ownForm, fields({ "$ACTION_1:0": deep }))).status).toBe(400);
    expect(
      (await ask("POST", "/", { ...ownForm, "next-action": "60ab" }, fields({ 0: "[".repeat(20_000) }))).status,
    ).toBe(400);
    expect((await ask("POST", "/", ownForm, fields({ 0: '["$undefined","$K1"]', "1_details": deep }))).status).toBe(
      200,
    );
  });

  test("says nothing to another method by a field or a header", async () => {
    await ask("POST", "/", { ...ownForm, "x-http-method-override": "DELETE" }, fields({ _method: "DELETE" }));
    expect(seen.at(-1)!.method).toBe("POST");
    expect(seen.at(-1)!.headers).not.toHaveProperty("x-http-method-override");
  });
});

describe("what is too big", () => {
  const long = fields({ text: "a".repeat(1_100_000) });

  test("is refused by its length, before it is sent", async () => {
    const head = `POST / HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: ${PORTAL_URL}\r\nContent-Type: multipart/form-data; boundary=b\r\n`;
    expect(await raw(`${head}Expect: 100-continue\r\nContent-Length: 1073741824\r\n\r\n`)).toMatch(/^HTTP\/1.1 413 /);
  });

  test("is refused when its length was not said", async () => {
    const answer = await ask("POST", "/", { ...ownForm, "transfer-encoding": "chunked" }, long);
    expect(answer).toMatchObject({ status: 413, headers: { connection: "close" } });
    expect(answer.body).toContain("<h1>What you sent is too big</h1>");
  });

  test("is never kept: a body without end is cut off", async () => {
    const socket = connect(port, "127.0.0.1");
    let said = "";
    let sent = 0;
    const closed = new Promise<void>((resolve) => socket.on("error", () => {}).on("close", () => resolve()));
    socket.on("data", (data) => {
      said += data;
    });
    const chunk = `10000\r\n${"a".repeat(65_536)}\r\n`;
    const push = () => {
      while (!socket.destroyed && socket.write(chunk)) sent += 65_536;
      sent += 65_536;
    };
    socket.on("drain", push);
    socket.write(
      `POST / HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: ${PORTAL_URL}\r\nContent-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    push();
    await closed;
    expect(said).toMatch(/^HTTP\/1.1 413 /);
    expect(sent).toBeGreaterThan(2_000_000);
  });
});

describe("an action called by script", () => {
  const call = { origin: PORTAL_URL, "content-type": "text/plain;charset=UTF-8", "next-action": "00abc" };

  test("is taken with a short list of arguments", async () => {
    expect((await ask("POST", "/", call, '["$undefined",{"a":[1]}]')).status).toBe(200);
  });

  test.each([
    "",
    "hello",
    '{"a":1}',
    "[".repeat(10_000) + "]".repeat(10_000),
    `[${"1,".repeat(1000)}1]`,
    `[${"[".repeat(30)}${"]".repeat(30)}]`,
  ])("is refused with arguments like %.12j", async (body) => {
    expect((await ask("POST", "/", call, body)).status).toBe(400);
  });
});
