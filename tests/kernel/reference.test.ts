import { describe, expect, test } from "vitest";
import { newReference, readReference, referenceAsTyped } from "#lib/kernel/reference.ts";

const EXAMPLE = "N26-7F3K2Q-E";
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const withOneOther = (reference: string) =>
  [...reference].flatMap((right, index) =>
    right === "-"
      ? []
      : [...LETTERS]
          .filter((letter) => letter !== right)
          .map((letter) => reference.slice(0, index) + letter + reference.slice(index + 1)),
  );

describe("a reference", () => {
  test("is a letter, a year, six characters and a check character", () => {
    expect(newReference("N", "2026-11-22")).toMatch(/^N26-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]$/);
    expect(newReference("A", "2031-01-01")).toMatch(/^A31-/);
  });

  test("of the contract is one", () => {
    expect(readReference(EXAMPLE)).toBe(EXAMPLE);
  });

  test("with any one character wrong is none", () => {
    for (const reference of [EXAMPLE, newReference("N", "2026-11-22"), newReference("A", "2099-11-22")]) {
      const wrong = withOneOther(reference);
      expect(wrong).toHaveLength(10 * 31);
      expect(wrong.filter(readReference)).toEqual([]);
    }
  });

  test("with a wrong check character is understood as typed, and is none", () => {
    expect(referenceAsTyped("n26 7f3k2q f")).toBe("N26-7F3K2Q-F");
    expect(readReference("n26 7f3k2q f")).toBeUndefined();
    expect(referenceAsTyped("N26-7F3K2Q")).toBeUndefined();
  });

  test.each(["n26-7f3k2q-e", "N267F3K2QE", " N26 7F3K2Q E ", "n26--7f3-k2q-e", "N26-7F3K2Q-e\n"])(
    "typed as %j is read",
    (typed) => {
      expect(readReference(typed)).toBe(EXAMPLE);
    },
  );

  test.each([
    "N26\u20137F3K2Q\u2013E",
    "N26\u20117F3K2Q\u2011E",
    "N26\u00AD7F3K2Q\u00ADE",
    "N26\u00A07F3K2Q\u2009E\u3000",
    "N26 \u2014 7F3K2Q \u2014 E",
    "\u202AN26-7F3K2Q-E\u202C",
    "\uFEFFN26-7F3\u200BK2Q-E",
    "\u201CN26-7F3K2Q-E\u201D",
    "N26/7F3K2Q/E",
    "N26_7F3K2Q_E.",
    "Ｎ２６－７Ｆ３Ｋ２Ｑ－Ｅ",
  ])("pasted as %j is read", (pasted) => {
    expect(readReference(pasted)).toBe(EXAMPLE);
  });

  test("with a dash of any kind is read", () => {
    const dashes = Array.from({ length: 0x20000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((one) => /\p{Pd}/u.test(one));
    expect(dashes.length).toBeGreaterThan(20);
    for (const dash of dashes) expect(readReference(EXAMPLE.replaceAll("-", dash)), dash).toBe(EXAMPLE);
  });

  test("typed with O for 0, and I or L for 1, is read", () => {
    const reference = Array.from({ length: 10_000 }, () => newReference("N", "2010-01-01")).find((made) =>
      /0.*1.*-/.test(made.slice(4)),
    )!;
    for (const one of ["I", "L", "i", "l"])
      expect(readReference(reference.replaceAll("0", one < "a" ? "O" : "o").replaceAll("1", one))).toBe(reference);
  });

  test.each([
    "",
    "N26-7F3K2Q",
    "X26-7F3K2Q-E",
    "N26-7F3K2U-E",
    `${EXAMPLE}E`,
    `N${EXAMPLE}`,
    `${EXAMPLE}${" ".repeat(40)}`,
    "N26-7F3K2Q-E and N26-7F3K2Q-E",
    "Н26-7F3K2Q-E", // the first letter is Cyrillic
  ])("is not %j", (typed) => {
    expect(readReference(typed)).toBeUndefined();
  });

  test("is hardly ever drawn twice", () => {
    expect(new Set(Array.from({ length: 1000 }, () => newReference("N", "2026-11-22"))).size).toBeGreaterThan(995);
  });
});
