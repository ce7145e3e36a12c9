import { expect } from "@playwright/test";
import { newDraft } from "./journey.ts";
import { untilAllIsSent } from "./mailbox.ts";
import { type Portal, test } from "./portal.ts";
import { withoutClock } from "./same-answer.ts";
import { forgetLinkRequests, sessionOf, signIn } from "./sign-in.ts";
import { openVisitor } from "./visitor.ts";

const SAMUEL = "samuel.osei@osei.example";
const EWA = "ewa.nowak@heron.example";
const MARGARET = "margaret.okafor@larkspur.example";
const KARL = "karl.brandt@siskin.example";

test.beforeEach(async ({ portal }) => {
  await forgetLinkRequests(portal);
});

test("the page is the same for every address, and only those who may sign in get a link", async ({
  portal,
  visitor,
}) => {
  const { admin } = portal;
  await admin`update role_holdings set ended_on = ended_on - 22 where registered_email = ${KARL}`; // since 29 days, one too many
  const before = new Set((await portal.mailbox()).map(({ id }) => id));
  const answers = [];
  for (const email of [SAMUEL, "nobody@nowhere.example", "june.carver@plover.example", "info@finch.example", KARL]) {
    const stranger = await visitor();
    const asked = await stranger.fill("/sign-in", { email });
    const shown = await stranger.get(asked.location);
    const cookies = (await stranger.session()).cookies.map(({ value: _, expires: __, ...cookie }) => cookie);
    answers.push({
      status: asked.status,
      location: asked.location,
      body: asked.body,
      shown: withoutClock(shown.body.replaceAll(email, "(typed)")),
      cookies,
    });
  }
  await admin`update role_holdings set ended_on = ended_on + 22 where registered_email = ${KARL}`;

  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ status: 303, location: "/sign-in/check-your-email" });
  await untilAllIsSent(portal);
  const sent = (await portal.mailbox()).filter(({ id }) => !before.has(id));
  expect(sent.map(({ to }) => to)).toEqual([SAMUEL]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("whoever asks too often is told to look in the inbox, and when to ask again, whichever address it is", async ({
      portal,
      as,
    }) => {
      const page = await as();
      const ask = async (email: string) => {
        await page.goto("/sign-in");
        await page.getByLabel("Email address").fill(email);
        await page.getByRole("button", { name: "Email me a link" }).click();
        await expect(page).toHaveURL("/sign-in/check-your-email");
        return (await page.locator("main").textContent()) ?? "";
      };
      const told = [];
      for (const email of [SAMUEL, "nobody@nowhere.example"]) {
        expect(await ask(email)).toContain("Check your email");
        told.push((await ask(email)).replace(email, "(typed)"));
        expect(told.at(-1)).toMatch(
          /We did not send another link[\s\S]* inbox[\s\S]*You can ask for another link at (\d|mid)/,
        );
        await asIfAsked(portal, 300);
        expect(await ask(EWA)).toMatch(/Too many links have been asked for from your network\.[\s\S]* inbox/);
        await forgetLinkRequests(portal);
      }
      expect(withoutClock(told[0]!)).toBe(withoutClock(told[1]!));
      expect(await page.title()).toBe("We did not send another link - Provider portal");
    });

    test("what cannot be an address is told beside the box, and stays in it", async ({ page, portal }) => {
      for (const [typed, words] of [
        ["samuel.osei@osei", "After the @ it needs a full stop"],
        ["samuel osei@osei.example", "Take the space out"],
        ["samuel.osei@@osei.example", "only one @"],
        ["samuel.osei@osei,example", "Take the comma out"],
        ["nobody@nowhere", "After the @ it needs a full stop"],
      ] as const) {
        await page.goto(`${portal.url}/sign-in`);
        await page.getByLabel("Email address").fill(typed);
        await page.getByRole("button", { name: "Email me a link" }).click();
        await expect(page).toHaveTitle("Error: Sign in - Provider portal");
        await expect(page.locator("#email-error")).toContainText(words);
        await expect(page.locator(".govuk-error-summary a")).toContainText(words);
        await expect(page.getByLabel("Email address")).toHaveValue(typed);
      }
    });

    test("the page after it shows what was typed and how to change it, and nothing else ever does", async ({
      portal,
      as,
    }) => {
      const page = await as();
      const seen: string[] = [];
      const before = portal.said().length;
      page.on("request", (request) => seen.push(request.url()));
      for (const typed of ["Samuel.Osei@osei.example", "nobody.of.that.name@nowhere.example"]) {
        await page.goto("/sign-in");
        await page.getByLabel("Email address").fill(typed);
        await page.getByRole("button", { name: "Email me a link" }).click();
        await expect(page.locator(".govuk-summary-list__value")).toHaveText(typed);
        seen.push(await page.title());
        await page.getByRole("link", { name: "Change the email address" }).click();
        await expect(page).toHaveURL("/sign-in");
        await expect(page.getByLabel("Email address")).toHaveValue(typed);
      }
      expect(seen.filter((text) => /osei|nobody\.of/i.test(decodeURIComponent(text)))).toEqual([]);
      expect(portal.said().slice(before)).not.toMatch(/samuel\.osei|nobody\.of/i);
    });
  });
}

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
  expect(await withCookie(`${session.name}=${session.value}`)).toBe(307);
});

test("a cookie that was signed out writes nothing, though one whose time is over keeps what was typed", async ({
  portal,
  visitor,
}) => {
  const owner = await visitor(MARGARET);
  const draft = await newDraft(owner);
  const page = await owner.get(`${draft}/a2`);
  const typedIn = () => portal.admin`select typed from unsaved_pages where draft_id = ${draft.split("/").at(-1) ?? ""}`;
  for (const [ended, kept] of [
    ["last_seen_at = now() - interval '31 minutes'", 1],
    ["ended_at = now()", 0],
  ] as const) {
    const session = await sessionOf(portal, MARGARET);
    await forgetLinkRequests(portal);
    const other = await openVisitor(portal.url, session);
    await portal.admin.unsafe(`update sessions set ${ended} where created_at = (select max(created_at) from sessions)`);
    expect((await other.postFormOf(page, `${draft}/a2`, { location: "typed" })).location).toMatch(/^\/sign-in\?to=/);
    expect(await typedIn()).toHaveLength(kept);
    await portal.admin`delete from unsaved_pages`;
    await other.leave();
  }
});

/** What was asked for last was asked for that many times, with as many other addresses. */
const asIfAsked = ({ admin }: Portal, times: number) =>
  admin`
    insert into rate_limits (id, name, key, network, at)
    select gen_random_uuid(), name, 'of ' || n, network, at from rate_limits, generate_series(2, ${times}) n
    where at = (select max(at) from rate_limits)`;
