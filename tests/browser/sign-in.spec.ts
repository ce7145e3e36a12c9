import { expect } from "@playwright/test";
import { untilAllIsSent } from "./mailbox.ts";
import { type Portal, test } from "./portal.ts";
import { withoutClock } from "./same-answer.ts";
import { forgetLinkRequests, signIn } from "./sign-in.ts";

const SAMUEL = "samuel.osei@osei.example";
const EWA = "ewa.nowak@heron.example";
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
      shown: withoutClock(shown.body),
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

    test("whoever asks too often is told so, and when to ask again, whichever address it is", async ({
      portal,
      as,
    }) => {
      const page = await as();
      const ask = async (email: string) => {
        await page.goto("/sign-in");
        await page.getByLabel("Email address").fill(email);
        await page.getByRole("button", { name: "Email me a link" }).click();
        await expect(page).toHaveTitle(/^(Check your email|Error: Sign in) - Provider portal$/);
      };
      const expectTold = async (email: string, words: RegExp) => {
        await ask(email);
        await expect(page).toHaveTitle("Error: Sign in - Provider portal");
        await expect(page.locator(".govuk-error-summary a")).toHaveText(words);
        await expect(page.locator("#email-error")).toHaveText(words);
        await expect(page.getByLabel("Email address")).toHaveValue(email);
      };
      for (const email of [SAMUEL, "nobody@nowhere.example"]) {
        await ask(email);
        await expectTold(email, /You have asked for too many links\. You can ask again in 1 minute, at (\d|mid)/);
        await asIfAsked(portal, 3);
        await expectTold(email, /You have asked for too many links\. You can ask again in 15 minutes, at (\d|mid)/);
        await forgetLinkRequests(portal);
      }
      await ask(SAMUEL);
      await asIfAsked(portal, 300);
      await expectTold(
        EWA,
        /Too many links have been asked for from your network\. You can ask again in 60 minutes, at (\d|mid)/,
      );
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

/** What was asked for just now was asked for that many times. */
const asIfAsked = ({ admin }: Portal, times: number) =>
  admin`
    insert into rate_limits (id, name, key, at)
    select gen_random_uuid(), name, key, at from rate_limits, generate_series(2, ${times})
    where at = (select max(at) from rate_limits)`;
