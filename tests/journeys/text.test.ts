import { describe, expect, test } from "vitest";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { larkspur as facts, typed } from "./larkspur.ts";

const known = { given: {}, facts };
const story = textarea({ label: "What happened?", missing: "Enter what happened" });
const jobTitle = text({ label: "Job title", missing: "Enter the job title" });
const storyOf = (value: string) => story.parse(typed({ story: value }), "story", known);
const jobTitleOf = (value: string) => jobTitle.parse(typed({ jobTitle: value }), "jobTitle", known);
const unreadable = (called: string) => ({
  ok: false,
  error: `${called} has a character we could not read. Delete it and type that part again`,
});

describe("what people cannot see is no answer", () => {
  test.each([
    ["P001", "nothing", ""],
    ["P002", "spaces", "   "],
    ["P002", "no-break space", "\u00A0"],
    ["P002", "ideographic space", "\u3000"],
    ["P002", "zero-width space", "\u200B"],
    ["P002", "marks of direction", "\u200E\u200F"],
    ["P002", "a filler and a variation selector", "\u3164\uFE0F"],
    ["P002", "line breaks", "\r\n\r\n"],
    ["P002", "next line", "\u0085"],
  ])("%s %s", (_row, _name, value) => {
    expect(storyOf(value)).toEqual({ ok: true, value: undefined });
    expect(jobTitleOf(value)).toEqual({ ok: true, value: undefined });
  });
});

describe("what is no text is left out", () => {
  test.each([
    ["P004", "NUL", "a\u0000b", "ab"],
    ["P034", "a terminal's escape", "a\u001B[2Jb", "a[2Jb"],
    ["P008", "half of a pair", "a\uD800b", "ab"],
    ["P017", "a noncharacter", "a\uFFFEb", "ab"],
    ["P017", "a noncharacter of another plane", "a\u{1FFFF}b", "ab"],
    ["P017", "a noncharacter among Arabic forms", "a\uFDD0b", "ab"],
    ["P018", "an invisible tag", "a\u{E0041}b", "ab"],
    ["", "nothing else", "\u0007\u{E0041}", undefined],
  ])("%s %s", (_row, _name, value, kept) => {
    expect(storyOf(value)).toEqual({ ok: true, value: kept });
    expect(jobTitleOf(value)).toEqual({ ok: true, value: kept });
  });

  test("P009 but where a character could not be read, it is asked for again", () => {
    expect(storyOf("a\uFFFDb")).toEqual(unreadable("Your answer to “What happened?”"));
    expect(jobTitleOf("a\uFFFDb")).toEqual(unreadable("Job title"));
  });
});

describe("other text comes back as it was typed", () => {
  test.each([
    ["P012", "ligatures, circled digits, the Kelvin sign and long s", "ﬁ ① ſ"],
    ["P013", "many combining marks", `q${"\u0301".repeat(190)}`],
    ["P015", "Arabic", "سقط في الحمام"],
    ["P015", "Hebrew", "נפל במקלחת"],
    ["P015", "Welsh and Polish", "ŵ ŷ łóżko"],
    ["P015", "Urdu with a joiner", "می\u200Cخواہم"],
    ["P017", "private use", "a\uE000b"],
    ["P018", "a variation selector", "❤\uFE0F"],
    ["P018", "a family, joined", "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}"],
    ["P018", "the flag of Wales", "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}"],
    ["", "dashes, blanks and quotes", "\u201CP\u2013014\u201D\u00A0\u2018fell\u2019 \uFF11"],
    ["P025", "a script", "<script>alert(1)</script>"],
    ["P026", "markup breakers", `'"><b></textarea></title>]]><!--`],
    ["P033", "a formula", "=HYPERLINK(1)"],
    ["P035", "format marks", "%s %n {0}"],
    ["P036", "a property of every object", "__proto__"],
    ["P037", "a surname", "Null"],
    ["P040", "Cyrillic that looks Latin", "Сarehome"],
  ])("%s %s", (_row, _name, value) => {
    expect(storyOf(value)).toEqual({ ok: true, value });
    expect(jobTitleOf(value)).toEqual({ ok: true, value });
  });
});

test("P011 an accent is the same however it was typed", () => {
  expect(storyOf("cafe\u0301")).toEqual({ ok: true, value: "caf\u00E9" });
});

describe("lines", () => {
  test("P006 of every kind are kept as one kind, and tabs as they are", () => {
    expect(storyOf("a\tb\r\nc\rd\ne\u2028f\u2029g")).toEqual({ ok: true, value: "a\tb\nc\nd\ne\nf\ng" });
  });

  test.each(["Manager\nBcc: x", "Manager\rx", "Manager\r\n", "Manager\u2028x"])(
    "P007 %j is refused where one line is asked for",
    (value) => {
      expect(jobTitleOf(value)).toEqual({ ok: false, error: "Job title must be on one line" });
    },
  );

  test("P014 text that turns its direction round is refused in one line and kept in a story", () => {
    expect(jobTitleOf("report\u202Efdp.exe").ok).toBe(false);
    expect(jobTitleOf("\u2067x\u2069").ok).toBe(false);
    expect(storyOf("\u2067x\u2069")).toEqual({ ok: true, value: "\u2067x\u2069" });
    expect(storyOf("report\u202Efdp.exe")).toEqual({ ok: true, value: "report\u202Efdp.exe" });
  });
});

test("P014 what a contact book puts around a line is taken off, and left in a story", () => {
  expect(jobTitleOf("\u202ARegistered \u2068manager\u2069\u202C")).toEqual({ ok: true, value: "Registered manager" });
  expect(storyOf("\u202ARegistered\u202C")).toEqual({ ok: true, value: "\u202ARegistered\u202C" });
});

describe("length", () => {
  test("P019 the longest answer is kept, one more character is refused in words", () => {
    expect(storyOf("x".repeat(4000)).ok).toBe(true);
    const error = "Your answer to “What happened?” must be 4,000 characters or fewer";
    expect(storyOf("x".repeat(4001))).toEqual({ ok: false, error });
    expect(jobTitleOf("x".repeat(200)).ok).toBe(true);
    expect(jobTitleOf("x".repeat(201))).toEqual({ ok: false, error: "Job title must be 200 characters or fewer" });
  });

  test("P021 a browser's line break counts like a script's", () => {
    const lines = Array.from({ length: 2000 }, () => "x");
    expect(storyOf(lines.join("\r\n"))).toEqual(storyOf(lines.join("\n")));
    expect(storyOf([...lines, "xx"].join("\r\n")).ok).toBe(false);
    expect(storyOf([...lines, "xx"].join("\n")).ok).toBe(false);
  });

  test("an emoji is one character, and an accent typed apart is none of its own", () => {
    expect(storyOf("😀".repeat(4000)).ok).toBe(true);
    expect(storyOf("😀".repeat(4001)).ok).toBe(false);
    expect(storyOf("e\u0301".repeat(4000)).ok).toBe(true);
  });

  test("P023 a very long answer is refused", () => {
    expect(storyOf("x".repeat(5_000_000)).ok).toBe(false);
  });
});

describe("what a form cannot post", () => {
  test("P080 two answers to one question are refused", () => {
    expect(story.parse(typed({ story: ["a", "b"] }), "story", known)).toEqual({
      ok: false,
      error: "Give one answer only",
    });
  });

  test("P102 a file in place of text is refused", () => {
    const file = { texts: {}, files: ["story"] };
    expect(story.parse(file, "story", known)).toEqual({ ok: false, error: "Enter text, not a file" });
  });
});

test("stored text is judged like typed text", () => {
  expect(story.schema.safeParse("It rained.\nHe slipped.").success).toBe(true);
  for (const never of ["", " padded", "a\r\nb", "a\u0000b", "a\uD800b", "x".repeat(4001), 7, null])
    expect(story.schema.safeParse(never).success).toBe(false);
});
