import { describe, expect, test } from "vitest";
import { quoteOf } from "#lib/journeys/scan/quote.ts";

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return quoteOf(text, { start, end: start + words.length });
};

describe("words are shown in their sentence", () => {
  test.each([
    ["Mrs Patel rang.", "Mrs Patel", ["", " rang."]],
    ["It rained. We rang Mrs Patel at 9.30am. She came.", "Mrs Patel", ["We rang ", " at 9.30am."]],
    ["First line\nwe rang Mrs Patel\nlast line", "Mrs Patel", ["we rang ", ""]],
    ["We rang Mrs. Patel twice.", "Mrs. Patel", ["We rang ", " twice."]],
    ["Was it 943 476 5919? Yes.", "943 476 5919", ["Was it ", "?"]],
    ["  Mrs Patel  ", "Mrs Patel", ["", ""]],
    ["👩‍🦽 and Mrs Patel — 中文。Next", "Mrs Patel", ["👩‍🦽 and ", " — 中文。"]],
  ])("%j, %j", (text, words, [before, after]) => {
    expect(around(text, words)).toEqual({ before, words, after });
  });

  test("of which a long one is cut on both sides, and the words never are", () => {
    const { before, words, after } = around(`${"a ".repeat(500)}Mrs Patel${" b".repeat(500)}`, "Mrs Patel");
    expect(words).toBe("Mrs Patel");
    expect([before.length, after.length]).toEqual([161, 161]);
    expect([before.at(0), after.at(-1)]).toEqual(["…", "…"]);
  });
});
