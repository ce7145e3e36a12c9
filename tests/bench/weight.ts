import { gzipSync } from "node:zlib";
import type { Client } from "./client.ts";
import { expectAnswer } from "./fill.ts";

/** Bytes as the server sends them, and as a proxy in front would, compressed. */
type Bytes = { readonly plain: number; readonly gzip: number };
export type Weight = Readonly<Record<"html" | "css" | "js", Bytes>>;

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)"/g;
const SCRIPT = /<script(?![^>]*\bnoModule\b)[^>]*? src="([^"]+)"/gi;

/** What a browser loads for a page that has nothing yet: the page, and the stylesheets and scripts that it names. */
export async function weightOf(client: Client, path: string): Promise<Weight> {
  const read = async (one: string) => expectAnswer(await client.get(one), 200).body;
  const page = await read(path);
  const readAll = async (pattern: RegExp) => {
    const paths = new Set([...page.matchAll(pattern)].map(([, one = ""]) => one));
    const texts: string[] = [];
    for (const one of paths) texts.push(await read(one));
    return bytesOf(texts);
  };
  return { html: bytesOf([page]), css: await readAll(STYLESHEET), js: await readAll(SCRIPT) };
}

const bytesOf = (texts: readonly string[]): Bytes => ({
  plain: sum(texts.map((text) => Buffer.byteLength(text))),
  gzip: sum(texts.map((text) => gzipSync(text).length)),
});

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
