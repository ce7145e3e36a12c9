import { Bullets } from "#app/_frame/bullets.tsx";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { type EmailGuidance, eventsByEmail, type SentByEmail } from "#lib/journeys/sent-by-email.ts";
import { config } from "#lib/kernel/config.ts";
import { inDanger } from "#lib/kernel/emergency-calls.ts";
import { Enhanced } from "#lib/ui/enhance.tsx";
import { ErrorSummary } from "#lib/ui/error-summary.tsx";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { WarningText } from "#lib/ui/warning-text.tsx";
import { byEmailPath } from "#lib/web/paths.ts";
import { dayAsked } from "./day-asked.ts";
import { DeadlineForm } from "./deadline-form.tsx";

type Props = { slug: string; notification: SentByEmail; guidance: EmailGuidance };

/** A notification that goes by email: when it is due, by whom, and what the email holds. */
export async function EmailTopic({ slug, notification: { title, source, when }, guidance }: Props) {
  const { regulatorNotificationsEmail: address } = config();
  const { trigger, sentBy, tell, also, deadlines = [] } = guidance;
  const asked = deadlines[0] && (await dayAsked(deadlines[0].from));
  return (
    <Frame back={byEmailPath}>
      <title>{`${asked?.wrong ? "Error: " : ""}${titled(title)}`}</title>
      <Enhanced>{asked?.wrong && <ErrorSummary errorList={[asked.wrong]} />}</Enhanced>
      <h1 className="govuk-heading-l">{title}</h1>
      {Object.hasOwn(eventsByEmail, slug) && <WarningText>{inDanger}</WarningText>}
      <p className="govuk-body-l">{trigger}</p>
      <SummaryList
        rows={[
          { key: { text: "When to tell us" }, value: { text: when } },
          { key: { text: "Who tells us" }, value: { text: sentBy } },
          { key: { text: "The law" }, value: { text: source } },
        ]}
      />
      {also && <InsetText>{also}</InsetText>}
      {asked && <DeadlineForm topic={slug} deadlines={deadlines} asked={asked} />}
      <h2 className="govuk-heading-m">How to send it</h2>
      <p className="govuk-body">
        You cannot send this on the portal yet. Email it to <a href={`mailto:${address}`}>{address}</a>. Put in:
      </p>
      <Bullets>
        {[
          "which notification it is: the words at the top of this page",
          "the name of your provider and location, and their numbers on the register",
          ...tell,
          "who we should contact, with a telephone number or an email address",
        ]}
      </Bullets>
      <h2 className="govuk-heading-m">What not to put in</h2>
      <p className="govuk-body">
        Use codes for people who use your service, like P-014, and never their names. Do not put in the subject of the
        email what happened, or to whom.
      </p>
    </Frame>
  );
}
