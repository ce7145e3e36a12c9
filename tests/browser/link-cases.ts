import { request } from "node:http";
import { expect } from "@playwright/test";
import type { Portal } from "./portal.ts";
import { askForLink, forgetLinkRequests } from "./sign-in.ts";
import { type Cases, EWA, mailedDuring, SAMUEL } from "./sign-in-case.ts";
import type { Visitor } from "./visitor.ts";

const elsewhere = [
  ...[
    "https://evil.example",
    "//evil.example",
    "/\\evil",
    "/\\evil.example",
    "/%09/evil",
    "/\t/evil.example",
    "javascript:alert(1)",
  ],
  ...[
    "https://portal.evil.example",
    "https://portal@evil.example/portal",
    "/portal@evil.example",
    "//portal.evil.example/portal",
  ],
  ...["/portal/../../evil.example", "/portal/..//evil.example", `/portal?${"x".repeat(2000)}`, "/sign-out"],
];

/** What can be done with a link or a session, and with where it leads: the rows about what comes after the address. */
export const linkCases: Cases = {
  P083: async ({ portal, visitor }) => {
    const asker = await visitor();
    for (const to of elsewhere) {
      await forgetLinkRequests(portal);
      await asker.fill("/sign-in", { email: SAMUEL, to });
      const [link] = await portal.admin`select return_to from sign_in_links order by created_at desc limit 1`;
      expect(new URL(link!.return_to, portal.url).origin, to).toBe(portal.url);
      expect(link!.return_to, to).toMatch(/^\/portal(\/|$)/);
    }
    await forgetLinkRequests(portal);
    const link = await askForLink(portal, posting(asker, { to: "//evil.example" }), SAMUEL);
    const { location } = await asker.fill(`${link}&callbackUrl=https%3A%2F%2Fevil.example&to=//evil.example`, {
      to: "//evil.example",
    });
    expect(location).toMatch(/^(\/|http:\/\/localhost:\d+\/)portal$/);
  },
  P084: async ({ portal, visitor }) => {
    const asker = await visitor();
    const forged = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "host=evil.example" };
    expect((await asker.get("/sign-in", forged)).body).not.toContain("evil.example");
    const link = await askForLink(portal, posting(asker, {}, forged), SAMUEL);
    expect((await asker.fill(link, {}, forged)).location).toMatch(/^(\/|http:\/\/localhost:\d+\/)portal$/);
    expect(await statusAs(portal, { host: "evil.example" })).toBe(421);
    const mailed = await mailedDuring(portal, async () => {
      const form = await asker.get("/sign-in");
      const { status } = await posting(asker, {}, { ...forged, origin: "https://evil.example" }).postFormOf(
        form,
        "/sign-in",
        {
          email: EWA,
        },
      );
      expect(status).toBe(403);
    });
    expect(mailed).toEqual([]);
  },
  P085: async ({ portal, visitor }) => {
    const asker = await visitor();
    const link = await askForLink(portal, asker, SAMUEL);
    const form = await asker.get(link);
    const before = await sessionsOf(portal, SAMUEL);
    const [path = "", token = ""] = link.split("=");
    const flipped = (token.startsWith("0") ? "1" : "0") + token.slice(1);
    const changed = [token.slice(1), token.slice(0, -1), flipped, `${token}0`, `%25${token}`, "", "0".repeat(7000)];
    if (token !== token.toUpperCase()) changed.push(token.toUpperCase());
    for (const other of changed)
      expect((await asker.get(`${path}=${other}`)).location, other).toMatch(/^\/sign-in\/problem/);
    expect((await asker.postFormOf(form, link, { token: "0".repeat(1_048_576) })).status).toBe(413);
    expect((await asker.postFormOf(form, link, { token: await tokenOf(portal, await visitor(), EWA) })).status).toBe(
      200,
    ); // asks for the address

    const posts = await Promise.all(Array.from({ length: 50 }, () => asker.postFormOf(form, link)));
    expect(posts.map(({ location }) => location)).toEqual(posts.map(() => "/portal"));
    const elsewhere = await visitor();
    expect((await elsewhere.postFormOf(form, link, { email: SAMUEL })).location).toMatch(/^\/sign-in\/problem/);
    expect(await sessionsOf(portal, SAMUEL)).toBe(before + 1);

    const late = await askForLink(portal, asker, SAMUEL);
    const lateForm = await asker.get(late);
    await portal.admin`update sign_in_links set expires = now() - interval '1 second' where ended_as is null`;
    expect((await asker.get(late)).location).toMatch(/^\/sign-in\/problem/);
    expect((await asker.postFormOf(lateForm, late)).location).toMatch(/^\/sign-in\/problem/);
    expect(await sessionsOf(portal, SAMUEL)).toBe(before + 1);
  },
  P086: async ({ portal, visitor, as }) => {
    const person = await visitor();
    const link = await askForLink(portal, person, SAMUEL);
    const scanner = await visitor();
    for (const look of [scanner.head, scanner.get, scanner.get]) expect((await look(link)).status).toBe(200);
    const robot = await as();
    await robot.goto(link);
    await robot.getByRole("button", { name: "Continue to sign in" }).click();
    await expect(robot).toHaveTitle(/^Error: /);
    for (const cookies of [(await scanner.session()).cookies, await robot.context().cookies()])
      expect(cookies.filter(({ name }) => name.endsWith("session"))).toEqual([]);
    expect((await person.fill(link, {})).location).toMatch(/\/portal$/);
  },
  P087: async ({ portal, visitor, as }) => {
    const link = await askForLink(portal, await visitor(), SAMUEL);
    const page = await as();
    for (const wrong of ["", EWA]) {
      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm your email address");
      await page.getByLabel("Email address").fill(wrong);
      await page.getByRole("button", { name: "Continue to sign in" }).click();
      await expect(page.locator(".govuk-error-summary a")).toHaveText(
        "Enter the email address that the link was sent to",
      );
    }
    expect((await page.context().cookies()).filter(({ name }) => name.endsWith("session"))).toEqual([]);
    await page.goto(link);
    await page.getByLabel("Email address").fill(` ${SAMUEL.toUpperCase()}`);
    await page.getByRole("button", { name: "Continue to sign in" }).click();
    await expect(page).toHaveURL("/portal");
  },
  P088: async ({ portal, visitor }) => {
    const asker = await visitor();
    const older = await askForLink(portal, asker, SAMUEL);
    await forgetLinkRequests(portal);
    const newer = await askForLink(portal, asker, SAMUEL);
    expect((await asker.get(newer)).status).toBe(200);
    expect((await asker.fill(older, {})).location).toMatch(/\/portal$/);
    expect((await asker.get(newer)).location).toMatch(/^\/sign-in\/problem/);
    const open = await portal.admin`
      select 1 from sign_in_links join users on users.id = user_id where email = ${SAMUEL} and ended_as is null and expires > now()`;
    expect(open).toHaveLength(0);
  },
  P089: async ({ portal, visitor }) => {
    const asker = await visitor();
    const form = await asker.get("/sign-in");
    const ask = (email: string, headers = {}) => posting(asker, {}, headers).postFormOf(form, "/sign-in", { email });
    const mailed = await mailedDuring(portal, async () => {
      for (let asked = 0; asked < 200; asked += 20) await Promise.all(Array.from({ length: 20 }, () => ask(SAMUEL)));
    });
    expect(mailed).toEqual([SAMUEL]);
    await portal.admin`
      insert into rate_limits (id, name, key, network, at)
      select gen_random_uuid(), name, 'of ' || n, network, at from rate_limits, generate_series(1, 299) n`;
    const more = await mailedDuring(portal, async () => {
      for (const from of ["203.0.113.1", "203.0.113.2, 198.51.100.3", "::1"]) {
        for (const email of [EWA, "nobody@nowhere.example"]) {
          const { status, location } = await ask(email, { "x-forwarded-for": from });
          expect(status).toBe(303);
          expect((await asker.get(location)).body).toContain("Too many links have been asked for from your network.");
        }
      }
    });
    expect(more).toEqual([]);
  },
  P091: async ({ portal, visitor }) => {
    const asker = await visitor();
    await asker.fill(await askForLink(portal, asker, SAMUEL), {});
    const { name, value } = (await asker.session()).cookies.find((cookie) => cookie.name.endsWith("session"))!;
    const statusWith = async (cookie: string) => (await (await visitor()).get("/portal", { cookie })).status;
    expect(await statusWith(`${name}=${value}`)).toBe(200);
    const changed = value.replace(/^./, (first) => (first === "0" ? "1" : "0"));
    const before = await sessionsOf(portal, SAMUEL);
    const fixed = await visitor();
    await forgetLinkRequests(portal);
    const link = await askForLink(portal, fixed, SAMUEL);
    await posting(fixed, {}, { cookie: `${name}=${changed}` }).fill(link, { email: SAMUEL });
    expect(await sessionsOf(portal, SAMUEL), "a cookie that somebody planted does not become a session").toBe(
      before + 1,
    );
    expect(await statusWith(`${name}=${changed}`)).toBe(307);
    await portal.admin`update sessions set ended_at = now() where user_id = (select id from users where email = ${SAMUEL})`;
    for (const other of [
      value,
      changed,
      `${changed}; ${name}=${value}`,
      `${value}; ${name}=${changed}`,
      "x".repeat(8000),
      "",
    ])
      expect(await statusWith(`${name}=${other}`), other.slice(0, 80)).toBe(307);
  },
};

/** The same visitor, who adds these answers to every form and these headers to every request. */
const posting = (
  visitor: Visitor,
  more: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Visitor => ({
  ...visitor,
  fill: (path, answers) => visitor.fill(path, { ...answers, ...more }, headers),
  postFormOf: (page, path, answers) => visitor.postFormOf(page, path, { ...answers, ...more }, headers),
});

const tokenOf = async (portal: Portal, visitor: Visitor, email: string) =>
  (await askForLink(portal, visitor, email)).split("=")[1] ?? "";

const sessionsOf = async ({ admin }: Portal, email: string) =>
  (await admin`select 1 from sessions join users on users.id = user_id where email = ${email}`).length;

const statusAs = ({ url }: Portal, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(`${url}/sign-in`, { headers }, (answer) => resolve(answer.resume().statusCode))
      .on("error", reject)
      .end();
  });
