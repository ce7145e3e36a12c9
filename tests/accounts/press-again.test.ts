import type postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { openSession } from "#lib/accounts/sessions/session.ts";
import { sessionAdapter } from "#lib/accounts/sessions/session-adapter.ts";
import { sessionTokenOf } from "#lib/accounts/sessions/session-token.ts";
import { linkHash } from "#lib/accounts/sign-in/link-hash.ts";
import { pressAgain } from "#lib/accounts/sign-in/press-again.ts";
import { sendSignInLink } from "#lib/accounts/sign-in/send-sign-in-link.ts";
import { system } from "#lib/kernel/actor.ts";
import { newToken } from "#lib/kernel/token.ts";
import { auditDuring, type Cast, peopledDatabase, portalPeople } from "../people.ts";

const MINUTE = 60_000;

let admin: postgres.Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const inAnHour = () => new Date(Date.now() + 60 * MINUTE);
const sessionsOf = async ({ userId }: { userId: string }) =>
  (await admin`select from sessions where user_id = ${userId}`).length;

/** A link that was used in a browser, as Auth.js does, as far as its session; without one where it came no further. */
async function usedLink({ isBegun = true, email = portalPeople.daniel as string } = {}) {
  const [link, browser] = [newToken(), newToken()];
  const asked = { email, token: link, expires: inAnHour(), askedIn: browser, returnTo: "/portal" };
  await sendSignInLink(system("sign-in"), asked);
  const adapter = sessionAdapter(browser);
  const taken = await adapter.useVerificationToken!({ identifier: "", token: linkHash(link) });
  const user = await adapter.getUserByEmail!(taken!.identifier);
  const session = { sessionToken: sessionTokenOf(link, browser), userId: user!.id, expires: inAnHour() };
  if (isBegun) await adapter.createSession!(session);
  return { link, browser, token: session.sessionToken, adapter, session };
}

const pressed = ({ link, browser }: { link: string; browser: string | undefined }, minutes = 0) =>
  pressAgain({ token: link, browser, expires: inAnHour() }, new Date(Date.now() + minutes * MINUTE));

describe("the button of a link that has signed in, pressed again", () => {
  test.each([0, 1, 1.99])(
    "in the same browser after %d minutes gives the same session, and the audit no second",
    async (minutes) => {
      const used = await usedLink();
      const before = await sessionsOf(cast.daniel);
      const noted = await auditDuring(admin, async () => expect(await pressed(used, minutes)).toBe(used.token));
      expect(noted).toEqual([]);
      expect(await sessionsOf(cast.daniel)).toBe(before);
      expect(await openSession(used.token)).toMatchObject({ actor: cast.daniel });
    },
  );

  test.each([2, 9, 60])("after %d minutes gives none", async (minutes) => {
    expect(await pressed(await usedLink(), minutes)).toBeUndefined();
  });

  test("in another browser, or in one that keeps no cookies, gives none", async () => {
    const { link } = await usedLink();
    for (const browser of [newToken(), "", undefined]) expect(await pressed({ link, browser })).toBeUndefined();
  });

  test("gives none once its owner has signed out", async () => {
    const used = await usedLink();
    await used.adapter.deleteSession!(used.token);
    expect(await pressed(used)).toBeUndefined();
    expect(await openSession(used.token)).toBeUndefined();
  });

  test("begins the session where the first press came no further, and then it is the one session", async () => {
    const used = await usedLink({ isBegun: false, email: portalPeople.ewa });
    const before = await sessionsOf(cast.ewa);
    const noted = await auditDuring(admin, async () => {
      const tokens = await Promise.all(Array.from({ length: 10 }, () => pressed(used)));
      expect(tokens).toEqual(tokens.map(() => used.token));
      await used.adapter.createSession!(used.session); // of the first press, late
    });
    expect(noted).toMatchObject([{ action: "session.begun", subject: `user:${cast.ewa.userId}` }]);
    expect(await sessionsOf(cast.ewa)).toBe(before + 1);
  });

  test("gives none when another link has ended this one, when it has expired, or never was", async () => {
    const used = await usedLink();
    const other = newToken();
    const asked = { email: portalPeople.daniel, askedIn: used.browser, returnTo: "/portal" };
    await sendSignInLink(system("sign-in"), { ...asked, token: other, expires: inAnHour() });
    const last = newToken();
    await sendSignInLink(system("sign-in"), { ...asked, token: last, expires: inAnHour() });
    await used.adapter.useVerificationToken!({ identifier: "", token: linkHash(last) });
    for (const link of [other, newToken()]) expect(await pressed({ ...used, link })).toBeUndefined();
  });

  test("gives none once the account is closed", async () => {
    const used = await usedLink({ email: portalPeople.samuel });
    await admin`update users set closed_at = now() where email = ${portalPeople.samuel}`;
    expect(await pressed(used)).toBeUndefined();
  });
});
