import { expect, test } from "vitest";
import { addressOf } from "#lib/server/known-actions.ts";
import { TYPED_HEADER } from "#lib/server/stale-form.ts";
import { fields, ownForm, portal } from "./stand-in.ts";

const KNOWN = "a".repeat(42);
const UNKNOWN = "b".repeat(42);
const actions = new Map([[KNOWN, [addressOf("app/(account)/sign-in/page")]]]);
const typed = { email: "somebody@larkspur.example", words: "Two\nlines, “quoted” — £5" };
const forms: readonly (readonly [string, Record<string, string>, boolean])[] = [
  ["an action that there is", { [`$ACTION_ID_${KNOWN}`]: "" }, true],
  ["one that is bound to arguments", bound(KNOWN), true],
  ["an action that there is not any more", { [`$ACTION_ID_${UNKNOWN}`]: "" }, false],
  ["one such that is bound to arguments", bound(UNKNOWN), false],
  ["no action", {}, false],
];

function bound(id: string) {
  return { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${id}","bound":"$@1"}`, "$ACTION_1:1": "[]", $ACTION_KEY: "k" };
}

test.each(forms)(
  "a form that names %s goes on as it was posted, or else as a look at its page",
  async (_, hidden, is) => {
    const { ask, seen } = await portal(undefined, { actions });
    const body = fields({ ...hidden, ...typed });
    expect((await ask("POST", "/sign-in?to=a", { ...ownForm, cookie: "a=b" }, body)).status).toBe(200);
    const [{ method, url, headers, text } = {} as never] = seen;
    expect({ url, cookie: headers.cookie }).toEqual({ url: "/sign-in?to=a", cookie: "a=b" });
    expect(method).toBe(is ? "POST" : "GET");
    expect(text).toBe(is ? body : "");
    expect(headers["content-type"] === undefined).toBe(!is);
    expect(headers["content-security-policy"], "the page knows the nonce of its scripts").toMatch(/'nonce-/);
    expect(typedIn(headers[TYPED_HEADER])).toEqual(is ? undefined : Object.entries(typed));
  },
);

test("the form of another page is a look at the page that it was posted to", async () => {
  const { ask, seen } = await portal(undefined, { actions });
  for (const hidden of [bound(KNOWN), { [`$ACTION_ID_${KNOWN}`]: "" }])
    await ask("POST", "/which-notification", ownForm, fields(hidden));
  expect(seen.map(({ method, url }) => [method, url])).toEqual(Array(2).fill(["GET", "/which-notification"]));
});

test.each([
  ["app/page", ["/"], ["/portal", "/page"]],
  ["app/(public)/guidance/[topic]/page", ["/guidance/absence", "/guidance/absence/"], ["/guidance", "/guidance/a/b"]],
  ["app/portal/drafts/[draftId]/[page]/page", ["/portal/drafts/a/b1.1"], ["/portal/drafts/a", "/a/portal/drafts/a/b"]],
])("%s is served at its address and nowhere else", (page, there, elsewhere) => {
  for (const path of there) expect(addressOf(page).test(path), path).toBe(true);
  for (const path of elsewhere) expect(addressOf(page).test(path), path).toBe(false);
});

test("what a script calls that there is not any more never reaches the pages, and the script is told", async () => {
  const { ask, seen } = await portal(undefined, { actions });
  const call = { ...ownForm, "next-action": UNKNOWN };
  const answer = await ask("POST", "/sign-in", call, fields({ _1_a: "", 0: '["$K1"]' }));
  expect(answer).toMatchObject({ status: 409, headers: { "x-nextjs-action-not-found": "1" } });
  expect(seen).toEqual([]);
});

test("what is no form, what a script calls, and what comes where it is not known which actions there are, goes on as it is", async () => {
  const known = await portal(undefined, { actions });
  const call = { ...ownForm, "next-action": KNOWN };
  expect((await known.ask("POST", "/sign-in", call, fields({ _1_a: "", 0: '["$K1"]' }))).status).toBe(200);
  expect((await known.ask("POST", "/api/unsaved/a/b", ownForm, fields(typed))).status).toBe(200);
  const unknown = await portal();
  expect((await unknown.ask("POST", "/sign-in", ownForm, fields({ ...bound(KNOWN), ...typed }))).status).toBe(200);
  expect([...known.seen, ...unknown.seen].map(({ method }) => method)).toEqual(["POST", "POST", "POST"]);
});

test("a form that names no action is read by its page in development too", async () => {
  const { ask, seen } = await portal();
  await ask("POST", "/which-notification", ownForm, fields({ danger: "no" }));
  expect(seen[0]).toMatchObject({ method: "GET", url: "/which-notification" });
  expect(typedIn(seen[0]?.headers[TYPED_HEADER])).toEqual([["danger", "no"]]);
});

test("no header from outside says what was typed, and what is not whole is refused as ever", async () => {
  const { ask, seen } = await portal(undefined, { actions });
  await ask("GET", "/sign-in", { [TYPED_HEADER]: "W10=" });
  expect(seen[0]?.headers[TYPED_HEADER]).toBeUndefined();
  expect((await ask("POST", "/sign-in", ownForm, fields(typed).slice(0, -8))).status).toBe(400);
});

test("a part of a page, as Next's router asks for it, is served to nobody: the browser then loads the page", async () => {
  const { ask, seen } = await portal();
  for (const path of ["/", "/portal", "/sign-in?_rsc=abc"]) {
    const { status, body } = await ask("GET", path, { rsc: "1" });
    expect({ status, body }).toEqual({ status: 204, body: "" });
  }
  expect(seen).toEqual([]);
  const developer = await portal(undefined, { isDevelopment: true });
  expect((await developer.ask("GET", "/portal", { rsc: "1" })).status).toBe(200);
});

const typedIn = (header: string | string[] | undefined) =>
  header === undefined ? undefined : JSON.parse(Buffer.from(String(header), "base64").toString());
