import { expect } from "@playwright/test";
import { untilAllIsSent } from "./mailbox.ts";
import { type Portal, test } from "./portal.ts";
import { withoutClock } from "./same-answer.ts";
import { askForLink, forgetLinkRequests, signIn } from "./sign-in.ts";

const SAMUEL = "samuel.osei@osei.example";
const EWA = "ewa.nowak@heron.example";
const KARL = "karl.brandt@siskin.example";

test.beforeEach(async ({ portal }) => {
  await forgetLinkRequests(portal);
});

test("the page is the same for every address, and only those who may sign in get a link", async ({ portal, visitor }) => {
  const { admin } = portal;
  await admin`update role_holdings set ended_on = ended_on - 22 where registered_email = ${KARL}`; // since 29 days, one too many
  const before = new Set((await portal.mailbox()).map(({ id }) => id));
  const answers = [];
  for (const email of [SAMUEL, "nobody@nowhere.example", "june.carver@plover.example", "info@finch.example", KARL]) {
    const stranger = await visitor();
    const asked = await stranger.fill("/sign-in", { email });
    const shown = await stranger.get(asked.location);
    const cookies = (await stranger.session()).cookies.map(({ value: _, expires: __, ...cookie }) => cookie);
    answers.push({ status: asked.status, location: asked.location, body: asked.body, shown: withoutClock(shown.body), cookies });
  }
  await admin`update role_holdings set ended_on = ended_on + 22 where registered_email = ${KARL}`;

  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ status: 303, location: "/sign-in/check-your-email" });
  await untilAllIsSent(portal);
  const sent = (await portal.mailbox()).filter(({ id }) => !before.has(id));
  expect(sent.map(({ to }) => to)).toEqual([SAMUEL]);
});

test("looking at a link spends nothing, however often", async ({ portal, visitor, as }) => {
  const page = await as();
  await page.goto("/sign-in");
  const scanner = await visitor();
  let link = "";
  const links = async () =>
    (await portal.admin`select 1 from sign_in_links links join users on users.id = user_id where email = ${SAMUEL}`).length;
  await page.route("**/sign-in/confirm?*", async (route) => {
    link = new URL(route.request().url()).pathname + new URL(route.request().url()).search;
    for (const look of [scanner.head, scanner.get, scanner.get]) expect((await look(link)).status).toBe(200);
    expect((await scanner.session()).cookies.filter(({ name }) => name.endsWith("session"))).toEqual([]);
    expect(await links()).toBe(1);
    await route.continue();
  });
  await signIn(portal, page, SAMUEL);
  await expect(page).toHaveURL("/portal");
  expect(link).not.toBe("");
  expect(await links()).toBe(0);
});

test("in another browser the address is asked for first, and a wrong one spends nothing", async ({ portal, visitor, as }) => {
  const link = await askForLink(portal, await visitor(), SAMUEL);
  const page = await as();
  const confirm = page.getByRole("button", { name: "Continue to sign in" });
  for (const wrong of ["", EWA]) {
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm your email address");
    await page.getByLabel("Email address").fill(wrong);
    await confirm.click();
    await expect(page.locator(".govuk-error-summary a")).toHaveText("Enter the email address that the link was sent to");
  }
  expect((await page.context().cookies()).filter(({ name }) => name.endsWith("session"))).toEqual([]);
  await page.goto(link);
  await page.getByLabel("Email address").fill(` ${SAMUEL.toUpperCase()}`);
  await confirm.click();
  await expect(page).toHaveURL("/portal");
});

test("50 posts of one link at once make exactly one session", async ({ portal, visitor }) => {
  const asker = await visitor();
  const link = await askForLink(portal, asker, SAMUEL);
  const before = await sessions(portal, SAMUEL);
  const form = await asker.get(link);
  const posts = await Promise.all(Array.from({ length: 50 }, () => asker.postFormOf(form, link)));
  expect(posts.map(({ status }) => status)).toEqual(posts.map(() => 303));
  expect(posts.filter(({ location }) => location.endsWith("/portal"))).toHaveLength(1);
  expect(posts.filter(({ location }) => location.endsWith("/sign-in/problem"))).toHaveLength(49);
  expect(await sessions(portal, SAMUEL)).toBe(before + 1);
});

test("only the newest link works, and one that does not leads on with one click", async ({ portal, visitor, as }) => {
  const page = await as();
  const asker = await visitor();
  const older = await askForLink(portal, asker, SAMUEL);
  await forgetLinkRequests(portal);
  const newer = await askForLink(portal, asker, SAMUEL);
  expect((await asker.fill(newer, {})).location).toMatch(/\/portal$/);

  for (const dead of [older, newer]) {
    await page.goto(dead);
    await expect(page).toHaveURL("/sign-in/problem");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
  }
  await page.getByRole("button", { name: "Ask for a new link" }).click();
  await expect(page).toHaveURL("/sign-in");
});

test("a link that is changed, cut short or ten minutes old signs nobody in", async ({ portal, visitor }) => {
  const asker = await visitor();
  const link = await askForLink(portal, asker, EWA);
  const [path = "", token = ""] = link.split("=");
  const flipped = (token.startsWith("0") ? "1" : "0") + token.slice(1);
  const others = [token.slice(1), token.slice(0, -1), flipped, `${token}0`, `%2500${token}`, "", "0".repeat(7000)];
  if (token !== token.toUpperCase()) others.push(token.toUpperCase());
  for (const changed of others) expect(await asker.get(`${path}=${changed}`), changed).toMatchObject({ location: "/sign-in/problem" });

  const form = await asker.get(link);
  await portal.admin`update sign_in_links set expires = now() - interval '1 second' where user_id = (select id from users where email = ${EWA})`;
  expect(await asker.get(link)).toMatchObject({ location: "/sign-in/problem" });
  expect(await asker.postFormOf(form, link)).toMatchObject({ status: 303, location: "/sign-in/problem" });
});

test("whoever asks again within a minute is told how long to wait", async ({ as }) => {
  const page = await as();
  for (const email of [SAMUEL, "nobody@nowhere.example"]) {
    for (const _ of ["first", "second"]) {
      await page.goto("/sign-in");
      await page.getByLabel("Email address").fill(email);
      await page.getByRole("button", { name: "Email me a link" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page).toHaveTitle(/^(Check your email|Error)/);
    }
    await expect(page.locator(".govuk-error-summary a")).toHaveText("You have asked for a link too often. Wait 1 minute, then ask again");
    await expect(page.getByLabel("Email address")).toHaveValue(email);
  }
});

test("signing out ends the session, also for who kept its cookie", async ({ portal, visitor, as }) => {
  const page = await as();
  await page.goto("/sign-in?to=/portal/notifications");
  await signIn(portal, page, SAMUEL);
  await expect(page).toHaveURL("/portal/notifications");
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name.endsWith("session"))!;
  const stranger = await visitor();
  const withCookie = async (cookie: string) => (await stranger.get("/portal", { cookie })).status;
  expect(await withCookie(`${session.name}=${session.value}`)).toBe(200);

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You have signed out");
  await page.goto("/portal");
  await expect(page).toHaveURL("/sign-in?to=%2Fportal");
  const changed = session.value.replace(/^./, (first) => (first === "0" ? "1" : "0"));
  const kept = [session.value, changed, `${changed}; ${session.name}=${session.value}`, "x".repeat(8000), ""];
  for (const value of kept) expect(await withCookie(`${session.name}=${value}`)).toBe(307);
});

const sessions = async ({ admin }: Portal, email: string) =>
  (await admin`select 1 from sessions join users on users.id = user_id where email = ${email}`).length;
