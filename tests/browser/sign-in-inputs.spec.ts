import { expect } from "@playwright/test";
import { untilAllIsSent } from "./mailbox.ts";
import { test } from "./portal.ts";
import { askForLink, forgetLinkRequests } from "./sign-in.ts";

const SAMUEL = "samuel.osei@osei.example";
const OTHER = "taker@elsewhere.example";

/** Ways to write an address so that mail goes to somebody else, or to more than one. */
const crooked = [
  `${SAMUEL},${OTHER}`,
  `${OTHER},${SAMUEL}`,
  `${SAMUEL};${OTHER}`,
  `${SAMUEL} ${OTHER}`,
  `${SAMUEL}\n${OTHER}`,
  "samuel.osei@osei.example,elsewhere.example",
  `${SAMUEL}\r\nBcc: ${OTHER}`,
  `${SAMUEL}%0d%0aBcc:${OTHER}`,
  `${OTHER}\0${SAMUEL}`,
  "samuel.osei＠osei.example",
  "samuel.osei﹫osei.example",
  "samuel.osei@osei．example",
  '"samuel.osei"@osei.example',
  `Samuel <${SAMUEL}>`,
  `mailto:${SAMUEL}`,
  "samuel.osei@[127.0.0.1]",
  "samuel.osei@localhost",
  "samuel.osei@osei.example@elsewhere.example",
  "samuel.osei%osei.example@elsewhere.example",
  "elsewhere.example!samuel.osei@osei.example",
  "samuel.osei+more@osei.example",
  "samuel.osei(comment)@osei.example",
  "samuel.osei@osei.example.",
  `${"a".repeat(65)}@osei.example`,
  `${"a".repeat(250)}@osei.example`,
  "a".repeat(273_000),
];

test("no way of writing an address sends mail to anybody but its registered owner", async ({ portal, visitor }) => {
  await forgetLinkRequests(portal);
  const before = new Set((await portal.mailbox()).map(({ id }) => id));
  const asker = await visitor();
  for (const email of crooked) {
    const { status, body } = await asker.fill("/sign-in", { email });
    expect([200, 303], email).toContain(status);
    if (status === 200) expect(body, email).toContain("Error: Sign in");
  }
  await untilAllIsSent(portal);
  expect((await portal.mailbox()).filter(({ id }) => !before.has(id)).map(({ to }) => to)).toEqual([]);
});

test("an address given twice, in a list or as a file is told to be wrong", async ({ portal, visitor }) => {
  const asker = await visitor();
  const file = new File([SAMUEL], "email.txt");
  const shapes = [{ email: [SAMUEL, OTHER] }, { "email[]": SAMUEL, email: [] }, { "email[toString]": SAMUEL, email: [] }, { email: file }];
  for (const answers of shapes) {
    const { status, body } = await asker.fill("/sign-in", answers);
    expect(status).toBe(200);
    expect(body).toContain("Error: Sign in");
  }
  await untilAllIsSent(portal);
  expect((await portal.mailbox()).map(({ to }) => to)).not.toContain(OTHER);
});

const elsewhere = [
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/%09/evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "/portal@evil.example",
  "/portal/../../evil.example",
  "/portal/..//evil.example",
  "//portal.evil.example/portal",
  "https://portal@evil.example/portal",
  `/portal?${"x".repeat(2000)}`,
  "/sign-out",
];

test("nobody is sent on to anywhere but a page of the portal", async ({ portal, visitor }) => {
  const asker = await visitor();
  for (const to of elsewhere) {
    await forgetLinkRequests(portal);
    const link = await askForLink(portal, { ...asker, fill: (path, answers) => asker.fill(path, { ...answers, to }) }, SAMUEL);
    const { location } = await asker.fill(`${link}&callbackUrl=${encodeURIComponent(to)}&to=${encodeURIComponent(to)}`, { to });
    const landed = new URL(location, portal.url);
    expect(landed.origin, to).toBe(portal.url);
    expect(landed.pathname, to).toMatch(/^\/portal(\/|$)/);
  }
});

test("the link in the email has the portal's own address, whatever the request said", async ({ portal, visitor }) => {
  await forgetLinkRequests(portal);
  const asker = await visitor();
  const forged = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "host=evil.example" };
  const { body } = await asker.get("/sign-in", forged);
  expect(body).not.toContain("evil.example");
  const link = await askForLink(portal, { ...asker, fill: (path, answers) => asker.fill(path, answers, forged) }, SAMUEL);
  expect((await asker.fill(link, {}, forged)).location).toMatch(/^(\/|http:\/\/localhost:\d+\/)portal$/);
});
