import { describe, expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { everyPage } from "#lib/journeys/loop.ts";
import { BOUNDARY, fields, ownForm, PORTAL_URL, portal } from "./stand-in.ts";

const { ask, seen } = await portal();
const ID = "60b07b960a7922bbbb7e3824a9c0ac26541a4776dd";
const DRAFT = "ba596002-84f7-4c89-8f0f-cb52188bff81";
const FRESH = '{"n":0,"errors":{},"values":"$undefined"}';
/** The state of a form whose errors were shown, with what was typed in it. */
const AGAIN = `{"n":2,"errors":{"story":"Enter \\"what\\" happened"},"values":{
"version":["0"],"injuries":["cut","burn"],"story":["$$F1"],"staffActionsOther":["[\\"$F1\\"]"],
"contactName":["toString"],
"yellowCard":["\\\\\\" {[,"]},"changed":{"version":3,"theirs":[{"question":"Story","answer":"$$undefined"}]}}`;

const call = { origin: PORTAL_URL, "content-type": "text/plain;charset=UTF-8", "next-action": ID };
const byText = (list: string) => ask("POST", "/portal", call, list);
const byForm = (list: string, more: Record<string, string> = { _1_version: "0" }) =>
  ask("POST", "/portal", { ...ownForm, "next-action": ID }, fields({ ...more, 0: list }));

const hidden = (list: string) => ({
  $ACTION_REF_1: "",
  "$ACTION_1:0": `{"id":"${ID}","bound":"$@1"}`,
  "$ACTION_1:1": list,
  $ACTION_KEY: "k28a2eed4b7fe098bbb4323851dc8d49b",
});
const withoutScript = (list: string) => ask("POST", "/portal", ownForm, fields({ ...hidden(list), email: "x" }));
const posted = (names: Record<string, string>) => ask("POST", "/portal", ownForm, fields({ ...names, email: "x" }));
const withoutField = (left: string) =>
  posted(Object.fromEntries(Object.entries(hidden("[]")).filter(([name]) => name !== left)));

describe("what our own pages send, as a browser was seen to send it,", () => {
  test.each([
    ["signing out", "[]"],
    ["the button that removes somebody", `["${DRAFT}","e3",2,7]`],
    ["an action that does not use its first argument", `["$undefined","${DRAFT}"]`],
  ])("is taken as a call: %s", async (_, list) => {
    expect((await byText(list)).status).toBe(200);
    expect(seen.at(-1)!.text).toBe(list);
  });

  test.each([
    ["a form for the first time", `[${FRESH},"$K1"]`],
    ["a question", `["${DRAFT}","a5",${FRESH},"$K1"]`],
    ["a question after errors", `["${DRAFT}","a5",${AGAIN},"$K1"]`],
    ["a form that was not answered", '[{"n":1,"errors":{},"values":{},"isUnanswered":true},"$K1"]'],
  ])("is taken as a call with a form: %s", async (_, list) => {
    expect((await byForm(list)).status).toBe(200);
    expect((await byForm(list, { ...prefixed(hidden(`["${DRAFT}","a5",${FRESH}]`)), _1_email: "$F1" })).status).toBe(
      200,
    );
  });

  test.each([`[${FRESH}]`, `["${DRAFT}","a5",${AGAIN}]`, `["${DRAFT}","e3",2,7]`])(
    "is taken from a form without JavaScript: %.60s",
    async (list) => {
      expect((await withoutScript(list)).status).toBe(200);
    },
  );

  test("is taken from a form whose action is bound to nothing", async () => {
    expect((await posted({ [`$ACTION_ID_${ID}`]: "" })).status).toBe(200);
    expect((await withoutField("$ACTION_KEY")).status).toBe(200);
  });

  test.each(["$F1", '["$F1"]', "toString", "[".repeat(1000), '{"__proto__":1}', "$ACTION_ID_1"])(
    "is taken with %.20j typed",
    async (text) => {
      expect((await byForm(`[${FRESH},"$K1"]`, { _1_story: text })).status).toBe(200);
      expect((await ask("POST", "/portal", ownForm, fields({ ...hidden("[]"), story: text }))).status).toBe(200);
    },
  );

  test.each([
    "0",
    "1",
    "_1_",
    "S1",
    "toString",
    "then",
    "__proto__",
    "constructor",
    "$K1",
    "ACTION_KEY",
    "a[b]",
    "“ä”",
  ])("is taken from an input named %j", async (name) => {
    expect((await byForm(`[${FRESH},"$K1"]`, { [`_1_${name}`]: "[".repeat(30) })).status).toBe(200);
    expect((await posted({ ...hidden(`[${FRESH}]`), ...named(name, "[".repeat(30)) })).status).toBe(200);
  });

  test("is taken with a long text full of signs, shown again after errors", async () => {
    const values = { story: ['\\ "a", [b], {c: "d"} "e\\", '.repeat(500), `"${",".repeat(2000)}`, "[{".repeat(100)] };
    expect((await byForm(JSON.stringify([{ n: 1, errors: {}, values }, "$K1"]))).status).toBe(200);
  });

  test("has no name of a question that is refused when errors are shown", async () => {
    const names = catalogue.flatMap((journey) => everyPage(journey).flatMap(({ fields }) => Object.keys(fields)));
    expect(names.length).toBeGreaterThan(100);
    const values = Object.fromEntries(names.map((name) => [name, ["x"]]));
    expect((await byForm(JSON.stringify([{ n: 1, errors: {}, values }, "$K1"]))).status).toBe(200);
  });
});

/** Every form of React's format that begins with a dollar and that no page of ours sends. */
const dollars = [
  ...["$", "$0", "$1", "$1:a:b", "$F1", "$h1", "$H", "$T", "$@", "$@1", "$Q1", "$W1", "$i1", "$I", "$Infinity", "$-0"],
  ...["$-Infinity", "$NaN", "$u", "$undefined ", "$D2026-11-29T00:00:00.000Z", "$n1", `$n${"9".repeat(400)}`, "$nx"],
  ...["$A1", "$O1", "$o1", "$U1", "$S1", "$s1", "$L1", "$l1", "$G1", "$g1", "$M1", "$m1", "$V1", "$B1", "$R1", "$r1"],
  ...["$X1", "$x1", "$K", "$K2", "$K1:a", "$Y", "$E{}", "$Z"],
].map((text) => JSON.stringify(text));
const behaviours = [
  "then",
  "toString",
  "toLocaleString",
  "valueOf",
  "toJSON",
  "constructor",
  "prototype",
  "hasOwnProperty",
]
  .concat("__proto__", "__defineGetter__")
  .map((name) => `{"${name}":"x"}`);
const others = ["null", '"\\ud800"', '"a\\udc00b"'];
const inside = [...dollars, ...behaviours, ...others].map((value) => `{"n":${value}}`);

describe("arguments that no page of ours sends are refused,", () => {
  test.each([
    ...dollars,
    ...behaviours,
    ...inside,
    ...others,
    '[["$F1"]]',
    '[{"a":{"then":1}}]',
    '{"a":"$K1"}',
    '["$K1"]',
    '"a\\u0000"',
  ])("however they come: %.40s", async (value) => {
    const before = seen.length;
    expect((await byText(`[${value}]`)).status).toBe(400);
    expect((await byForm(`[${value},"$K1"]`)).status).toBe(400);
    expect((await byForm(`["${DRAFT}","a5",${FRESH},${value}]`)).status).toBe(400);
    expect((await withoutScript(`[${value}]`)).status).toBe(400);
    expect(seen).toHaveLength(before);
  });

  test.each([
    ["nothing", ""],
    ["no JSON", "hello"],
    ["half of it", "["],
    ["two lists", "[][]"],
    ["no list", '{"a":1}'],
    ["a byte order mark", "\uFEFF[]"],
    ["a space before", " []"],
    ["lists in lists", `[${"[".repeat(30)}${"]".repeat(30)}]`],
    ["objects in objects", `[${'{"a":'.repeat(30)}1${"}".repeat(30)}]`],
    ["brackets without end", "[".repeat(900_000)],
    ["as many that close", "[".repeat(450_000) + "]".repeat(450_000)],
    ["a list too long", `[${"1,".repeat(1000)}1]`],
    ["many short lists", `[${"[1,1],".repeat(500)}1]`],
    ["too many names", `[{${Array.from({ length: 1001 }, (_, n) => `"a${n}":1`).join()}}]`],
  ])("however they come: %s", async (_, list) => {
    expect((await byText(list)).status).toBe(400);
    expect((await byForm(list)).status).toBe(400);
    expect((await withoutScript(list)).status).toBe(400);
  });

  test.each([
    ["none", fields({ _1_email: "x" })],
    ["two lists", fields({ 0: "[]" }).replace(`--${BOUNDARY}--\r\n`, fields({ 0: "[]" }))],
    ["a list beside that React would refer to", fields({ 1: "[]", 0: "[]" })],
    ["a stream", fields({ S1: "[]", 0: "[]" })],
    ["a field of a form that is not sent", fields({ _2_a: "b", 0: "[]" })],
    ["a field of no form", fields({ email: "x", 0: "[]" })],
    ["a number written in another way", fields({ 0: "[]", "0x0": "[]" })],
    ["a list that is a file", fields({ 0: "[]" }).replace('name="0"', 'name="0"; filename="a"')],
  ])("beside a form: %s", async (_, body) => {
    expect((await ask("POST", "/portal", { ...ownForm, "next-action": ID }, body)).status).toBe(400);
  });

  test.each([
    ["the name of an action that is none", { $ACTION_ID_toString: "" }],
    ["two actions", { [`$ACTION_ID_${ID}`]: "", [`$ACTION_ID_${ID.replace("6", "7")}`]: "" }],
    ["two kinds of action", { [`$ACTION_ID_${ID}`]: "", ...hidden("[]") }],
    [
      "an action of another name",
      { $ACTION_REF_a: "", "$ACTION_a:0": `{"id":"${ID}","bound":"$@1"}`, "$ACTION_a:1": "[]" },
    ],
    ["more than arguments", { ...hidden("[]"), "$ACTION_1:2": "[]" }],
    ["arguments of another action", { ...hidden("[]"), "$ACTION_2:1": "[]" }],
    ["arguments of no action", { "$ACTION_1:1": "[]" }],
    ["an action hidden behind a byte order mark", { "\uFEFF$ACTION_REF_1": "" }],
    ["an action bound to a list", { ...hidden("[]"), "$ACTION_1:0": `{"id":"${ID}","bound":[]}` }],
    ["an action bound to nothing", { ...hidden("[]"), "$ACTION_1:0": `{"id":"${ID}","bound":null}` }],
    ["an action that is none", { ...hidden("[]"), "$ACTION_1:0": '{"id":"toString","bound":"$@1"}' }],
  ])("in a form without JavaScript: %s", async (_, names) => {
    expect((await posted(names)).status).toBe(400);
  });

  test.each(["$ACTION_1:0", "$ACTION_1:1", "$ACTION_REF_1", "$ACTION_KEY"])(
    "in a form with two fields %s",
    async (name) => {
      const twice = fields({ [name]: "[]" }).replace(`--${BOUNDARY}--\r\n`, fields({ ...hidden("[]"), email: "x" }));
      expect((await ask("POST", "/portal", ownForm, twice)).status).toBe(400);
    },
  );

  test("in a form where they are a file", async () => {
    const body = fields({ ...hidden("[]"), email: "x" }).replace(':1"', ':1"; filename="a"');
    expect((await ask("POST", "/portal", ownForm, body)).status).toBe(400);
  });

  test.each(["$ACTION_1:0", "$ACTION_1:1", "$ACTION_REF_1"])("in a form without its field %s", async (name) => {
    expect((await withoutField(name)).status).toBe(400);
  });

  test.each(["", "toString", "60ab", `${ID}0`, ID.toUpperCase(), `${ID}, ${ID}`])(
    "in a call of the action %j",
    async (id) => {
      expect((await ask("POST", "/", { ...call, "next-action": id }, "[]")).status).toBe(400);
      expect((await ask("POST", "/", { ...ownForm, "next-action": id }, fields({ 0: "[]" }))).status).toBe(400);
    },
  );
});

const prefixed = (names: Record<string, string>) =>
  Object.fromEntries(Object.entries(names).map(([name, value]) => [`_1_${name}`, value]));
const named = (name: string, value: string) => Object.fromEntries([[name, value]]);
