import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { config } from "#lib/kernel/config.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { savedAsked } from "#lib/web/saved-address.ts";
import { askedWords } from "./asked-words.ts";

/** What became of asking for a link, with what was typed. Alike for every address. */
export default async function CheckYourEmailPage() {
  const asked = await savedAsked();
  const { heading, says } = askedWords(asked);
  return (
    <Frame back="/sign-in">
      <title>{titled(heading)}</title>
      <h1 className="govuk-heading-l">{heading}</h1>
      {asked && (
        <SummaryList
          rows={[
            {
              key: { text: "Email address" },
              value: { text: <bdi className="wrap-anywhere">{asked.email}</bdi> },
              actions: { items: [{ href: "/sign-in", text: "Change", visuallyHiddenText: "the email address" }] },
            },
          ]}
        />
      )}
      {says.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
      <h2 className="govuk-heading-m">If nothing comes</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>look in your spam or junk folder</li>
        <li>check that this is the address that we hold for your role</li>
        <li>
          <a href="/sign-in">ask for another link</a>: those that we sent before work until you use one
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
