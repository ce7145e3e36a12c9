import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { config } from "#lib/kernel/config.ts";
import { clockTime, inLondon } from "#lib/kernel/dates.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Check your email") };

/** The same for every address. */
export default function CheckYourEmailPage() {
  return (
    <Frame back="/sign-in">
      <h1 className="govuk-heading-l">Check your email</h1>
      <p className="govuk-body">
        If the address you gave has an account, we emailed a link to it at {clockTime(inLondon(new Date()).time)}. It
        should arrive within a minute.
      </p>
      <p className="govuk-body">The link works once, for 10 minutes. Open it in this browser if you can.</p>
      <h2 className="govuk-heading-m">If nothing comes</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>look in your spam or junk folder</li>
        <li>check that you gave the address that we hold for your role</li>
        <li>
          <a href="/sign-in">ask for another link</a>: only the newest one works
        </li>
      </ul>
      {config().isDemo && (
        <InsetText>
          This is a demonstration. The email is in the <a href="/dev/mailbox">mailbox</a>.
        </InsetText>
      )}
    </Frame>
  );
}
