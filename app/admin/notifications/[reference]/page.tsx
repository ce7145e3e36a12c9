import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { DocumentView } from "#app/_journey/document-view.tsx";
import { KeptWords } from "#app/_journey/kept-words.tsx";
import { SettledOwed } from "#app/_journey/settled-owed.tsx";
import { CaseTags } from "#app/_list/case-tags.tsx";
import { row } from "#app/_register/rows.tsx";
import { readSubmission } from "#lib/cases/read-submission.ts";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import { ageInWords } from "#lib/kernel/age.ts";
import { longInstant } from "#lib/kernel/dates.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { inboxItemPath, inboxPath, locationRecordPath, providerRecordPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";
import { History } from "./history.tsx";
import { JudgedBy } from "./judged-by.tsx";

type Props = { params: Promise<{ reference: string }> };

export const metadata: Metadata = { title: titled("Notification") };

/** One notification for staff. Every opening is in the audit. */
export default async function InboxItemPage({ params }: Props) {
  const { reference } = await params;
  const sent = await read(readSubmission, { reference }, inboxItemPath(reference));
  const { provider, location, status, priority, submittedAt: receivedAt, isUnread } = sent;
  const now = new Date();
  return (
    <Frame wide back={inboxPath}>
      <span className="govuk-caption-l">{sent.reference}</span>
      <h1 className="govuk-heading-l">{journeyOf(sent.type, sent.definitionVersion)?.title ?? sent.type}</h1>
      <SummaryList
        rows={[
          row("Status", <CaseTags one={{ status, priority, receivedAt, isUnread }} now={now} />),
          row("Received", `${longInstant(sent.submittedAt)}, ${ageInWords(sent.submittedAt, now)}`),
          row("Provider", <a href={providerRecordPath(provider.registerId)}>{provider.name}</a>),
          row(
            "Location",
            location ? <a href={locationRecordPath(location.registerId)}>{location.name}</a> : "Not about one location",
          ),
        ]}
      />
      {!sent.whole && <InsetText>Your role shows a summary: the coded answers, without what people wrote.</InsetText>}
      {sent.whole && <KeptWords words={sent.keptWords} />}
      <DocumentView sections={sent.document} />
      <AlsoOwed owed={sent.owed} />
      <JudgedBy sent={sent} />
      <History entries={sent.history} />
    </Frame>
  );
}

/** What its answers made the provider send as well, and what became of that. */
const AlsoOwed = ({ owed }: { owed: NonNullable<Awaited<ReturnType<typeof readSubmission>>>["owed"] }) =>
  owed.length > 0 && (
    <section aria-labelledby="owed">
      <h2 className="govuk-heading-m" id="owed">
        The provider must also send
      </h2>
      {owed.map((one) => (
        <section key={one.id}>
          <h3 className="govuk-heading-s mb-1">{one.title}</h3>
          <SettledOwed owed={one} pathOf={inboxItemPath} />
        </section>
      ))}
    </section>
  );
