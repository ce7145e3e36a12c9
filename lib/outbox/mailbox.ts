import { desc } from "drizzle-orm";
import { mailbox } from "#db/schema/emails.ts";
import { system } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";

const NEWEST = 500;

/** The emails of the demo, newest first, with the links in them: every line of the text that is one. */
export async function mailboxMessages() {
  const kept = await actorTransaction(system("mailbox"), (tx) =>
    tx.select().from(mailbox).orderBy(desc(mailbox.sentAt)).limit(NEWEST),
  );
  return kept.map(({ id, to, subject, text, html, sentAt }) => ({
    id,
    to,
    subject,
    text,
    html,
    links: linksIn(text),
    sentAt,
  }));
}

const linksIn = (text: string): string[] => text.match(/^https?:\/\/\S+$/gm) ?? [];
