import { expect, type Page } from "@playwright/test";
import { untilAllIsSent } from "./mailbox.ts";
import type { Portal } from "./portal.ts";
import { withoutNonce } from "./same-answer.ts";
import type { Answer, Visitor } from "./visitor.ts";

export const SAMUEL = "samuel.osei@osei.example";
export const EWA = "ewa.nowak@heron.example";

type Scene = { portal: Portal; visitor: () => Promise<Visitor>; as: () => Promise<Page> };

/** What a row of payloads.csv is put to the portal with, and what is expected of it. */
export type Case = (scene: Scene) => Promise<void>;
export type Cases = Readonly<Record<string, Case>>;

/** To whom emails went while something was done. */
export async function mailedDuring(portal: Portal, work: () => Promise<unknown>): Promise<string[]> {
  await untilAllIsSent(portal);
  const before = new Set((await portal.mailbox()).map(({ id }) => id));
  await work();
  await untilAllIsSent(portal);
  return (await portal.mailbox()).filter(({ id }) => !before.has(id)).map(({ to }) => to);
}

/**
 * Each of these is answered as a registered address is, to the byte and the header; only that one's owner gets an
 * email.
 */
export const neutral =
  (...addresses: string[]): Case =>
  async ({ portal, visitor }) => {
    const ask = async (email: string) => lookOf(await (await visitor()).fill("/sign-in", { email }));
    const mailed = await mailedDuring(portal, async () => {
      const known = await ask(SAMUEL);
      expect(known).toMatch(/^303 \/sign-in\/check-your-email\n/);
      for (const email of addresses) expect(await ask(email), JSON.stringify(email)).toBe(known);
    });
    expect(mailed).toEqual([SAMUEL]);
  };

/** Each of these is told to be wrong, with what was typed still there, and nothing is looked up and nobody gets an email. */
export const refused =
  (...addresses: string[]): Case =>
  async ({ portal, visitor }) => {
    const asked = () => portal.admin`select 1 from audit_entries where action = 'link.asked'`;
    const before = (await asked()).length;
    const mailed = await mailedDuring(portal, async () => {
      for (const email of addresses) await expectRefused(await (await visitor()).fill("/sign-in", { email }), email);
    });
    expect(mailed).toEqual([]);
    expect(await asked()).toHaveLength(before);
  };

export async function expectRefused({ status, body }: Answer, typed: string): Promise<void> {
  expect(status, typed.slice(0, 80)).toBe(200);
  expect(body.match(/<title>.*?<\/title>/g), typed.slice(0, 80)).toEqual([
    "<title>Error: Sign in - Provider portal</title>",
  ]);
  expect(body).toContain('href="#email"');
}

/** All of an answer that somebody could compare; cookies without their values, which differ each time. */
function lookOf({ status, location, body, headers }: Answer): string {
  const { date: _, "set-cookie": cookies = "", ...others } = headers;
  const kinds = cookies.replace(/=[^;\n]*/g, (value, at) => (cookies.slice(0, at).endsWith("ax-Age") ? value : "=…"));
  return withoutNonce([`${status} ${location}`, JSON.stringify(others), kinds, body].join("\n"));
}
