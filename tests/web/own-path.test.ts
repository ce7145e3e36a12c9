import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "#lib/web/paths.ts";

/** What leads elsewhere, in any order: the parts of addresses that somebody would try. */
const part = fc.constantFrom(
  ...["/", "//", "\\", "/\\", ".", "..", "/..", "/../", "/./", "%2e", "%2E%2e", "%2f", "%5c", "%00", "%0a", "%252e"],
  ...[
    "\t",
    "\n",
    "\r",
    " ",
    "\0",
    "@",
    ":",
    ":80",
    "?",
    "#",
    ";",
    "%",
    "\u2024",
    "／",
    "。",
    "．",
    "\u202e",
    "\ufeff",
    "ä",
  ],
  ...["/portal", "/admin", "portal", "/portal/drafts/1/b1.3", "evil.example", "user:password@evil.example", "https:"],
  ...["http://evil.example", "javascript:alert(1)", "data:text/html,x", "[::1]", "a".repeat(200), "to=/portal"],
);
const address = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
const wanted = fc.oneof(
  address.map((tail) => `/portal${tail}`),
  address.map((tail) => `/admin/${tail}`),
  address,
  fc.webUrl(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "binary" }).map((tail) => `/portal/${tail}`),
  fc.anything(),
);

test("where people are sent back to is a page of ours, whatever is asked for", () => {
  fc.assert(
    fc.property(wanted, (asked) => {
      const path = ownPath(asked);
      const url = new URL(path, "https://portal.example");
      expect(url.origin).toBe("https://portal.example");
      expect(url.pathname).toMatch(/^\/(portal|admin)(\/|$)/);
      expect(`${url.pathname}${url.search}`).toBe(path);
      expect(path).not.toMatch(/\/\/|\\|[^!-~]/);
      expect(url.pathname).not.toContain("%");
      expect(path.length).toBeLessThanOrEqual(500);
      expect(ownPath(path)).toBe(path);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  "/portal",
  "/admin",
  "/portal/",
  "/portal?a=1",
  "/portal/drafts/ba596002-84f7-4c89-8f0f-cb52188bff81/b1.3",
  "/portal/notifications/N26-7F3K2Q-E?from=inbox",
  "/admin/inbox?states=a%2Cb&after=2026-11-29T10:00:00.000Z",
  "/admin/register?search=1-900000001",
])("a page of ours stays: %s", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  ["/portal/../admin", "/admin"],
  ["/portal/%2e%2e/admin", "/admin"],
  ["/portal/a/./b", "/portal/a/b"],
  ["/por\ttal", "/portal"],
  ["/portal/drafts#main-content", "/portal/drafts"],
  ["/portal?q=a b", "/portal?q=a%20b"],
])("what a browser would go to is what is given: %j", (asked, path) => {
  expect(ownPath(asked)).toBe(path);
});

test.each([
  "/portal/..//evil.example",
  "/portal/%2e%2e//evil.example",
  "/portal/..\\/evil.example",
  "/portal/..\t//evil.example",
  "/portal/.%2e/%2fevil.example",
  "/portal//evil.example",
  "//evil.example/portal",
  "/\\evil.example/portal",
  "/\t/evil.example/portal",
  "https://evil.example/portal",
  "https://portal.invalid/portal",
  "/portal@evil.example",
  "/portal/../sign-out",
  "/portals",
  "/portal/%2e%2e%2fevil",
  "/portal/ä",
  `/portal/${"a".repeat(500)}`,
  `/portal/${"ä".repeat(250)}`,
  ["/admin"],
  { toString: () => "/admin" },
  undefined,
  null,
  1,
])("else people are sent to the portal: %j", (asked) => {
  expect(ownPath(asked)).toBe("/portal");
});
