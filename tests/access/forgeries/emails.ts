import { forged, refused, times, YESTERDAY } from "../forgery.ts";
import { submissionRow } from "../rows.ts";
import type { Rule, Scene } from "../rule.ts";
import { emailRow, receiptRow } from "../rules/emails.ts";
import { id, SEES_ALL, theOne } from "../somebody.ts";
import { insertInto, type Row } from "../statements.ts";
import { draftNamed } from "../things.ts";

const table = "emails";
const ANYBODY = "anybody@elsewhere.example";
const TOM = "tom.whitfield@larkspur.example";
/** What an email cannot be when it is queued. */
const notNew: Readonly<Record<string, Row>> = {
  "sent already": { state: "sent" },
  "tried already": { attempts: 1 },
  "sent a moment ago": { sent_at: "now" },
  "with a problem": { last_problem: "" },
  "accepted already": { provider_message_id: "1" },
  ...times("queued_at"),
};

/** Links and news of accounts to others than the account's own address, and by others than the job `sign-in`. */
export function forgedAccountEmails({ cast: { margaret, tom } }: Scene): readonly Rule[] {
  const hers = { to: "margaret.okafor@larkspur.example", user_id: margaret.userId };
  const queues = (to: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [`queues ${name} to ${to}`, insertInto(table, emailRow(name, { to }))]));
  const as = "the job sign-in";
  return [
    ...forged({
      as,
      table,
      row: () => emailRow("sign-in-link", hers),
      never: {
        "to another address": { to: ANYBODY },
        "to another account's address": { user_id: tom.userId },
        "of no account": { user_id: null },
        "to nobody, of an account": { to: "" },
        "a receipt": { name: "notification-received" },
        "a warning": { name: "draft-expiring" },
        ...notNew,
      },
    }),
    ...forged({
      as,
      table,
      row: () => emailRow("account-created", hers),
      never: { "to nobody": { to: "", user_id: null } },
    }),
    ...refused({
      as,
      table,
      before: () => `update users set closed_at = now() where id = '${margaret.userId}'`,
      never: { "queues a link for a closed account": insertInto(table, emailRow("sign-in-link", hers)) },
    }),
    ...["tom", "margaret", "omar", "alex", "the job mailbox", "the job seed", "nobody"].flatMap((as) => [
      ...refused({ as, table, never: queues(ANYBODY, ["sign-in-link", "account-created", "draft-expiring"]) }),
      ...refused({ as, table, never: queues(hers.to, ["sign-in-link", "notification-received"]) }),
    ]),
  ];
}

/** Receipts for what another has sent, or not now, and to others than must know. */
export function forgedReceipts({ cast: { margaret }, everybody, things: { drafts } }: Scene): readonly Rule[] {
  const his = draftNamed(drafts, "at Larkspur House by Tom");
  const send = (changes: Row = {}) =>
    insertInto("submissions", { ...submissionRow(his, theOne("tom", everybody)), ...changes });
  const reference = id("sent from", his.id);
  const receipt = receiptRow(his, "margaret.okafor@larkspur.example");
  const of = (submittedAt: string) => ({
    data: { sql: `jsonb_build_object('reference', '${reference}', 'submittedAt', ${submittedAt})` },
  });
  return [
    ...forged({
      as: "tom",
      table,
      before: () => send(),
      row: () => receipt,
      never: {
        "to any address": { to: ANYBODY },
        "to somebody else of the provider": { to: "aisha.khan@larkspur.example" },
        "to an account": { user_id: margaret.userId },
        "under another name": { name: "sign-in-link" },
        "of another time": of("now() - interval '1 hour'"),
        "of another reference": {
          data: { sql: "jsonb_build_object('reference', 'N26-TTTTTT-T', 'submittedAt', now())" },
        },
        "of nothing": { data: {} },
        ...notNew,
      },
    }),
    ...refused({
      as: SEES_ALL,
      table,
      before: () => send(),
      never: { "queues a receipt for what another has sent": insertInto(table, receipt) },
    }),
    ...refused({
      as: "tom",
      table,
      before: () => send({ submitted_at: YESTERDAY }),
      never: {
        "queues a receipt for what was sent yesterday": insertInto(table, {
          ...receipt,
          ...of("now() - interval '1 day'"),
        }),
      },
    }),
  ];
}

/** Warnings of drafts to others than whoever saved an old one. */
export const forgedWarnings = ({ cast: { tom } }: Scene): readonly Rule[] => [
  ...forged({
    as: "the job worker",
    login: "worker",
    table,
    row: () => emailRow("draft-expiring", { to: TOM }),
    never: {
      "to any address": { to: ANYBODY },
      "to somebody without an old draft": { to: "grace.lin@willow.example" },
      "to an account": { user_id: tom.userId },
      "a link": { name: "sign-in-link" },
      ...notNew,
    },
  }),
  ...refused({
    as: "margaret",
    login: "worker",
    table,
    never: { "queues a warning as somebody else": insertInto(table, emailRow("draft-expiring", { to: TOM })) },
  }),
];
