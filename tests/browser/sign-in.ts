import { type BrowserContext, expect, type Page } from "@playwright/test";
import { emailAfter } from "./mailbox.ts";
import type { Portal } from "./portal.ts";
import { openVisitor, type Visitor } from "./visitor.ts";

const LINK = /^Your link to sign in$/;

/** The cookies of somebody who is signed in. */
export type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Signs in the way people do, without a browser. */
export async function sessionOf(portal: Portal, email: string): Promise<Session> {
  const visitor = await openVisitor(portal.url);
  const link = await askForLink(portal, visitor, email);
  const { location } = await visitor.fill(link, {});
  expect(location).toMatch(/\/portal$/);
  const session = await visitor.session();
  await visitor.leave();
  return session;
}

/** Asks for a link and gives its path, as it arrives in the mailbox. */
export async function askForLink(portal: Portal, visitor: Visitor, email: string, to = ""): Promise<string> {
  const signIn = `/sign-in${to && `?to=${encodeURIComponent(to)}`}`;
  return linkIn(portal, await emailAfter(portal, email, LINK, () => visitor.fill(signIn, { email })));
}

/** Signs in on the page that asks for the address, through the mailbox. */
export async function signIn(portal: Portal, page: Page, email: string): Promise<void> {
  const link = await linkAfter(portal, email, async () => {
    await page.getByLabel("Email address").fill(email);
    await page.getByRole("button", { name: "Email me a link" }).click();
    await expect(page).toHaveURL(`${portal.url}/sign-in/check-your-email`);
  });
  await page.goto(portal.url + link);
  await page.getByRole("button", { name: "Continue to sign in" }).click();
}

/** The path of the link that arrives at this address once something is done. */
export const linkAfter = async (portal: Portal, email: string, cause: () => Promise<unknown>) =>
  linkIn(portal, await emailAfter(portal, email, LINK, cause));

function linkIn({ url }: Portal, { links }: { links: readonly string[] }): string {
  expect(links).toHaveLength(1);
  expect(links[0]).toMatch(new RegExp(`^${url}/sign-in/confirm\\?token=[0-9a-f]{64}$`));
  return links[0]!.slice(url.length);
}

/** Forgets who asked for links: for tests that ask again within the minute in which the portal sends one. */
export const forgetLinkRequests = ({ admin }: Portal) => admin`delete from rate_limits`;
