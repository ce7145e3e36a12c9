import { isJob, isStaff, isUser, type Rule, type Scene, seenBy } from "../rule.ts";
import { id } from "../somebody.ts";
import { insertInto } from "../statements.ts";

const signIn = isJob("sign-in");

/** Accounts and sessions. */
export function accountRules({ cast: { margaret }, aisha }: Scene): readonly Rule[] {
  const isMargaret = isUser(margaret);
  const readsAccounts = isStaff("contactCentre", "registerAdministrator", "administrator");
  const isMade = `exists (select from users where id = '${id("claimed")}')`;
  const session = {
    ...{ session_token: "hers", user_id: margaret.userId, acting_as: margaret.actingAs },
    ...{ expires: { sql: "now() + interval '1 hour'" }, last_seen_at: { sql: "now() - interval '5 minutes'" } },
  };
  const isNoted = "(select last_seen_at from sessions where session_token = 'hers') = now()";
  return [
    {
      does: "reads an account",
      on: ["users"],
      statement: () => `select id from users where id = '${margaret.userId}'`,
      may: seenBy(
        (who) => isMargaret(who) || readsAccounts(who) || isJob("sign-in", "register-import", "seed")(who),
        margaret.userId,
      ),
    },
    {
      does: "notes that an address was confirmed",
      on: ["users"],
      statement: () => `update users set email_verified = now() where id = '${margaret.userId}'`,
      may: signIn,
      left: `(select email_verified from users where id = '${margaret.userId}') = now()`,
    },
    {
      does: "is remembered as what they wrote of themselves",
      on: ["users"],
      statement: () => "select remember_sender('Matron', '01632 960 001')",
      among: isMargaret,
      may: isMargaret,
      left: `(select array_agg(id::text) from users where (job_title, phone) = ('Matron', '01632 960 001')) = '{${margaret.userId}}'`,
    },
    {
      does: "makes the account of somebody on the register",
      on: ["users"],
      statement: () => insertInto("users", accountOf(aisha)),
      may: isJob("sign-in", "seed"),
      left: isMade,
    },
    {
      does: "makes an account of somebody who is not on it",
      on: ["users"],
      statement: () => insertInto("users", { ...accountOf(aisha), person_id: null }),
      may: isJob("seed"),
      left: isMade,
    },
    {
      does: "begins to act by a session, and nobody does who acts already",
      on: ["sessions", "providers"],
      before: () => insertInto("sessions", session),
      statement: () => `
        select told ->> 'providerName' as id, note_session_seen('hers')
        from (select act_by_session('hers') as told offset 0) one`,
      may: seenBy(({ kind }) => kind === null, "Larkspur Care Ltd"),
      left: isNoted,
    },
    {
      does: "notes that their session is in use",
      on: ["sessions"],
      among: isMargaret,
      before: () => insertInto("sessions", session),
      statement: () => "select note_session_seen('hers')",
      may: isMargaret,
      left: isNoted,
    },
  ];
}

export const accountOf = (person: string | null) => ({
  ...{
    id: id("claimed"),
    person_id: person,
    name: "Aisha Khan",
    email: "aisha.khan@larkspur.example",
    created_at: "now",
  },
});
