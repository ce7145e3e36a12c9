import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { BOUNDARY, fields, ownForm, PORTAL_URL, portal } from "./stand-in.ts";

const { ask, raw, seen, port } = await portal();
const action = { [`$ACTION_ID_${"a".repeat(42)}`]: "" };
const form = fields({ email: "margaret.okafor@larkspur.example", ...action });
const head = [
  `POST / HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: ${PORTAL_URL}`,
  `Content-Type: ${ownForm["content-type"]}\r\n`,
].join("\r\n");

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
    ["no boundary", ""],
    ["an empty one", "; boundary="],
    ["one too short for Node to read", "; boundary=b"],
    ["one too long for it", `; boundary=${"b".repeat(71)}`],
    ["one with a sign that it does not read", `; boundary=${BOUNDARY}:`],
    ["two", `; boundary=${BOUNDARY}; boundary=c`],
    ["an alphabet", `; boundary=${BOUNDARY}; charset=utf-16`],
  ])("with %s is refused", async (_, parameters) => {
    const boundary = /boundary=([^;]+)/.exec(parameters)?.[1] ?? BOUNDARY;
    const headers = { origin, "content-type": `multipart/form-data${parameters}` };
    expect((await ask("POST", "/", headers, form.replaceAll(BOUNDARY, boundary))).status).toBe(400);
  });

  test("without a content type, or packed, is refused", async () => {
    expect((await ask("POST", "/", { origin })).status).toBe(415);
    expect((await ask("POST", "/", { ...ownForm, "content-encoding": "gzip" }, form)).status).toBe(415);
  });

  test.each([
    ["no last boundary", form.replace(`--${BOUNDARY}--\r\n`, "")],
    ["something after the last boundary", `${form}more`],
    ["something before the first boundary", `\r\n${form}`],
    ["another boundary", form.replaceAll(BOUNDARY, `${BOUNDARY}c`)],
    ["the boundary inside a field", fields({ email: `x${BOUNDARY}x` })],
    ["a last boundary that stands in a field", form.replace(`\r\n--${BOUNDARY}--`, `ABCD${BOUNDARY}--`)],
    ["a field that ends with its header", form.replace("margaret.okafor@larkspur.example\r\n", "")],
    ["a first boundary that begins in another way", form.replace("--", "==")],
    ["nothing between two boundaries", `--${BOUNDARY}\r\n${form}`],
    ["a field without a name", form.replace('; name="email"', "")],
    ["a field whose name is empty", fields({ "": "b" })],
    ["a field with two names", form.replace('name="email"', 'name="email"; name="0"')],
    ["a field with a name in another notation", form.replace('name="email"', "name*=utf-8''email")],
    ["a field whose name could go on", form.replace("email", "email\\")],
    ["a field in another alphabet", form.replace("\r\n\r\n", "\r\nContent-Type: text/plain; charset=utf-16le\r\n\r\n")],
    ["a field in another encoding", form.replace("\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n")],
    ["a field whose name holds a control character", fields({ "a\0b": "c" })],
    ["a field whose name is too long", fields({ ["a".repeat(2000)]: "b" })],
    ["a form inside", form.replace("\r\n\r\n", "\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n")],
    [
      "a form inside that says it is a file",
      form.replace('"\r\n\r\n', '"; filename="a"\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n'),
    ],
    ["nothing", ""],
  ])("with %s is refused", async (_, body) => {
    expect((await ask("POST", "/", ownForm, body)).status).toBe(400);
  });

  test.each(["/favicon.svg", "/_next/static/chunks/a.js"])("cannot be sent to the file %s", async (path) => {
    expect((await ask("POST", path, ownForm, form)).status).toBe(405);
  });

  test("with a file is taken", async () => {
    const file = '"; filename="C:\\a “b”.txt"\r\nContent-Type: text/plain; charset=utf-16le\r\n\r\n';
    expect((await ask("POST", "/", ownForm, form.replace('"\r\n\r\n', file))).status).toBe(200);
    expect((await ask("POST", "/", ownForm, form.replace('"\r\n\r\n', '"; filename=""\r\n\r\n'))).status).toBe(200);
  });

  test("without any field is a form", async () => {
    expect((await ask("POST", "/", ownForm, `--${BOUNDARY}--\r\n`)).status).toBe(200);
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

  test("says nothing to another method by a field or a header", async () => {
    await ask(
      "POST",
      "/",
      { ...ownForm, "x-http-method-override": "DELETE" },
      fields({ ...action, _method: "DELETE" }),
    );
    expect(seen.at(-1)!.method).toBe("POST");
    expect(seen.at(-1)!.headers).not.toHaveProperty("x-http-method-override");
  });
});

describe("what is too big", () => {
  const long = fields({ text: "a".repeat(1_100_000) });

  test("is refused by its length, before it is sent", async () => {
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
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
    push();
    await closed;
    expect(said).toMatch(/^HTTP\/1.1 413 /);
    expect(sent).toBeGreaterThan(2_000_000);
  });
});
