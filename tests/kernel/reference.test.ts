import { describe, expect, test } from "vitest";
import { newReference, readReference } from "#lib/kernel/reference.ts";

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

  test.each(["n26-7f3k2q-e", "N267F3K2QE", " N26 7F3K2Q E ", "n26--7f3-k2q-e", "N26-7F3K2Q-e\n"])(
    "typed as %j is read",
    (typed) => {
      expect(readReference(typed)).toBe(EXAMPLE);
    },
  );

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
    "Ｎ26-7F3K2Q-E",
  ])("is not %j", (typed) => {
    expect(readReference(typed)).toBeUndefined();
  });

  test("is hardly ever drawn twice", () => {
    expect(new Set(Array.from({ length: 1000 }, () => newReference("N", "2026-11-22"))).size).toBeGreaterThan(995);
  });
});
