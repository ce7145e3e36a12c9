import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { system } from "#lib/kernel/actor.ts";
import { longInstant } from "#lib/kernel/dates.ts";
import { mailboxMessages } from "#lib/outbox/mailbox.ts";
import { demoOnly } from "../demo-only.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Mailbox of the demonstration") };

/** In place of everybody's mail program, in the demonstration only. */
export default async function MailboxPage() {
  demoOnly();
  const messages = (await mailboxMessages(system("mailbox"), {})) ?? [];
  return (
    <Frame>
      <h1 className="govuk-heading-l">Mailbox of the demonstration</h1>
      <p className="govuk-body">Emails are not sent from here. They are shown instead, newest first.</p>
      {messages.length === 0 && <p className="govuk-body">No email has been sent yet.</p>}
      {messages.map(({ id, to, subject, text, links, sentAt }) => (
        <article key={id} className="mb-8 border-t border-border pt-4">
          <h2 className="govuk-heading-s">{subject}</h2>
          <p className="govuk-body-s">
            To {to}, {longInstant(new Date(sentAt))}
          </p>
          <pre className="govuk-body whitespace-pre-wrap wrap-anywhere">{text}</pre>
          <ul className="govuk-list">
            {links.map((link) => (
              <li key={link}>
                <a href={link} className="break-all">
                  {link}
                </a>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </Frame>
  );
}
