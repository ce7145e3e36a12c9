import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { DocumentView } from "#app/_journey/document-view.tsx";
import { StatusTag } from "#app/_list/status-tag.tsx";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import { longInstant } from "#lib/kernel/dates.ts";
import { openSubmission } from "#lib/submissions/open-submission.ts";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { notificationPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";

type Props = { params: Promise<{ reference: string }> };

export const metadata: Metadata = { title: titled("What was sent") };

/** One thing that was sent, as it was sent; made to be printed. */
export default async function NotificationPage({ params }: Props) {
  const { reference } = await params;
  const sent = await read(openSubmission, { typed: reference }, notificationPath(reference));
  return (
    <Frame wide back="/portal/notifications">
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
      <DocumentView sections={sent.document} />
    </Frame>
  );
}
