import type { Login, Rule } from "../rule.ts";
import { emailRow } from "../rules/emails.ts";
import { insertInto } from "../statements.ts";

/** The columns of each table, by their names. */
export type Columns = Readonly<Record<string, readonly string[]>>;
type Granted = {
  readonly table: string;
  readonly as: string;
  readonly login: Login;
  /** The columns that they may change or read. */
  readonly columns: readonly string[];
};
type Changed = Granted & {
  /** What they may set, of which rows. */
  readonly set: string;
  readonly where: string;
  readonly before?: () => string;
};

const ownName = "(select users.name from users where users.id = my_user())";
/** Tables of which only some columns may be changed. */
const changed: readonly Changed[] = [
  {
    ...{ table: "drafts", as: "margaret", login: "app" },
    columns:
      "answers location_id page_versions page_saves revision scan_answers saved_at saved_by warned_at sent_at".split(
        " ",
      ),
    set: "saved_at = now(), saved_by = my_user(), warned_at = null",
    where: "sent_at is null",
  },
  {
    ...{ table: "drafts", as: "the job worker", login: "worker" },
    columns: ["warned_at"],
    set: "warned_at = now()",
    where: "sent_at is null",
  },
  {
    ...{ table: "draft_visits", as: "margaret", login: "app" },
    columns: ["name", "page", "seen_at"],
    set: `name = ${ownName}, seen_at = now()`,
    where: "user_id = my_user()",
  },
  {
    ...{ table: "unsaved_pages", as: "margaret", login: "app" },
    columns: ["typed", "version", "opening", "posted_at"],
    set: "posted_at = now()",
    where: "user_id = my_user() and draft_id in (select id from drafts where sent_at is null)",
  },
  {
    ...{ table: "owed_submissions", as: "margaret", login: "app" },
    columns: ["settled", "settled_at", "settled_by", "settled_by_name", "settled_because"],
    set: `settled = 'notNeeded', settled_at = now(), settled_by = my_user(), settled_by_name = ${ownName}, settled_because = ''`,
    where: "settled is null",
  },
  {
    ...{ table: "owed_submissions", as: "the job worker", login: "worker" },
    columns: ["reminded"],
    set: "reminded = 1",
    where: "settled is null",
  },
  {
    ...{ table: "cases", as: "imran", login: "app" },
    columns: ["status", "priority", "assigned_to", "first_read_at"],
    set: "first_read_at = now()",
    where: "kind = 'N'",
  },
  {
    ...{ table: "users", as: "the job sign-in", login: "app" },
    columns: ["email_verified"],
    set: "email_verified = now()",
    where: "closed_at is null",
  },
  {
    ...{ table: "emails", as: "the job worker", login: "worker" },
    columns: ["state", "sent_at", "attempts", "last_problem", "provider_message_id", "data"],
    before: () => insertInto("emails", emailRow("sign-in-link", { to: "" })),
    set: "attempts = 1",
    where: "state = 'queued'",
  },
];

/** Tables of which the worker reads only some. */
const read: readonly Granted[] = [
  {
    ...{ table: "drafts", as: "the job worker", login: "worker" },
    columns: ["id", "provider_id", "page_versions", "saved_at", "saved_by", "warned_at", "sent_at"],
  },
  { table: "unsaved_pages", as: "the job worker", login: "worker", columns: ["draft_id"] },
  {
    ...{ table: "owed_submissions", as: "the job worker", login: "worker" },
    columns: ["id", "type", "owed_since", "settled", "reminded"],
  },
  { table: "users", as: "the job worker", login: "worker", columns: ["id", "email", "closed_at"] },
];

/** Every other column is neither changed nor read. */
export const forgedColumns = (columns: Columns): readonly Rule[] => [
  ...changed.flatMap(({ set, where, ...granted }) => [
    ...attempted(granted, true, `update ${granted.table} set ${set} where ${where}`),
    ...others(columns, granted).flatMap((column) =>
      attempted(granted, false, `update ${granted.table} set ${set}, "${column}" = "${column}" where ${where}`),
    ),
  ]),
  ...read.flatMap((granted) =>
    others(columns, granted).flatMap((column) => attempted(granted, false, `select "${column}" from ${granted.table}`)),
  ),
];

const others = (all: Columns, { table, columns }: Granted) =>
  (all[table] ?? []).filter((column) => !columns.includes(column));

const attempted = (
  { as, table, login, before }: Granted & { readonly before?: () => string },
  may: boolean,
  statement: string,
): readonly Rule[] => [
  {
    ...{ does: statement, on: [table], login, among: ({ name }) => name === as, statement: () => statement },
    ...{ may: () => may, ...(before ? { before } : {}) },
  },
];
