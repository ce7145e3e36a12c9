import { config } from "#lib/kernel/config.ts";
import { byEmailPath } from "#lib/web/paths.ts";

/** How to send what the portal does not ask for yet. */
export function ByEmail() {
  const address = config().regulatorNotificationsEmail;
  return (
    <p className="govuk-body mb-2">
      You cannot send this here yet. Email it to <a href={`mailto:${address}`}>{address}</a>.{" "}
      <a href={byEmailPath}>How to send a notification by email</a>
    </p>
  );
}
