import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { lastSignedIn, openSession, sessionWith } from "#lib/accounts/sessions/session.ts";
import { sessionAdapter } from "#lib/accounts/sessions/session-adapter.ts";
import { openPage } from "#lib/drafts/open-page.ts";
import { hashOf, newToken } from "#lib/kernel/token.ts";
import { auditDuring, type Cast, finishedDraft, peopledDatabase, portalPeople } from "../people.ts";
import { beginSession } from "./session.ts";

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;
const LONGER_THAN_ANY = 48;

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds);

/** How long somebody stays signed in who asks for a page that often. Milliseconds. */
async function lengthOf(token: string, every: number): Promise<number> {
  for (let time = every; time < 24 * HOURS; time += every) {
    await age(token, every);
    if (!(await openSession(token))) return time;
  }
  return Number.POSITIVE_INFINITY;
}

/** As if so many milliseconds had passed since everything that happened to the session. */
const age = (token: string, milliseconds: number) => {
  const passed = admin`${milliseconds} * interval '1 millisecond'`;
  return admin`
    update sessions set created_at = created_at - ${passed}, last_seen_at = last_seen_at - ${passed}, expires = expires - ${passed}
    where session_token = ${hashOf(token)}`;
};

describe("a session", () => {
  test("speaks for whoever began it, with their name and role", async () => {
    const session = await openSession(await beginSession(cast.daniel));
    expect(session).toMatchObject({
      actor: cast.daniel,
      name: "Daniel Reyes",
      providerName: "Larkspur Care Ltd",
    });
    expect(await openSession(await beginSession(cast.helen))).toEqual({
      actor: cast.helen,
      name: "Helen Ward",
      providerName: undefined,
    });
  });

  test("that was ended leaves no trace on the pages that its cookie still asks for", async () => {
    const draftId = await finishedDraft(cast.margaret, "Larkspur House");
    const token = await beginSession(cast.daniel);
    await sessionAdapter().deleteSession!(token);
    expect(await openPage(sessionWith(token), { draftId, page: "a2" })).toBeUndefined();
    expect(await admin`select page from draft_visits where user_id = ${cast.daniel.userId}`).toEqual([]);
  });

  test("is kept under a hash: the token of the cookie is nowhere in the database", async () => {
    const token = await beginSession(cast.ewa);
    const rows = await admin<
      { session_token: string; row: string }[]
    >`select session_token, sessions::text as row from sessions`;
    expect(rows.map(({ session_token }) => session_token)).toContain(hashOf(token));
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
  });

  test("is not opened by its hash, by another token or by none", async () => {
    const token = await beginSession(cast.ewa);
    for (const other of [hashOf(token), newToken(), ""]) expect(await openSession(other)).toBeUndefined();
  });

  test.each([
    ["margaret", 30],
    ["helen", 15],
  ] as const)("of %s ends after %i minutes without a page", async (name, minutes) => {
    const token = await beginSession(cast[name], LONGER_THAN_ANY);
    expect(await openSession(token, fromNow((minutes - 1) * MINUTES))).toBeDefined();
    const other = await beginSession(cast[name], LONGER_THAN_ANY);
    expect(await openSession(other, fromNow((minutes + 1) * MINUTES))).toBeUndefined();
  });

  test.each([
    ["margaret", 12, 29],
    ["helen", 8, 14],
  ] as const)("of %s ends after %i hours, however busy they are", async (name, hours, every) => {
    const length = await lengthOf(await beginSession(cast[name], LONGER_THAN_ANY), every * MINUTES);
    expect(length).toBeGreaterThan(hours * HOURS);
    expect(length).toBeLessThanOrEqual(hours * HOURS + every * MINUTES);
  });

  test("ends when its own time is over", async () => {
    expect(await openSession(await beginSession(cast.margaret, 0))).toBeUndefined();
  });

  test("ends for good with signing out, which the audit notes", async () => {
    const token = await beginSession(cast.owen);
    const other = await beginSession(cast.owen);
    const noted = await auditDuring(admin, () => sessionAdapter().deleteSession!(token) as Promise<unknown>);
    expect(noted).toMatchObject([{ action: "session.ended", subject: `user:${cast.owen.userId}` }]);
    expect(await openSession(token)).toBeUndefined();
    expect(await sessionAdapter().getSessionAndUser!(token)).toBeNull();
    expect(await openSession(other)).toBeDefined();
  });
});

describe("whose session it was, to keep what they typed", () => {
  test.each([
    ["was left unused", 40 * MINUTES],
    ["grew too old", 13 * HOURS],
  ])("is known for a day when it %s", async (_, ago) => {
    const token = await beginSession(cast.daniel);
    await age(token, ago);
    expect(await lastSignedIn(token)).toMatchObject({ actor: cast.daniel });
    await age(token, 24 * HOURS);
    expect(await lastSignedIn(token)).toBeUndefined();
  });

  test.each([
    ["at once", 0],
    ["after it was left unused", 40 * MINUTES],
  ])("is nobody's when its owner signed out, %s", async (_, ago) => {
    const token = await beginSession(cast.daniel);
    await age(token, ago);
    await sessionAdapter().deleteSession!(token);
    expect(await lastSignedIn(token)).toBeUndefined();
  });
});

describe("at the very next page", () => {
  test("a role chosen before is still the one acted as, and another is not taken for it", async () => {
    const token = await beginSession(cast.grace);
    expect((await openSession(token))?.actor).toEqual(cast.grace);
    await admin`update sessions set acting_as = ${cast.graceAtHeron.actingAs} where session_token = ${hashOf(token)}`;
    expect((await openSession(token))?.actor).toEqual(cast.graceAtHeron);
    await admin`update sessions set acting_as = ${cast.owen.actingAs} where session_token = ${hashOf(token)}`;
    expect((await openSession(token))?.actor).toEqual(cast.grace);
  });

  test("a role that ended today only reads", async () => {
    const token = await beginSession(cast.samuel);
    await admin`update role_holdings set ended_on = london_today() where registered_email = ${portalPeople.samuel}`;
    expect((await openSession(token))?.actor).toMatchObject({ role: "lapsed", may: ["seeAllSent", "download"] });
  });

  test("whoever has no role any more is signed out", async () => {
    const token = await beginSession(cast.samuel);
    await admin`update role_holdings set ended_on = london_today() - 29 where registered_email = ${portalPeople.samuel}`;
    expect(await openSession(token)).toBeUndefined();
  });

  test("a suspended colleague is signed out", async () => {
    const token = await beginSession(cast.tom);
    await admin`update grants set suspended_at = now() where email = ${portalPeople.tom}`;
    expect(await openSession(token)).toBeUndefined();
  });

  test("as many as there are connections find at once that they act as nothing, and none waits for another", async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => beginSession(cast.grace)));
    await admin`update sessions set acting_as = ${cast.owen.actingAs} where user_id = ${cast.grace.userId}`;
    const found = await Promise.all(tokens.map((token) => openSession(token)));
    expect(found.map((session) => session?.actor)).toEqual(tokens.map(() => cast.grace));
  });

  test("a member of staff whose role was taken is signed out", async () => {
    const token = await beginSession(cast.omar);
    await admin`update staff_role_holdings set ended_at = now() where staff_id = ${cast.omar.staffId}`;
    expect(await openSession(token)).toBeUndefined();
  });

  test("whoever's account was closed is signed out", async () => {
    const token = await beginSession(cast.ruth);
    await admin`update users set closed_at = now() where id = ${cast.ruth.userId}`;
    expect(await openSession(token)).toBeUndefined();
  });
});
