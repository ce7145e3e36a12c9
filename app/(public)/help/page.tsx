import type { Metadata } from "next";
import { Bullets } from "#app/_frame/bullets.tsx";
import { EmailUs } from "#app/_frame/email-us.tsx";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { call111Or101, inDanger } from "#lib/kernel/emergency-calls.ts";
import { WarningText } from "#lib/ui/warning-text.tsx";
import { feedbackPath, guidancePath, triagePath } from "#lib/web/paths.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Help") };

/** How to get help with the service. */
export default function HelpPage() {
  return (
    <Frame back="/">
      <h1 className="govuk-heading-l">Get help</h1>
      <WarningText>{inDanger}</WarningText>
      <p className="govuk-body">{call111Or101}</p>
      <Bullets>
        {[
          "999 in British Sign Language: you sign to an interpreter by video, who speaks for you. It is free.",
          "Relay UK: you type in its app or on a textphone, and somebody speaks your words.",
          "A text to 999: register your phone for it first, by sending the word “register” to 999.",
        ]}
      </Bullets>
      <p className="govuk-body">We are not an emergency service.</p>
      <h2 className="govuk-heading-m">You cannot sign in</h2>
      <Bullets>
        {[
          "Use the email address that we hold for you on the register, or with which you were given an account.",
          "Look for our email among the spam too. It should come within a minute, and its link works for 10 minutes.",
          "An account of the portal before February 2024 does not work here.",
        ]}
      </Bullets>
      <p className="govuk-body">
        <a href="/sign-in">Ask for a new link</a>. If none comes, email us. Do not wait with a notification: you can
        send it by email too.
      </p>
      <EmailUs subject="I cannot sign in" />
      <h2 className="govuk-heading-m">You do not know what to send</h2>
      <p className="govuk-body">
        <a href={triagePath}>Find out which notification you need</a>, or <a href={guidancePath}>read the guidance</a>.
        There is an example of each notification.
      </p>
      <h2 className="govuk-heading-m">Something here does not work</h2>
      <EmailUs subject="Help with the portal" />
      <p className="govuk-body">
        Say what you did and what you saw. Do not put in names of people who use your service. If you do not need an
        answer, <a href={feedbackPath}>give feedback</a>.
      </p>
    </Frame>
  );
}
