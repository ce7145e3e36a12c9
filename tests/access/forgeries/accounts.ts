import { forged, refused, TOMORROW, times, YESTERDAY } from "../forgery.ts";
import type { Rule, Scene } from "../rule.ts";
import { accountOf } from "../rules/accounts.ts";
import { staffRole } from "../rules/grants-and-staff.ts";
import { id, larkspur, lodge } from "../somebody.ts";
import { insertInto, type Row } from "../statements.ts";

/** Accounts made of others than the register names, and changed by anybody. */
export function forgedAccounts({ aisha }: Scene): readonly Rule[] {
  const table = "users";
  const as = "the job sign-in";
  return [
    ...forged({
      as,
      table,
      row: () => accountOf(aisha),
      never: {
        "of nobody on the register": { person_id: null },
        "with another address than the register has": { email: "another@larkspur.example" },
        "closed already": { closed_at: "now" },
        ...times("created_at"),
      },
    }),
    ...refused({
      as,
      table,
      before: () => `update role_holdings set ended_on = london_today() where person_id = '${aisha}'`,
      never: { "makes the account of somebody whose role has ended": insertInto(table, accountOf(aisha)) },
    }),
    ...["margaret", "tom", "alex"].flatMap((as) =>
      refused({
        as,
        table,
        never: {
          [`makes an account as ${as}`]: insertInto(table, accountOf(aisha)),
          [`confirms an address as ${as}`]: "update users set email_verified = now()",
          [`closes accounts as ${as}`]: "update users set closed_at = now()",
          [`renames accounts as ${as}`]: "update users set name = 'Somebody'",
        },
      }),
    ),
  ];
}

/** Sessions and searches of others. */
export function forgedSessions({ cast: { margaret } }: Scene): readonly Rule[] {
  const hers = { session_token: "hers", user_id: margaret.userId, expires: TOMORROW, last_seen_at: YESTERDAY };
  const before = () => insertInto("sessions", hers);
  return [
    ...["tom", "alex", "visitor", "nobody"].flatMap((as) =>
      refused({
        ...{ as, table: "sessions", before },
        never: {
          [`makes a session as ${as}`]: insertInto("sessions", { ...hers, session_token: "made" }),
          [`prolongs a session as ${as}`]: "update sessions set last_seen_at = now()",
          [`ends a session as ${as}`]: "delete from sessions",
        },
      }),
    ),
    notesSession("tom", hers),
    notesSession("nobody", hers),
    notesSession("margaret", { ...hers, ended_at: YESTERDAY }),
    notesSession("margaret", { ...hers, expires: YESTERDAY }),
    ...forged({
      as: "tom",
      table: "searches",
      row: ({ userId }) => ({ id: id("search"), user_id: userId, text: "", asked_at: "now" }),
      never: { "of another": { user_id: margaret.userId }, ...times("asked_at") },
    }),
  ];
}

/** Somebody notes that a session is in use which is not theirs, or has ended. */
const notesSession = (as: string, session: Row): Rule => ({
  does: `notes that a session is in use as ${as}`,
  on: ["sessions"],
  among: ({ name }) => name === as,
  before: () => insertInto("sessions", session),
  statement: () => "select from (select note_session_seen('hers')::text as noted offset 0) one where noted = 'never'",
  may: () => false,
  left: "(select last_seen_at from sessions where session_token = 'hers') = now()",
});

/** Rights that somebody gives, keeps or moves by themselves. */
export const forgedRights = ({ cast: { alex, imran, margaret, tom } }: Scene): readonly Rule[] => [
  ...refused({
    as: "tom",
    table: "grants",
    never: {
      "gives themselves a permission": `update grants set may = '{send,seeAllSent,download}' where id = '${tom.actingAs}'`,
      "gives themselves all locations": `update grants set everywhere = true where id = '${tom.actingAs}'`,
      "takes their grant away": "delete from grants",
    },
  }),
  ...refused({
    as: "tom",
    table: "grant_locations",
    never: {
      "gives themselves a location": insertInto("grant_locations", {
        ...{ grant_id: tom.actingAs, location_id: lodge, provider_id: larkspur },
      }),
      "moves to another location": `update grant_locations set location_id = '${lodge}'`,
    },
  }),
  ...["alex", "imran", "the job sign-in"].flatMap((as) => [
    ...refused({
      as,
      table: "staff",
      never: {
        [`makes somebody one of the staff as ${as}`]: insertInto("staff", {
          id: id("given"),
          user_id: margaret.userId,
        }),
        [`gives their place to somebody as ${as}`]: `update staff set user_id = '${margaret.userId}'`,
      },
    }),
    ...refused({
      as,
      table: "staff_role_holdings",
      never: {
        [`gives themselves a role as ${as}`]: insertInto("staff_role_holdings", staffRole(alex.staffId)),
        [`gives another a role as ${as}`]: insertInto("staff_role_holdings", staffRole(imran.staffId)),
        [`makes their role another as ${as}`]: "update staff_role_holdings set role = 'administrator'",
        [`moves a role as ${as}`]: `update staff_role_holdings set staff_id = '${alex.staffId}'`,
        [`takes back a role that ended as ${as}`]: "update staff_role_holdings set ended_at = null",
        [`ends a role as ${as}`]: "update staff_role_holdings set ended_at = now()",
        [`takes roles away as ${as}`]: "delete from staff_role_holdings",
      },
    }),
  ]),
];
