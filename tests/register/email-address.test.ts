import { describe, expect, test } from "vitest";
import { emailAddress } from "../../lib/kernel/email-address.ts";

const NBSP = "\u00a0";

describe("an email address", () => {
  test.each([
    ["Ni@Example.ORG", "ni@example.org"],
    [` ni@example.org${NBSP}`, "ni@example.org"],
    ["ni@example.org\u200b", "ni@example.org"],
    ["\u202ani\u200b@example.org\u202c", "ni@example.org"],
    ["\ufeffni@example.org\u200e", "ni@example.org"],
    ["o\u2019neil@x.org", "o'neil@x.org"],
    ["mary\u2011jane@x.org", "mary-jane@x.org"],
    ["ni\uff11@example.org", "ni1@example.org"],
    ["ni@example.\uff4frg", "ni@example.org"],
    ["ni+portal@example.org", "ni+portal@example.org"],
    ["o'neil@x.org", "o'neil@x.org"],
    ["ni@bücher.example", "ni@xn--bcher-kva.example"],
    ["ni@BÜCHER.example", "ni@xn--bcher-kva.example"],
    ["ni@xn--bcher-kva.example", "ni@xn--bcher-kva.example"],
    [`${"a".repeat(64)}@example.org`, `${"a".repeat(64)}@example.org`],
  ])("%s is kept as %s", (typed, kept) => {
    expect(emailAddress(typed)).toBe(kept);
  });

  test.each([
    ["P067", ['"ni"@example.org', '"a b"@x.org', '"e@evil.example"@victim.org']],
    ["P068", ["ni(comment)@example.org", "ni@example.org(c)", "<@a,@b:ni@example.org>"]],
    ["P069", ["NI <ni@example.org>", "mailto:ni@example.org"]],
    [
      "P070",
      [
        "ni@example.org,evil@x.test",
        "ni@example.org;evil@x.test",
        "ni@example.org evil@x.test",
        "ni@example.org\nevil@x.test",
      ],
    ],
    ["P071", ["evil@x.test,ni@example.org", "ni@example.org,x.test"]],
    ["P072", ["ni@example.org\r\nBcc: evil@x.test", "ni@example.org%0d%0aBcc:evil@x.test", "ni@example.org%0d%0aBcc:"]],
    [
      "P073",
      [
        "ni\uff20example.org",
        "ni\ufe6bexample.org",
        "ni@example\uff0eorg",
        "ni@example\u3002org",
        "ni@exa\u00admple.org",
        "ﬁnn@example.org",
      ],
    ],
    [
      "P073, letters that fold into others",
      ["\u212aim@example.org", "ni@\u212aestrel.example", "n\u0131@example.org", "\u2460@example.org"],
    ],
    [
      "what may change who it is",
      [
        "ni@exa\u200dmple.org",
        "n\u200ci@example.org",
        "ni@\u202egro.elpmaxe",
        "\u202bni@example.org\u202c",
        "ni\uff0btag@example.org",
        "n\u0430i@example.org",
        "n\u00a0i@example.org",
      ],
    ],
    ["P077", ["ni@[127.0.0.1]", "ni@127.0.0.1", "ni@0x7f.1", "ni@localhost", "ni@internal"]],
    [
      "P078",
      [
        `${"a".repeat(65)}@example.org`,
        `ni@${`${"b".repeat(49)}.`.repeat(5)}org`,
        `${"a".repeat(1_000_000)}@x.org`,
        "x".repeat(273_000),
      ],
    ],
    [
      "other",
      [
        "",
        "@example.org",
        "ni@",
        "ni",
        "ni@@example.org",
        "ni@-x.org",
        "ni@x-.org",
        ".ni@x.org",
        "n..i@x.org",
        "ni@x.org.",
        "ni@x.1",
        "Not Specified",
      ],
    ],
  ])("%s is refused", (_, typed) => {
    expect(typed.map(emailAddress)).toEqual(typed.map(() => undefined));
  });

  test("in another alphabet is another, never the one that looks like it", () => {
    expect(emailAddress("ni@ex\u0430mple.org")).toMatch(/^ni@xn--/);
  });

  test("that routes by its local part is compared letter by letter", () => {
    expect(["a!b@x.org", "a%b@x.org", "a/b@x.org"].map(emailAddress)).toEqual(["a!b@x.org", "a%b@x.org", "a/b@x.org"]);
  });
});
