import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { clientOf } from "./client.ts";
import { weightOf } from "./weight.ts";

const style = "main { color: black }".repeat(50);
const script = "let first = 1;\n".repeat(100);
const page = `<!doctype html><html lang="en"><head><title>A page é</title>
<link rel="stylesheet" href="/a.css" nonce="1"/><link rel="icon" href="/icon.svg"/>
<link rel="preload" as="script" href="/a.js"/><script src="/a.js" async=""></script><script async src="/b.js"></script>
<script src="/for-old-browsers.js" noModule=""></script><script>inline()</script><script src="/a.js"></script></head></html>`;
const files: Record<string, string> = { "/": page, "/a.css": style, "/a.js": script, "/b.js": script };

test("a page weighs what a browser of today loads for it, each file once", async () => {
  const server = createServer(({ url = "" }, response) => response.writeHead(files[url] ? 200 : 404).end(files[url]));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const client = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, "urlencoded");
  const weight = await weightOf(client, "/");
  client.leave();
  server.close();
  expect(weight).toEqual({
    html: { plain: page.length + 1, gzip: gzipSync(page).length }, // é takes two bytes
    css: { plain: style.length, gzip: gzipSync(style).length },
    js: { plain: 2 * script.length, gzip: 2 * gzipSync(script).length },
  });
});
