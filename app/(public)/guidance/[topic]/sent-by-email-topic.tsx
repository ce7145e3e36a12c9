import { Frame } from "#app/_frame/frame.tsx";
import { Listing } from "#app/_list/listing.tsx";
import { changesByEmail } from "#lib/journeys/changes-by-email.ts";
import { eventsByEmail, type SentByEmail } from "#lib/journeys/sent-by-email.ts";
import { config } from "#lib/kernel/config.ts";
import { inDanger } from "#lib/kernel/emergency-calls.ts";
import { WarningText } from "#lib/ui/warning-text.tsx";
import { startPath, topicPath } from "#lib/web/paths.ts";
import { currentActor } from "#lib/web/session.ts";

/** The notifications that the portal does not ask for yet. */
export async function SentByEmailTopic() {
  const { regulatorNotificationsEmail: address } = config();
  const isOnPortal = (await currentActor()).kind === "portalUser";
  return (
    <Frame wide back={isOnPortal ? startPath("N") : "/"}>
      <h1 className="govuk-heading-l">How to send a notification by email</h1>
      <WarningText>{inDanger}</WarningText>
      <p className="govuk-body">
        Some notifications cannot be sent on this portal yet. Email them to <a href={`mailto:${address}`}>{address}</a>.
      </p>
      <p className="govuk-body">In the email, tell us:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>which notification it is</li>
        <li>the name of your provider and location, and their numbers on the register</li>
        <li>what happened, when and where, and what you have done</li>
        <li>who we should contact, with a telephone number</li>
      </ul>
      <p className="govuk-body">
        Use codes for people who use your service and for staff, like P-014. Do not write their names. Do not put in the
        subject of the email what happened, or to whom.
      </p>
      <h2 className="govuk-heading-m">What happened at your service</h2>
      <Notifications list={eventsByEmail} />
      <h2 className="govuk-heading-m">What changed about your registration</h2>
      <Notifications list={changesByEmail} />
    </Frame>
  );
}

const Notifications = ({ list }: { list: Readonly<Record<string, SentByEmail>> }) => (
  <Listing
    head={["What", "When to tell us", "The law"]}
    rows={Object.entries(list).map(([topic, { title, when, source, guidance }]) => [
      guidance ? (
        <a key={topic} className="govuk-link" href={topicPath(topic)}>
          {title}
        </a>
      ) : (
        title
      ),
      when,
      source,
    ])}
  />
);
