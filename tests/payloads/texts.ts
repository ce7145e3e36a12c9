/** What is put into a box, as a browser would post it, and what is to come of it. */
export type Put = {
  readonly row: string;
  readonly typed: string | readonly string[] | File;
  /** What is stored; "" when it is as if nothing was typed. Left out where it has to be refused. */
  readonly stored?: string;
};

type Box = { readonly max: number; readonly lines: "one" | "many" };

const taken = (row: string, ...all: readonly string[]): readonly Put[] =>
  all.map((typed) => ({ row, typed, stored: typed.normalize("NFC") }));
const becomes = (row: string, typed: string, stored: string): readonly Put[] => [{ row, typed, stored }];
const refused = (row: string, ...all: readonly (string | readonly string[] | File)[]): readonly Put[] =>
  all.map((typed) => ({ row, typed }));

const ZALGO = `a${"\u0301".repeat(100)}${"\u0323".repeat(100)}`;

/** The rows of payloads.csv about text, as they are put into a box of words. */
export const textsFor = ({ max, lines }: Box): readonly Put[] => {
  const isMany = lines === "many";
  return [
    ...becomes("P001", "", ""),
    ...[" ", "\u00a0", "\u3000", "\u200b", "\ufeff"].flatMap((blank) => becomes("P002", blank, "")),
    ...becomes("P004", "a\0b", "ab"),
    ...(isMany ? becomes("P006", "a\tb\nc\rd\r\ne\u2028f\u2029g", "a\tb\nc\nd\ne\nf\ng") : []),
    ...(isMany ? becomes("P007", "a\r\nb", "a\nb") : refused("P007", "a\r\nb", "a\nb", "a\rb")),
    ...refused("P009", "a\ufffdb"),
    ...becomes("P011", "e\u0301", "\u00e9"),
    ...taken("P011", "\u00e9"),
    ...taken("P012", "\ufb01 \u2460 \u017f", "\u212a"),
    ...([...ZALGO.normalize("NFC")].length <= max ? taken : refused)("P013", ZALGO),
    ...(isMany ? taken("P014", "\u202efdp.exe", "\u2066a\u2069") : refused("P014", "\u202efdp.exe", "\u2067a\u2069")),
    ...(isMany ? [] : becomes("P014", "\u2066a\u2069", "a")),
    ...taken(
      "P015",
      "\u0634\u0643\u0631\u0627",
      "\u05e9\u05dc\u05d5\u05dd",
      "\u0175 \u0177",
      "\u0141\u00f3d\u017a",
      "\u0645\u06cc\u200c\u062e\u0648\u0627\u06c1\u0645",
    ),
    ...["\ufffe", "\uffff", "\u{1ffff}"].flatMap((none) => becomes("P017", `a${none}b`, "ab")),
    ...taken("P017", "a\ue000b"),
    ...becomes("P018", "a\u{e0041}\u{e0042}b", "ab"),
    ...taken("P018", "\u2764\ufe0f"),
    ...taken("P019", "x".repeat(max)),
    ...refused("P019", "x".repeat(max + 1)),
    ...(isMany ? becomes("P021", `${"x\r\n".repeat(max / 2 - 1)}yy`, `${"x\n".repeat(max / 2 - 1)}yy`) : []),
    ...(isMany ? refused("P021", `${"x\r\n".repeat(max / 2)}yy`) : []),
    ...refused("P024", "wort".repeat(20_000)),
    ...taken("P025", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>"),
    ...taken("P026", "'\"><b>", "</textarea><script>", "</title>", "]]>", "<!--"),
    ...taken("P031", 'name"); select 1--'),
    ...taken("P033", '=HYPERLINK("https://evil.test")', "+1", "-1", "@SUM(A1)", "\uff1d1 \uff0b1 \uff0d1 \uff201"),
    ...["\t=1", " =cmd", "\u00a0=cmd"].flatMap((typed) => becomes("P033", typed, typed.slice(1))),
    ...(isMany ? taken("P033", "safe\n=cmd") : refused("P033", "safe\n=cmd")),
    ...(isMany ? taken : refused)("P034", "x\n2026-01-01 level=info user=admin"),
    ...becomes("P034", "a\u001b[2Jb", "a[2Jb"),
    ...taken("P034", "%0d%0a"),
    ...taken("P035", "%s %n %x", "{0}", "%(name)s"),
    ...taken("P036", "__proto__", "constructor", "prototype", "toString", "hasOwnProperty"),
    ...taken("P037", "null", "undefined", "NaN", "true", "[object Object]"),
    ...taken("P039", "943 476 5919", "QQ 12 34 56 C", "ZZ99 1AA"),
    ...taken("P040", "\u0421arehome"),
    ...refused("P057", ["one", "two"]),
    ...refused("P102", new File(["x"], "x.txt", { type: "text/plain" })),
    ...taken("P108", "%2527", "%25252e"),
  ];
};

/** Into a box of figures: anything but figures alone is refused. */
export const numbers: readonly Put[] = [
  ...["", " "].flatMap((blank) => becomes("P127", blank, "")),
  ...refused("P127", "1e3", "\u0663", "-0", "1.9999999999", "Infinity", "0x10", "1e400", "NaN"),
  ...becomes("P127", "7", "7"),
  ...refused("P057", ["1", "2"]),
  ...refused("P102", new File(["1"], "1.txt")),
];

/** In place of one of the options. */
export const choices = refused("P100", "__proto__", "constructor", "prototype", "hasOwnProperty", "no such option");
