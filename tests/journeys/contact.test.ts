import { describe, expect, test } from "vitest";
import { email } from "#lib/journeys/fields/email.ts";
import { phone } from "#lib/journeys/fields/phone.ts";
import { larkspur as facts, typed } from "./larkspur.ts";

const address = email({ label: "Email address", missing: "Enter an email address" });
const number = phone({ label: "Telephone number", missing: "Enter a telephone number" });
const accepts = (field: typeof address, value: string) =>
  field.parse(typed({ it: value }), "it", { given: {}, facts }).ok;

describe("an email address", () => {
  test.each(["robin.ellery@larkspur.example", "o'neil@x.org", "a+b@sub.domain.example", " spaced@x.org "])(
    "%s is taken",
    (value) => {
      expect(accepts(address, value)).toBe(true);
    },
  );

  test.each([
    ["P067", `"ni"@example.org`],
    ["P067", `"e@evil.example"@victim.org`],
    ["P068", "ni(comment)@example.org"],
    ["P069", "NI <ni@example.org>"],
    ["P069", "mailto:ni@example.org"],
    ["P070", "ni@example.org,evil@x.test"],
    ["P070", "ni@example.org;evil@x.test"],
    ["P070", "ni@example.org evil@x.test"],
    ["P072", "ni@example.org\r\nBcc: evil@x.test"],
    ["P073", "ni\uFF20example.org"],
    ["P077", "ni@[127.0.0.1]"],
    ["P077", "ni@localhost"],
    ["P078", `${"a".repeat(65)}@example.org`],
    ["P078", `a@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(60)}.${"f".repeat(60)}.org`],
    ["P078", "a".repeat(273_000)],
    ["", "@example.org"],
    ["", "ni@example..org"],
  ])("%s %.40s is refused", (_row, value) => {
    expect(accepts(address, value)).toBe(false);
  });
});

describe("a telephone number", () => {
  test.each([
    "01632 960 001",
    "07700 900982",
    "+44 808 157 0192",
    "+44 (0)20 7946 0018",
    "(01632) 960-001",
    "01632 960001 ext 12",
  ])("%s is taken as typed", (value) => {
    expect(number.parse(typed({ it: value }), "it", { given: {}, facts })).toEqual({ ok: true, value });
  });

  test.each([
    "960 001",
    "999",
    "0".repeat(30),
    "not a number",
    "٠١٦٣٢٩٦٠٠٠١",
    "+1 202 555 0123",
    "01632 960 001\n07700 900982",
  ])("%j is refused", (value) => {
    expect(accepts(number, value)).toBe(false);
  });
});
