import { once } from "node:events";
import { createRequire } from "node:module";
import type { Writable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formFields } from "#lib/server/form-fields.ts";
import { BOUNDARY, fields } from "./stand-in.ts";

/** Pieces of forms, right and wrong, as they might stand anywhere in one. */
const piece = fc.constantFrom(
  ...[
    "\r\n",
    "\r",
    "\n",
    "--",
    BOUNDARY,
    `--${BOUNDARY}`,
    `\r\n--${BOUNDARY}`,
    `\r\n--${BOUNDARY}--`,
    "\r\n\r\n",
    "\0",
  ],
  ...['"', "\\", ";", " ", "\t", '"; name="0"', '"; filename="a"', "; name*=utf-8''0", "%22", "%0d%0a", "\ufeff", "ä"],
  ...["\r\nContent-Type: text/plain; charset=utf-16le", "\r\nContent-Transfer-Encoding: base64", "\r\nX: y", "\r\n z"],
  ...["Content-Disposition: form-data; name=", 'Content-Disposition: attachment; name="a"', "0", "$ACTION_1:0", "[]"],
);
const whole = fc
  .dictionary(
    fc.constantFrom("email", "0", "_1_a", "$ACTION_1:0", "ä"),
    fc.array(piece, { maxLength: 3 }).map((all) => all.join("")),
    { minKeys: 1 },
  )
  .map(fields);
const broken = fc
  .tuple(whole, fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { maxLength: 2 }))
  .map(([form, changes]) =>
    changes.reduce((text, [where, length, put]) => {
      const at = where % (text.length + 1);
      return text.slice(0, at) + put + text.slice(at + length);
    }, form),
  );
const busboy: (options: object) => Writable = createRequire(import.meta.url)("next/dist/compiled/busboy");
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** What Next reads of a form that was posted without JavaScript. */
async function readByNode(body: Buffer<ArrayBuffer>) {
  const form = await new Response(body, { headers: { "content-type": TYPE } }).formData();
  return [...form].map(([name, value]) => [name, typeof value === "string" ? value : "a file"]);
}

/** What Next reads of a form that a script sent. */
async function readByBusboy(body: Buffer) {
  const read: string[][] = [];
  const parser = busboy({ headers: { "content-type": TYPE }, defParamCharset: "utf8" });
  parser.on("field", (name: string, value: string) => read.push([name, value]));
  parser.on("file", (name: string, file: NodeJS.ReadableStream) => {
    read.push([name, "a file"]);
    file.resume();
  });
  parser.end(body);
  await once(parser, "close");
  return read;
}

const readable = (name: string) => name.replace(/^\ufeff/, "").replace(/%0a|%0d|%22/gi, "%");

test("what the server takes for a whole form, both parsers behind it read, and read as it does", async () => {
  let taken = 0;

  await fc.assert(
    fc.asyncProperty(fc.oneof(whole, broken), async (text) => {
      const body = Buffer.from(text);
      const form = formFields(body, BOUNDARY);
      if ("status" in form) return;
      taken += 1;
      const ours = form.map(({ name, isFile, content }) => [
        readable(Buffer.from(name, "latin1").toString()),
        isFile ? "a file" : content.toString(),
      ]);
      const asOurs = ([name = "", value]: (string | undefined)[]) => [readable(name.replace(/[\n\r"]/g, "%22")), value];
      expect((await readByNode(body)).map(asOurs)).toEqual(ours);
      expect((await readByBusboy(body)).map(asOurs)).toEqual(ours);
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(300);
});
