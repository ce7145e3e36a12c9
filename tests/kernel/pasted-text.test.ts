import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asAddress, asKeyed, asStorable, asText, isUnseen, keyed, trimmed } from "#lib/kernel/pasted-text.ts";
import { tries } from "../tiers.ts";

/** Every character there is that fits, of all planes. */
const every = (pattern: RegExp) =>
  Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => pattern.test(character));
const codeOf = (character: string) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
const unlike = (characters: readonly string[], wanted: (character: string) => string) =>
  characters.filter((one) => asKeyed(`a${one}b`) !== `a${wanted(one)}b`).map(codeOf);

const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      ..."Aa9 -\u00AD\u2013\u00A0\u200B\u200D\u202A\u202E\u2019\uFF21\uFF0D\uFEFF\n\0\uD83D\uDE00\uFFFE",
    ),
  }),
);

describe("as a plain keyboard types it", () => {
  test("a dash of every kind is a hyphen", () => {
    const dashes = every(/\p{Pd}/u);
    expect(dashes.length).toBeGreaterThan(20);
    expect(unlike([...dashes, ..."\u00AD\u2212\u2043\uFE58\uFE63\uFF0D"], () => "-")).toEqual([]);
  });

  test("a blank of every kind is a blank", () => {
    const blanks = every(/\p{White_Space}/u).filter((one) => one !== "\n");
    expect(blanks.length).toBeGreaterThan(20);
    expect(unlike(blanks, () => " ")).toEqual([]);
  });

  test("what nobody sees is not there", () => {
    const unseen = every(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/u).filter(
      (one) => !/[\s\u0085\u00AD]|\uFEFF/.test(one),
    );
    expect(unseen.length).toBeGreaterThan(4000);
    expect(unlike([...unseen, "\uFEFF"], () => "")).toEqual([]);
  });

  test("what is of full width has the usual one", () => {
    const usual = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index));
    expect(asKeyed(usual.map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(""))).toBe(usual.join(""));
    expect(asKeyed(usual.join(""))).toBe(usual.join(""));
  });

  test.each([
    ["O\u2019Brien", "O'Brien"],
    ["O\u02BCBrien", "O'Brien"],
    ["\u201CP\u2013014\u201D", '"P-014"'],
    ["\u202A+44 1632 960001\u202C", "+44 1632 960001"],
    ["\u00A0N26\u20117F3K2Q\u2011E\u200B\n", "N26-7F3K2Q-E"],
    ["Zo\u00EB \u0142\u00F3\u017C\u0643", "Zo\u00EB \u0142\u00F3\u017C\u0643"],
    ["\u2460 \u00B2 \uFB01 \u212A \u0663", "\u2460 \u00B2 \uFB01 \u212A \u0663"],
  ])("%j is %j", (pasted, typed) => {
    expect(asKeyed(pasted)).toBe(typed);
  });

  test("its own result stays as it is", () => {
    fc.assert(
      fc.property(anything, (pasted) => {
        expect(asKeyed(asKeyed(pasted))).toBe(asKeyed(pasted));
      }),
      tries(300),
    );
  });

  test("each character knows where it stood", () => {
    fc.assert(
      fc.property(anything, (pasted) => {
        const { text, places } = keyed(pasted);
        expect(places).toHaveLength(text.length);
        for (const [index, place] of places.entries())
          expect(keyed(String.fromCodePoint(pasted.codePointAt(place)!)).text).toContain(text.charAt(index));
      }),
      tries(300),
    );
    expect(keyed("a\u200B\u2013b").places).toEqual([0, 2, 3]);
  });
});

describe("an address", () => {
  test.each([
    ["\u202Ani@example.org\u202C", "ni@example.org"],
    ["\uFEFFni\u200B@example\u2060.org\u00A0", "ni@example.org"],
    ["mary\u2011jane@a\u2013b.example", "mary-jane@a-b.example"],
    ["o\u2019neil@x.org", "o'neil@x.org"],
    ["\uFF4E\uFF49\uFF11@example.org", "ni1@example.org"],
  ])("%j is meant as %s", (pasted, meant) => {
    expect(asAddress(pasted)).toBe(meant);
  });

  test.each([
    ["a soft hyphen, which may stand for one or for none", "ni@exa\u00ADmple.org"],
    ["a joiner, by which names of hosts differ", "ni@\u0645\u06CC\u200C\u062E.example"],
    ["what turns the direction round", "ni@\u202Egro.elpmaxe"],
    ["a full-width @", "ni\uFF20example.org"],
    ["a full-width full stop", "ni@example\uFF0Eorg"],
    ["an ideographic full stop", "ni@example\u3002org"],
    ["a letter that folds into another", "\u212Aim@example.org"],
    ["a blank inside", "n\u00A0i@example.org"],
  ])("%s stays, to be refused", (_, pasted) => {
    expect(asAddress(pasted)).toBe(pasted);
  });
});

describe("text", () => {
  test.each([
    ["a family, joined", "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}"],
    ["a skin tone and a heart", "\u{1F44D}\u{1F3FD} \u2764\uFE0F"],
    ["the flags of England, Scotland and Wales", ...flags("gbeng", "gbsct", "gbwls")],
    ["the flag of the United Kingdom", "\u{1F1EC}\u{1F1E7}"],
    ["isolates and marks of direction", "\u2067\u05E9\u05DC\u05D5\u05DD\u2069 \u200Fx\u200E \u202Babc\u202C"],
    ["Urdu with a joiner", "\u0645\u06CC\u200C\u062E\u0648\u0627\u06C1\u0645"],
    ["typographic signs", "\u2018a\u2019 \u2013 \u201Cb\u201D\u00A0\u2026 \uFF21"],
    ["tabs and lines", "a\tb\nc"],
    ["private use", "\uE000"],
  ])("stays as it was typed: %s", (_, typed) => {
    expect(asText(typed)).toBe(typed);
  });

  test.each([
    ["controls", "a\0\u0007\u001B[2J\u007F\u009Bb", "a[2Jb"],
    ["halves of pairs", "a\uD83Db\uDE00c", "abc"],
    ["halves that only a control parts", "a\uD83D\0\uDE00b", "ab"],
    ["no characters", "a\uFFFE\uFFFF\uFDD0\u{1FFFF}b", "ab"],
    ["tags that nobody sees", "a\u{E0049}\u{E0067}\u{E007F}b", "ab"],
    ["tags of a flag that there is not", flags("gbxxx")[0]!, "\u{1F3F4}"],
    ["tags of a flag without its flag", flags("gbeng")[0]!.slice(2), ""],
  ])("loses what is none: %s", (_, typed, kept) => {
    expect(asText(typed)).toBe(kept);
    expect(asText(kept)).toBe(kept);
  });

  test("can be stored once NULs and halves of pairs are gone", () => {
    expect(asStorable("a\0b\uD800c\u{1F600}\uFFFE")).toBe("abc\u{1F600}\uFFFE");
  });

  test("that nobody sees anything of is nothing", () => {
    for (const one of ["", " \u00A0\u3000", "\u200B\u200E\uFEFF", "\u3164\u2800", "\uFE0F", "\u202A\u202C"])
      expect(isUnseen(one)).toBe(true);
    for (const one of [".", "\u0301", "\uE000", "-"]) expect(isUnseen(one)).toBe(false);
  });
});

describe("blanks at the ends", () => {
  const blanks = [" ", "\t", "\r\n", "\u00a0", "\u2003", "\u3000", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"];

  test.each(blanks.map((blank) => [JSON.stringify(blank), blank]))("%s is taken away", (_, blank) => {
    expect(trimmed(`${blank}Mill ${blank} Lane${blank}${blank}`)).toBe(`Mill ${blank} Lane`);
  });

  test("and nothing else are nothing", () => {
    expect(trimmed(blanks.join(""))).toBe("");
    expect(trimmed("")).toBe("");
  });
});

/** Flags of parts of a country, as their letters in tags after a black flag. */
function flags(...codes: readonly string[]): readonly [string, ...string[]] {
  const written = codes.map(
    (code) => `\u{1F3F4}${[...code].map((one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join("")}\u{E007F}`,
  );
  return [written.join(" ")];
}
