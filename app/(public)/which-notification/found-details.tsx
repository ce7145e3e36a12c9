import { changesByEmail } from "#lib/journeys/changes-by-email.ts";
import { eventsByEmail } from "#lib/journeys/sent-by-email.ts";
import { config } from "#lib/kernel/config.ts";
import type { Found } from "#lib/notifications/triage/found.ts";
import { Button } from "#lib/ui/button.tsx";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { byEmailPath, startPath, topicPath } from "#lib/web/paths.ts";
import { WhoElse } from "./who-else.tsx";

/** One notification that must be sent: why, by which law, when, whom else to tell, and how. */
export const FoundDetails = ({ found }: { found: Found }) => (
  <section id={found.name}>
    <h2 className="govuk-heading-m">{found.title}</h2>
    <SummaryList
      rows={[
        { key: { text: "Why" }, value: { text: found.because } },
        { key: { text: "When" }, value: { text: found.when } },
        { key: { text: "The law" }, value: { text: found.source } },
        ...(found.also ? [{ key: { text: "Also" }, value: { text: found.also } }] : []),
      ]}
    />
    {"letter" in found ? (
      <Button href={startPath("N", found.letter)} isStartButton>
        Start now<span className="govuk-visually-hidden">: {found.title}</span>
      </Button>
    ) : (
      <EmailRoute topic={found.topic} title={found.title} />
    )}
    <h3 className="govuk-heading-s">Who else to tell</h3>
    <WhoElse tell={found.tell} />
  </section>
);

function EmailRoute({ topic, title }: { topic: string; title: string }) {
  const address = config().regulatorNotificationsEmail;
  return (
    <p className="govuk-body">
      You cannot send this here yet. Email it to <a href={`mailto:${address}`}>{address}</a>.{" "}
      <a href={emailGuidancePath(topic)}>
        How to send it<span className="govuk-visually-hidden">: {title}</span>
      </a>
    </p>
  );
}

const emailGuidancePath = (topic: string) =>
  ({ ...eventsByEmail, ...changesByEmail })[topic]?.guidance ? topicPath(topic) : byEmailPath;
