import { journeyOf } from "#lib/journeys/catalogue.ts";
import { submissionPath } from "#lib/kernel/submission.ts";
import type { sentList } from "#lib/submissions/sent-list.ts";
import { DateTime } from "./date-time.tsx";
import { Listing } from "./listing.tsx";
import { StatusTag } from "./status-tag.tsx";

type Props = { submissions: Awaited<ReturnType<typeof sentList>> };

export function SubmissionTable({ submissions }: Props) {
  if (submissions.length === 0) return <p className="govuk-body">Nothing has been sent yet.</p>;
  return (
    <Listing
      head={["Reference", "Type", "Location", "Sent", "Status"]}
      rows={submissions.map(({ reference, type, definitionVersion, locationName, submittedAt, status }) => [
        <a key={reference} className="govuk-link whitespace-nowrap" href={submissionPath(reference)}>
          {reference}
        </a>,
        journeyOf(type, definitionVersion)?.title ?? type,
        locationName ?? "Not about one location",
        <DateTime key={reference} at={submittedAt} />,
        <StatusTag key={status} status={status} />,
      ])}
    />
  );
}
