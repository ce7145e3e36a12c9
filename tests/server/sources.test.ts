import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = globSync("{app,lib,db}/**/*.{ts,tsx}").map((file) => ({ file, text: readFileSync(file, "utf8") }));
const having = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test("the name of an error's class is never read: the build gives classes other names", () => {
  const ofAnError = /\b(\w*error|cause|reason|thrown|caught|failure|exception|problem|err|e)(!|\?)?\.name\b/i;
  expect(having(/\.constructor(!|\?)?\.name\b/)).toEqual([]);
  expect(having(ofAnError)).toEqual(["lib/outbox/send-by-resend.ts"]); // a field of what Resend answers
});

test("the one class that is no error is the response of the http server", () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(having(/^\s*(export )?(default )?(abstract )?class (?!\w+ extends \w*Error\b)/m)).toEqual([
    "lib/server/portal-response.ts",
  ]);
  expect(having(/\bclass \w+ extends ServerResponse\b/)).toEqual(["lib/server/portal-response.ts"]);
});
