import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { claimAccount } from "#lib/accounts/claim-account.ts";
import { sessionAdapter } from "#lib/accounts/sessions/session-adapter.ts";
import { findAccountToSignIn } from "#lib/accounts/sign-in/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { actorsOf, auditDuring, type Cast, peopledDatabase, portalPeople } from "../people.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const claim = (email: string) => claimAccount(system("sign-in"), { email });
const accountsWith = (email: string) => admin`select id from users where email = ${email} and closed_at is null`;

describe("somebody whose address is on the register", () => {
  test("makes the account that is theirs, is told so, and can sign in", async () => {
    const email = "june.carver@plover.example";
    const noted = await auditDuring(admin, async () => expect(await claim(email)).toMatchObject({ ok: true }));
    const [account] = await accountsWith(email);
    expect(noted).toMatchObject([{ action: "account.claim", subject: `user:${account?.id}` }]);
    expect(await admin`select "to", user_id from emails where name = 'account-created'`).toEqual([
      { to: email, user_id: account?.id },
    ]);
    expect(await actorsOf(email)).toMatchObject([{ role: "registeredManager", userId: account?.id }]);
  });

  test("cannot make another", async () => {
    const email = "colin.mbeki@heron.example";
    expect(await claim(email)).toMatchObject({ ok: true });
    expect(await claim(email)).toEqual({ ok: false, error: { is: "alreadyThere" } });
    expect(await claim(portalPeople.margaret)).toEqual({ ok: false, error: { is: "alreadyThere" } });
    expect(await accountsWith(email)).toHaveLength(1);
  });

  test("gets one account however many times they try at once, and each try is answered", async () => {
    const email = "aisha.khan@larkspur.example";
    const tried = await Promise.allSettled(Array.from({ length: 5 }, () => claim(email)));
    expect(await accountsWith(email)).toHaveLength(1);
    const answers = tried.map((one) =>
      one.status === "fulfilled" ? (one.value.ok ? "made" : one.value.error.is) : "failed",
    );
    expect(answers.sort()).toEqual(["alreadyThere", "alreadyThere", "alreadyThere", "alreadyThere", "made"]);
  });

  test("with many roles gets one account for all of them", async () => {
    await admin`update users set closed_at = now() where email = ${portalPeople.grace}`;
    expect(await claim(portalPeople.grace)).toMatchObject({ ok: true });
    const actors = await actorsOf(portalPeople.grace);
    expect(actors).toHaveLength(3);
    expect(new Set(actors.map(({ userId }) => userId)).size).toBe(1);
    expect(actors[0]?.userId).not.toBe(cast.grace.userId);
  });
});

describe("nobody can make an account", () => {
  test.each([
    ["with an address that two people share", "info@finch.example", "shared"],
    ["with an address that is not on the register", "nobody@nowhere.example", "nobody"],
    ["with a colleague's address", "priya.shah@larkspur.example", "nobody"],
    ["with the address of a role that has ended", portalPeople.karl, "nobody"],
    ["with the address of a member of staff", "helen.ward@regulator.example", "nobody"],
    ["with no address", "", "nobody"],
  ])("%s", async (_, email, is) => {
    const [before] = await admin`select count(*) from users`;
    expect(await claim(email)).toEqual({ ok: false, error: { is } });
    expect(await admin`select count(*) from users`).toEqual([before]);
  });

  test("for somebody else", async () => {
    const noted = await auditDuring(admin, async () =>
      expect(await claimAccount(cast.margaret, { email: "aisha.khan@larkspur.example" })).toMatchObject({
        error: { is: "notFound" },
      }),
    );
    expect(noted).toMatchObject([{ action: "access.refused", detail: { wanted: "account.claim" } }]);
  });

  test("by signing in: Auth.js finds accounts and never makes one", async () => {
    const email = "stranger@nowhere.example";
    await expect(sessionAdapter().createUser!({ id: "", email, emailVerified: null })).rejects.toThrow(/claiming/);
    expect(await sessionAdapter().getUserByEmail!(email)).toBeNull();
    expect(await accountsWith(email)).toHaveLength(0);
    expect(await sessionAdapter().getUserByEmail!(portalPeople.daniel)).toMatchObject({ id: cast.daniel.userId });
  });
});

describe("an account", () => {
  test("is found by its address in the form in which addresses are kept, and no other", async () => {
    const found = (email: string) => actorTransaction(system("sign-in"), (tx) => findAccountToSignIn(tx, email));
    expect(await found(portalPeople.daniel)).toMatchObject({ id: cast.daniel.userId });
    for (const other of [portalPeople.daniel.toUpperCase(), ` ${portalPeople.daniel}`, "daniel.reyes@%", ""])
      expect(await found(other)).toBeUndefined();
  });
});
