import { runOnce } from "graphile-worker";
import type postgres from "postgres";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sessionAdapter } from "#lib/accounts/sessions/session-adapter.ts";
import { linkHash } from "#lib/accounts/sign-in/link-hash.ts";
import { askedHere, findSignInLink } from "#lib/accounts/sign-in/queries.ts";
import { sendSignInLink } from "#lib/accounts/sign-in/send-sign-in-link.ts";
import { system } from "#lib/kernel/actor.ts";
import { newToken } from "#lib/kernel/token.ts";
import { queueOptions } from "#lib/worker/main.ts";
import { auditDuring, type Cast, peopledDatabase, portalPeople } from "../people.ts";

const MANY = 50;
const signingIn = system("sign-in");
const BROWSER = "the cookie of the browser that asked";
const unknown = [
  "nobody@nowhere.example",
  "aisha.khan@larkspur.example",
  "info@finch.example",
  "priya.shah@larkspur.example",
];

let admin: postgres.Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});
beforeEach(async () => {
  await admin`delete from emails`;
  await admin`delete from graphile_worker._private_jobs`;
});

async function askedFor(email: string, { minutes = 10 } = {}): Promise<string> {
  const token = newToken();
  await sendSignInLink(signingIn, {
    email,
    token,
    expires: new Date(Date.now() + minutes * 60_000),
    askedIn: BROWSER,
    returnTo: "/portal",
  });
  return token;
}

const linkWith = (token: string, now?: Date) => findSignInLink(signingIn, { token, browser: undefined }, now);
/** What Auth.js asks for: it hashes the token with the secret before. */
const spend = (token: string) =>
  sessionAdapter(BROWSER).useVerificationToken!({ identifier: "", token: linkHash(token) });

const counts = async () => {
  const [row] = await admin`
    select (select count(*)::int from sign_in_links) as links, (select count(*)::int from emails) as emails,
           (select count(*)::int from graphile_worker._private_jobs) as jobs, (select count(*)::int from audit_entries) as entries`;
  return row as unknown as Record<string, number>;
};
const addedBy = async (work: () => Promise<unknown>) => {
  const before = await counts();
  await work();
  return Object.fromEntries(Object.entries(await counts()).map(([name, count]) => [name, count - before[name]!]));
};

describe("a link to sign in", () => {
  test("goes to the account's address, and leads to where its owner wanted to go", async () => {
    const token = await askedFor(portalPeople.margaret);
    expect(await linkWith(token)).toMatchObject({
      email: portalPeople.margaret,
      returnTo: "/portal",
      state: "open",
    });
    const [email] = await admin`select name, "to", user_id, state, data ->> 'link' as link from emails`;
    expect(email).toMatchObject({
      name: "sign-in-link",
      to: portalPeople.margaret,
      user_id: cast.margaret.userId,
      state: "queued",
    });
    expect(email?.link).toContain(`/sign-in/confirm?token=${token}`);
  });

  test("knows the browser that asked", async () => {
    const link = (await linkWith(await askedFor(portalPeople.margaret)))!;
    expect([BROWSER, "another", undefined].map((cookie) => askedHere(link, cookie))).toEqual([true, false, false]);
  });

  test("is kept as a hash, and so is the cookie of the browser", async () => {
    const token = await askedFor(portalPeople.daniel);
    const rows = await admin<{ row: string }[]>`select sign_in_links::text as row from sign_in_links`;
    const all = rows.map(({ row }) => row).join();
    expect(all).toContain(linkHash(token));
    expect(all).not.toContain(token);
    expect(all).not.toContain(BROWSER);
  });

  test("works beside those that were sent before and after it, until one is used: that ends all", async () => {
    const links = [];
    for (let sent = 0; sent < 5; sent++) links.push(await askedFor(portalPeople.daniel));
    const [, second = "", ...others] = links;
    for (const link of links) expect(await linkWith(link)).toMatchObject({ state: "open" });
    expect(await spend(second)).toMatchObject({ identifier: portalPeople.daniel });
    expect(await linkWith(second)).toMatchObject({ state: "used" });
    for (const link of others) {
      expect(await linkWith(link)).toMatchObject({ state: "otherUsed" });
      expect(await spend(link)).toBeNull();
    }
    expect(await linkWith(await askedFor(portalPeople.daniel))).toMatchObject({ state: "open" });
  });

  test("ends no link of anybody else, and none that has expired is said to have ended so", async () => {
    const [ofEwa, expired] = [await askedFor(portalPeople.ewa), await askedFor(portalPeople.owen, { minutes: 0 })];
    expect(await spend(await askedFor(portalPeople.owen))).not.toBeNull();
    expect(await linkWith(ofEwa)).toMatchObject({ state: "open" });
    expect(await linkWith(expired)).toMatchObject({ state: "expired" });
  });

  test("is one of several of which one works, however many are used at the same time", async () => {
    const links = await Promise.all(Array.from({ length: 5 }, () => askedFor(portalPeople.owen)));
    const taken = await Promise.all([...links, ...links, ...links].map(spend));
    expect(taken.filter(Boolean)).toMatchObject([{ identifier: portalPeople.owen }]);
    expect(
      await admin`select from sign_in_links where user_id = ${cast.owen.userId} and ended_as is null and expires > now()`,
    ).toHaveLength(0);
  });

  test("works once, however many try it at the same time", async () => {
    const token = await askedFor(portalPeople.ewa);
    const taken = await Promise.all(Array.from({ length: MANY }, () => spend(token)));
    expect(taken.filter(Boolean)).toMatchObject([{ identifier: portalPeople.ewa }]);
    expect(await linkWith(token)).toMatchObject({ state: "used" });
  });

  test("works until its time is over, to the millisecond", async () => {
    const token = await askedFor(portalPeople.ewa);
    const { expires } = (await linkWith(token))!;
    expect(await linkWith(token, new Date(expires.getTime() - 1))).toMatchObject({ state: "open" });
    expect(await linkWith(token, expires)).toMatchObject({ state: "expired" });
    const over = await askedFor(portalPeople.ewa, { minutes: 0 });
    expect(await spend(over)).toBeNull();
    expect(await linkWith(over)).toMatchObject({ state: "expired" });
  });

  test.each([
    [
      "the account is closed",
      "update users set closed_at = now() where email = $1",
      "update users set closed_at = null where email = $1",
    ],
    [
      "the last role has ended",
      "update role_holdings set ended_on = london_today() - 29 where registered_email = $1",
      "update role_holdings set ended_on = null where registered_email = $1",
    ],
  ])("tells nothing any more once %s, and opens nothing", async (_, end, undo) => {
    const token = await askedFor(portalPeople.samuel);
    await admin.unsafe(end, [portalPeople.samuel]);
    expect(await linkWith(token)).toBeUndefined();
    await admin.unsafe(undo, [portalPeople.samuel]);
    expect(await linkWith(token)).toMatchObject({ state: "open" });
  });

  test("is not spent by looking at it", async () => {
    const token = await askedFor(portalPeople.ewa);
    for (let times = 0; times < 3; times++) expect(await linkWith(token)).toBeDefined();
    expect(await spend(token)).not.toBeNull();
  });

  test("that was never made opens nothing", async () => {
    expect(await linkWith(newToken())).toBeUndefined();
    expect(await spend(newToken())).toBeNull();
  });
});

describe("for an address without an account", () => {
  test.each(unknown)("%s leaves the same traces as for one with an account", async (email) => {
    const known = await addedBy(() => askedFor(portalPeople.samuel));
    const made = await addedBy(() => askedFor(email));
    expect(made).toEqual({ links: 1, emails: 1, jobs: 1, entries: 1 });
    expect(known).toEqual(made);
  });

  test.each(unknown)("the link of %s opens nothing, and its email goes nowhere", async (email) => {
    const token = await askedFor(email);
    expect(await linkWith(token)).toBeUndefined();
    expect(await spend(token)).toBeNull();
    expect(await admin`select "to", user_id from emails`).toEqual([{ to: "", user_id: null }]);
    await runOnce(queueOptions());
    expect(await admin`select "to" from mailbox`).toEqual([]);
    expect(await admin`select 1 from emails where data::text like ${`%${token}%`}`).toEqual([]);
  });

  test("the audit names nobody", async () => {
    const noted = await auditDuring(admin, () => askedFor("nobody@nowhere.example"));
    expect(noted).toMatchObject([{ action: "link.asked", subject: "user:nobody", detail: {} }]);
  });

  test.each([
    ["whose account is closed", "update users set closed_at = now() where email = $1"],
    [
      "whose last role ended long ago",
      "update role_holdings set ended_on = london_today() - 29 where registered_email = $1",
    ],
  ])("somebody %s is treated as one", async (_, change) => {
    await admin.unsafe(change, [portalPeople.karl]);
    await askedFor(portalPeople.karl);
    expect(await admin`select "to" from emails`).toEqual([{ to: "" }]);
    await admin`update users set closed_at = null where email = ${portalPeople.karl}`;
  });
});
