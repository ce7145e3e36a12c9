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
    ["\u202aNi@example.org\u202c", "Ni@example.org"],
    ["ni\u200b@example.org\ufeff", "ni@example.org"],
    ["o\u2019neil@x.org", "o'neil@x.org"],
    ["mary\u2011jane@x.org", "mary-jane@x.org"],
    ["ni@b\u00fccher.example", "ni@b\u00fccher.example"],
  ])("%j is kept as %s", (value, stored) => {
    expect(address.parse(typed({ it: value }), "it", { given: {}, facts })).toEqual({ ok: true, value: stored });
    expect(address.schema.safeParse(stored).success).toBe(true);
  });

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
    "01632 960001 extn 23",
    "01632 960001, ext. 23",
    "01632 960001 (extension 23)",
    "01632960001x23",
    "01632 960001 #23",
    "01632 960 001 option 2",
    "01632 960001 ext no 23",
    "01632 960001 ext. no. 23",
    "01632 960001 - extension number 23",
    "01632 960001 x 23",
    "01632 960001x23",
    "01632 960001 then press 2",
    "01632 960001 (ext: 23)",
    "(0) 1632 960001",
    "(0)1632 960001",
    "00 44 1632 960001",
    "0044 1632 960001",
    "0044 (0)1632 960001 ext. 23",
    "+44(0)1632 960001",
    "+44 (0) 1632 960 001 x23",
    "+ 44 1632 960001",
    "[0]1632 960001",
    "01632_960_001",
    "Tel. no. 01632 960001",
    "Mob: 07700 900982",
    "Office tel: 01632 960001",
    "T: 01632 960001",
    "01632.960.001",
    "01632/960001",
    "01632 - 960 001",
    "44 1632 960001",
    "441632960001",
    "0044 (0) 1632 960001",
    "(+44) 1632 960001",
    "Tel: 01632 960001",
    "tel:+441632960001",
  ])("%s is taken as typed", (value) => {
    expect(number.parse(typed({ it: value }), "it", { given: {}, facts })).toEqual({ ok: true, value });
  });

  test.each([
    ["01632\u00a0960\u2009001", "01632 960 001"],
    ["01632\u2013960\u2011001", "01632-960-001"],
    ["\u202d+44 1632 960001\u202c", "+44 1632 960001"],
    ["\u2068\uff10\uff11\uff16\uff13\uff12\u2069 960001\u200b", "01632 960001"],
    ["＋44 1632 960001", "+44 1632 960001"],
  ])("%j is %s", (value, stored) => {
    expect(number.parse(typed({ it: value }), "it", { given: {}, facts })).toEqual({ ok: true, value: stored });
    expect(number.schema.safeParse(stored).success).toBe(true);
  });

  test("that was stored with other blanks before is still an answer", () => {
    expect(number.schema.safeParse("01632\u00a0960\u00a0001").success).toBe(true);
    expect(number.schema.safeParse("01632").success).toBe(false);
  });

  test.each([
    "960 001",
    "999",
    "0".repeat(30),
    "not a number",
    "0000000000",
    "44 1632 960",
    "ext 23",
    "01632 960001 or 960002",
    "01632 960001 ext",
    "01632 960001 ext no",
    "01632 960001 and 23",
    "x23",
    "(0) 44 1632",
    "+44 44 1632 960001",
    "ext no 23 01632",
    "0\u202e1632 960001",
    "٠١٦٣٢٩٦٠٠٠١",
    "+1 202 555 0123",
    "01632 960 001\n07700 900982",
  ])("%j is refused", (value) => {
    expect(accepts(number, value)).toBe(false);
  });
});
