import { config } from "#lib/kernel/config.ts";

/** How to go on where this portal cannot be applied on. */
export function ApplyByEmail({ subject }: { subject: string }) {
  const { regulatorName, regulatorNotificationsEmail: address } = config();
  return (
    <>
      <h2 className="govuk-heading-m">How to apply</h2>
      <p className="govuk-body">
        You cannot apply on this portal. Email {regulatorName} at <a href={`mailto:${address}`}>{address}</a>, with “
        {subject}” as the subject, and ask what to send.
      </p>
    </>
  );
}
