import { longInstant } from "#lib/kernel/dates.ts";
import { submissionPath } from "#lib/kernel/submission.ts";
import type { Earlier } from "#lib/notifications/sent-before.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";

/** What says the same of the same person, place and day. It keeps nobody from sending. */
export const SentBefore = ({ sent }: { sent: readonly Earlier[] }) =>
  sent.length > 0 && (
    <InsetText>
      <h2 className="govuk-heading-s">You may have told us this already</h2>
      <p className="govuk-body">We have this about the same person at the same place on the same day:</p>
      <ul className="govuk-list govuk-list--bullet">
        {sent.map(({ reference, title, submittedAt, senderName }) => (
          <li key={reference}>
            {title}, sent on {longInstant(submittedAt)} by {senderName}:{" "}
            <a href={submissionPath(reference)} className="govuk-link whitespace-nowrap">
              {reference}
            </a>
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        If it is the same event, you do not have to send it again. If you send this, you tell us that it is another
        event.
      </p>
    </InsetText>
  );
