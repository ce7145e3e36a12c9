import { describe, expect, test } from "vitest";
import { canonicalJson } from "#lib/kernel/canonical.ts";
import { counted, listed, sentenceCase } from "#lib/kernel/words.ts";

describe("words", () => {
  test("are listed, counted and begun as sentences are", () => {
    expect([[], ["House"], ["House", "Lodge"], ["House", "Lodge", "Court"]].map(listed)).toEqual([
      "",
      "House",
      "House and Lodge",
      "House, Lodge and Court",
    ]);
    expect([counted(0, "draft"), counted(1, "draft"), counted(1234, "draft"), counted(2, "entry", "entries")]).toEqual([
      "0 drafts",
      "1 draft",
      "1,234 drafts",
      "2 entries",
    ]);
    expect(sentenceCase("personal care")).toBe("Personal care");
  });
});

describe("the canonical form of a document", () => {
  test("does not depend on the order of keys, at any depth", () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: "x" })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: "x" })).toBe(canonicalJson({ a: "x", b: [{ c: null, d: 1 }] }));
  });

  test("depends on the order of lists and on every character", () => {
    expect(canonicalJson(["a", "b"])).not.toBe(canonicalJson(["b", "a"]));
    expect(canonicalJson({ a: "é" })).not.toBe(canonicalJson({ a: "e\u0301" }));
  });
});
