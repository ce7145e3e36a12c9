import { describe, expect, test } from "vitest";
import { portal } from "./stand-in.ts";

const cookiesOf = (answer: { headers: { "set-cookie"?: string[] | undefined } }) => answer.headers["set-cookie"] ?? [];

describe("what tells a browser from others", () => {
  test("comes with every page for signing in, and is another for each browser", async () => {
    const { ask } = await portal();
    const given = [];
    for (const path of ["/sign-in", "/sign-in?to=%2Fportal", "/sign-in/confirm?token=a", "/sign-in/problem"])
      given.push(...cookiesOf(await ask("GET", path)));
    expect(given).toHaveLength(4);
    for (const cookie of given)
      expect(cookie).toMatch(/^portal\.browser=[0-9a-f]{64}; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax$/);
    expect(new Set(given).size).toBe(4);
  });

  test("belongs to the host alone where there is https", async () => {
    const { ask } = await portal(undefined, { portalUrl: "https://portal.example" });
    const [cookie] = cookiesOf(await ask("GET", "/sign-in", { host: "portal.example" }));
    expect(cookie).toMatch(
      /^__Host-portal\.browser=[0-9a-f]{64}; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  test("comes beside the cookies of the page, and not to a browser that has it", async () => {
    const { ask } = await portal((_, response) => response.setHeader("set-cookie", "other=1").end("page"));
    expect(cookiesOf(await ask("GET", "/sign-in"))).toEqual(["other=1", expect.stringMatching(/^portal\.browser=/)]);
    expect(cookiesOf(await ask("GET", "/sign-in", { cookie: "other=1; portal.browser=mine" }))).toEqual(["other=1"]);
    expect(cookiesOf(await ask("GET", "/sign-in", { cookie: "my-portal.browser=other" }))).toHaveLength(2);
  });

  test("comes with no other page, and never with what is posted", async () => {
    const { ask } = await portal();
    for (const path of ["/", "/sign-out", "/sign-insurance", "/portal", "/portal/sign-in", "/favicon.svg"])
      expect(cookiesOf(await ask("GET", path)), path).toEqual([]);
    expect(cookiesOf(await ask("HEAD", "/sign-in"))).toEqual([]);
  });
});

test("what was just done is said once: the page that says it takes its cookie away, and no other", async () => {
  const { ask } = await portal();
  const asked = async (method: string, path: string, cookie: string) => cookiesOf(await ask(method, path, { cookie }));
  for (const path of ["/portal", "/portal?page=2", "/portal/drafts/a", "/portal/drafts/a/b9"])
    expect(await asked("GET", path, "portal.session=1; portal.done=deleted")).toEqual([
      "portal.done=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax",
    ]);
  expect(await asked("GET", "/portal", "portal.session=1")).toEqual([]);
  const leadingOn = await portal((_, response) => response.writeHead(307, { location: "/portal/drafts/a" }).end());
  expect(cookiesOf(await leadingOn.ask("GET", "/portal/drafts/a/b9", { cookie: "portal.done=removed" }))).toEqual([]);
  expect(await asked("GET", "/portal/notifications", "portal.done=deleted")).toEqual([]);
  expect(await asked("HEAD", "/portal", "portal.done=deleted")).toEqual([]);
});
