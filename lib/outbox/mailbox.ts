import { desc } from "drizzle-orm";
import { mailbox } from "#db/schema/emails.ts";
import { reading } from "#lib/operation/reading.ts";

const NEWEST = 500;

/** The emails of the demo, newest first, with the links in them: every line of the text that is one. */
export const mailboxMessages = reading({
  name: "mailbox.open",
  asked: () => "page:mailbox",
  find: (tx, _: Record<never, never>) => tx.select().from(mailbox).orderBy(desc(mailbox.sentAt)).limit(NEWEST),
  allow: (actor) => actor.kind === "system" && actor.job === "mailbox",
  show: ({ subject }) =>
    subject.map(({ id, to, subject, text, html, sentAt }) => ({
      ...{ id, to, subject, text, html, sentAt },
      links: text.match(/^https?:\/\/\S+$/gm) ?? [],
    })),
});
