import type { ReservedSql, Sql } from "postgres";
import { peopledDatabase } from "../people.ts";
import { askSuperuser } from "./attempt.ts";
import { connectedTo } from "./connection.ts";
import { forgedAccounts, forgedRights, forgedSessions } from "./forgeries/accounts.ts";
import { forgedEntries } from "./forgeries/audit.ts";
import { forgedCases, forgedEvents, forgedMessages } from "./forgeries/cases.ts";
import { type Columns, forgedColumns } from "./forgeries/columns.ts";
import { forgedBeginnings, forgedSavings } from "./forgeries/drafts.ts";
import { forgedAccountEmails, forgedReceipts, forgedWarnings } from "./forgeries/emails.ts";
import { forgedCalls } from "./forgeries/functions.ts";
import { forgedFiles, forgedVisits } from "./forgeries/in-drafts.ts";
import { forgedOwed } from "./forgeries/owed.ts";
import { forgedAdditions, forgedSubmissions } from "./forgeries/submissions.ts";
import type { Login, Rule, Scene } from "./rule.ts";
import { accountRules } from "./rules/accounts.ts";
import { appendOnlyRules } from "./rules/append-only.ts";
import { auditRules } from "./rules/audit.ts";
import { caseRules } from "./rules/cases.ts";
import { draftVisitRules } from "./rules/draft-visits.ts";
import { draftRules } from "./rules/drafts.ts";
import { emailRules, queuedEmailRules } from "./rules/emails.ts";
import { feedbackRules } from "./rules/feedback.ts";
import { fileRules } from "./rules/files.ts";
import { grantAndStaffRules } from "./rules/grants-and-staff.ts";
import { keptADayRules } from "./rules/kept-a-day.ts";
import { oldDraftRules } from "./rules/old-drafts.ts";
import { owedRules, reminderRules } from "./rules/owed.ts";
import { type Register, registerRules, registerTables } from "./rules/register.ts";
import { registerFunctionRules } from "./rules/register-functions.ts";
import { submissionRules } from "./rules/submissions.ts";
import { atHome, everybodyIn, heron, heronCourt, house, id, larkspur, lodge } from "./somebody.ts";
import { insertInto } from "./statements.ts";
import { thingsIn } from "./things.ts";

type Known = { readonly scene: Scene; readonly register: Register; readonly columns: Columns };

/** The table of rules, by what they are about: what everybody does, and what somebody forges. */
export const subjects = {
  drafts: ({ scene }) => [draftRules, oldDraftRules, forgedBeginnings, forgedSavings].flatMap((of) => of(scene)),
  "what belongs to drafts": ({ scene }) =>
    [draftVisitRules, fileRules, forgedVisits, forgedFiles].flatMap((of) => of(scene)),
  submissions: ({ scene }) => [submissionRules, forgedSubmissions, forgedAdditions].flatMap((of) => of(scene)),
  "what is owed": ({ scene }) => [owedRules, reminderRules, forgedOwed].flatMap((of) => of(scene)),
  cases: ({ scene }) => [caseRules, forgedCases, forgedEvents, forgedMessages].flatMap((of) => of(scene)),
  "the register": ({ register }) => [...registerRules(register), ...registerFunctionRules],
  accounts: ({ scene }) =>
    [accountRules, keptADayRules, grantAndStaffRules, forgedAccounts, forgedSessions, forgedRights].flatMap((of) =>
      of(scene),
    ),
  emails: ({ scene }) =>
    [queuedEmailRules, emailRules, forgedAccountEmails, forgedReceipts, forgedWarnings].flatMap((of) => of(scene)),
  feedback: () => feedbackRules,
  "the audit": ({ scene }) => [auditRules, forgedEntries].flatMap((of) => of(scene)),
  "columns and functions": ({ scene, columns }) => [...forgedColumns(columns), ...forgedCalls(scene)],
  "what nobody changes": () => appendOnlyRules,
} satisfies Record<string, (known: Known) => readonly Rule[]>;
export type Subject = keyof typeof subjects;

export type Prepared = Scene & {
  readonly rulesOf: (subject: Subject) => readonly Rule[];
  /** A connection of each. */
  readonly logins: Readonly<Record<Login, ReservedSql>>;
};

/** A database with everybody and everything that the rules tell apart, and the table of rules. Called in `beforeAll`. */
export async function preparedScene(): Promise<Prepared> {
  const { admin, urls, cast } = await peopledDatabase();
  await askSuperuser(admin);
  const everybody = await everybodyIn(admin, cast);
  const things = await thingsIn(admin, cast, everybody);
  await completeRegister(admin);
  const [aisha] = await admin`
    select person_id from role_holdings where registered_email = 'aisha.khan@larkspur.example'`;
  const scene = { cast, everybody, things, aisha: aisha?.person_id };
  const known = { scene, register: await registerIn(admin), columns: await columnsIn(admin) };
  const [app, worker] = [await connectedTo(urls.app), await connectedTo(urls.worker)];
  const logins = { app, worker, admin: await connectedTo(urls.admin) };
  return { ...scene, rulesOf: (subject) => subjects[subject](known), logins };
}

/** Of what the demonstration has too little of: a row about each of four locations, and one about a provider. */
async function completeRegister(admin: Sql): Promise<void> {
  const condition = { activity: null, text: "", started_on: "2020-01-01" };
  for (const [location_id, provider_id] of [
    [house, larkspur],
    [lodge, larkspur],
    [atHome, larkspur],
    [heronCourt, heron],
  ] as const) {
    const of = { location_id, provider_id };
    await admin.unsafe(insertInto("location_relationships", { ...of, related_register_id: "1-1", is: "predecessor" }));
    await admin.unsafe(
      insertInto("registration_conditions", { ...of, id: id("condition", location_id), ...condition }),
    );
  }
  await admin`delete from registration_conditions where location_id is null`;
  const whole = { id: id("condition"), provider_id: larkspur, location_id: null };
  await admin.unsafe(insertInto("registration_conditions", { ...whole, ...condition }));
}

async function registerIn(admin: Sql): Promise<Register> {
  const rows = Object.keys(registerTables).map(async (table) => {
    const [row] = await admin.unsafe(`select to_jsonb(one) as row from ${table} one limit 1`);
    return [table, row?.row];
  });
  return Object.fromEntries(await Promise.all(rows));
}

async function columnsIn(admin: Sql): Promise<Columns> {
  const rows = await admin`
    select table_name as name, array_agg(column_name::text) as columns
    from information_schema.columns where table_schema = 'public' group by table_name`;
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
}
