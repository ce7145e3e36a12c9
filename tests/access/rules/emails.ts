import { submissionRow } from "../rows.ts";
import { by, isJob, isPortalUser, isStaff, nobodyMay, type Rule, type Scene, seenBy } from "../rule.ts";
import { house, id, type Somebody } from "../somebody.ts";
import { insertInto, type Row } from "../statements.ts";
import type { DraftMade } from "../things.ts";

const signIn = isJob("sign-in");
const isThere = `exists (select from emails where id = '${id("email")}')`;
const DANIEL = "daniel.reyes@larkspur.example";

export const emailRow = (name: string, row: Row): Row => ({
  ...{ id: id("email"), name, data: {}, state: "queued", queued_at: "now", ...row },
});
/** The receipt for what was sent from a draft in this transaction. */
export const receiptRow = ({ id: draft }: DraftMade, to: Row["to"]): Row =>
  emailRow("notification-received", {
    to: to ?? null,
    data: { sql: `jsonb_build_object('reference', '${id("sent from", draft)}', 'submittedAt', now())` },
  });

/** Which emails are queued by whom, to whom. */
export function queuedEmailRules({ cast: { margaret }, things: { drafts } }: Scene): readonly Rule[] {
  const [first] = drafts as readonly [DraftMade];
  const before = (who: Somebody) => insertInto("submissions", submissionRow(first, who));
  const sends = (who: Somebody) => by("O08", who, { ...first, actedAs: who.standing });
  const hers = { to: "margaret.okafor@larkspur.example", user_id: margaret.userId };
  const bySignIn = (does: string, row: Row): Rule => ({
    ...{ does, on: ["emails"], statement: () => insertInto("emails", row), may: signIn, left: isThere },
  });
  return [
    bySignIn("queues a link to sign in with", emailRow("sign-in-link", hers)),
    bySignIn("queues a link for an unknown address", emailRow("sign-in-link", { to: "" })),
    bySignIn("tells that an account was made", emailRow("account-created", hers)),
    {
      does: "O08: queues a receipt to the nominated individual",
      on: ["emails", "role_holdings"],
      before,
      statement: () => insertInto("emails", receiptRow(first, hers.to)),
      may: sends,
      left: isThere,
    },
    {
      does: "O08: queues a receipt to the manager there",
      on: ["emails", "role_holdings"],
      before,
      statement: () => insertInto("emails", receiptRow(first, DANIEL)),
      may: sends,
      left: isThere,
    },
    {
      does: "O08: queues a receipt to themselves",
      on: ["emails", "users"],
      before,
      statement: () =>
        insertInto("emails", receiptRow(first, { sql: "(select email from users where id = my_user())" })),
      may: (who) => isPortalUser(who) && who.providerId === first.providerId,
      left: isThere,
    },
    {
      does: "O08: is told who must know of what they send",
      on: ["role_holdings"],
      statement: () => `select email as id from receipt_addresses('${house}') where email = '${DANIEL}'`,
      may: seenBy(sends, DANIEL),
    },
    {
      ...{ does: "queues a warning that a draft will be deleted", on: ["emails", "users"], login: "worker" },
      statement: () => insertInto("emails", emailRow("draft-expiring", { to: "tom.whitfield@larkspur.example" })),
      may: isJob("worker"),
      left: isThere,
    },
  ];
}

/** O41 as far as emails are read; and what the worker does with them. */
export function emailRules({ cast: { margaret } }: Scene): readonly Rule[] {
  const hers = { to: "margaret.okafor@larkspur.example", user_id: margaret.userId };
  const queued = () => insertInto("emails", emailRow("sign-in-link", { ...hers, data: { link: "https://…" } }));
  const seen = (may: (who: Somebody) => boolean) => seenBy(may, id("email"));
  const worker = { on: ["emails"], login: "worker" } as const;
  const letter = { id: id("email"), to: "", subject: "", text: "", html: "", sent_at: "now" };
  return [
    {
      does: "O41: reads an email that was sent",
      on: ["emails"],
      before: () => insertInto("emails", emailRow("sign-in-link", { ...hers, state: "sent" })),
      statement: () => "select id from emails",
      may: seen(isStaff("contactCentre", "administrator")),
    },
    {
      does: "reads a link that somebody can sign in with",
      on: ["emails"],
      before: queued,
      statement: () => "select id from emails",
      may: () => [],
    },
    {
      ...{ ...worker, does: "reads the email of a job" },
      before: queued,
      statement: () => "select id from emails",
      may: seen(isJob("worker")),
    },
    {
      ...{ ...worker, does: "notes that an email was sent" },
      before: queued,
      statement: () => `
        update emails set state = 'sent', sent_at = now(), attempts = 1, last_problem = null, provider_message_id = '1',
          data = data - 'link' returning id`,
      may: seen(isJob("worker")),
      left: "not exists (select from emails where state = 'queued' or data ? 'link')",
    },
    {
      ...{ ...worker, does: "forgets an email to nobody" },
      before: () => insertInto("emails", emailRow("sign-in-link", { to: "" })),
      statement: () => "delete from emails",
      may: isJob("worker"),
      left: `not ${isThere}`,
    },
    {
      ...{ ...worker, does: "deletes an email to somebody", before: queued },
      statement: () => "delete from emails",
      may: nobodyMay,
    },
    {
      ...{ does: "puts an email into the mailbox", on: ["mailbox"], login: "worker" },
      statement: () => insertInto("mailbox", letter),
      may: isJob("worker"),
      left: "exists (select from mailbox)",
    },
    {
      does: "reads the mailbox",
      on: ["mailbox"],
      before: () => insertInto("mailbox", letter),
      statement: () => "select id from mailbox",
      may: seen(isJob("mailbox")),
    },
  ];
}
