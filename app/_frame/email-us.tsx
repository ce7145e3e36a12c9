import { config } from "#lib/kernel/config.ts";

/** The regulator's address, and the subject by which an email reaches the right people. */
export function EmailUs({ subject }: { subject: string }) {
  const { regulatorName, regulatorNotificationsEmail: address } = config();
  return (
    <p className="govuk-body">
      Email {regulatorName} at <a href={`mailto:${address}`}>{address}</a>, with “{subject}” as the subject.
    </p>
  );
}
