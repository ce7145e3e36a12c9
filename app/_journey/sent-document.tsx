import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { StatusTag } from "#app/_list/status-tag.tsx";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import { longInstant } from "#lib/kernel/dates.ts";
import { type SubmissionKind, submissionPath, submissionsPath } from "#lib/kernel/submission.ts";
import { openSubmission } from "#lib/submissions/open-submission.ts";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { notificationsPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";
import { DocumentView } from "./document-view.tsx";
import { KeptWords } from "./kept-words.tsx";
import { OwedList } from "./owed-list.tsx";

/** One thing that was sent, as it was sent; made to be printed. One of another kind is shown at its own address. */
export async function SentDocument({ kind, reference }: { kind: SubmissionKind; reference: string }) {
  const sent = await read(openSubmission, { typed: reference }, `${submissionsPath(kind)}/${reference}`);
  if (sent.kind !== kind) redirect(submissionPath(sent.reference));
  return (
    <Frame wide back={notificationsPath}>
      <span className="govuk-caption-l">{sent.reference}</span>
      <h1 className="govuk-heading-l">{journeyOf(sent.type, sent.definitionVersion)?.title ?? sent.type}</h1>
      <SummaryList
        rows={[
          { key: { text: "Status" }, value: { text: <StatusTag status={sent.status} /> } },
          { key: { text: "Sent" }, value: { text: longInstant(sent.submittedAt) } },
          { key: { text: "Provider" }, value: { text: sent.providerName } },
          { key: { text: "Location" }, value: { text: sent.locationName ?? "Not about one location" } },
          {
            key: { text: "Fingerprint of the text (SHA-256)" },
            value: { text: <span className="break-all">{sent.documentSha256}</span> },
          },
        ]}
      />
      {sent.owed.length > 0 && (
        <div className="print:hidden">
          <h2 className="govuk-heading-m">You must also send</h2>
          <OwedList owed={sent.owed} />
        </div>
      )}
      <KeptWords words={sent.keptWords} />
      <DocumentView sections={sent.document} />
    </Frame>
  );
}
