import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { OwedList } from "#app/_journey/owed-list.tsx";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import { longInstant } from "#lib/kernel/dates.ts";
import { kindNames, submissionPath } from "#lib/kernel/submission.ts";
import { sentenceCase } from "#lib/kernel/words.ts";
import { sentFromDraft } from "#lib/submissions/open-submission.ts";
import { Button } from "#lib/ui/button.tsx";
import { Panel } from "#lib/ui/panel.tsx";
import { WarningText } from "#lib/ui/warning-text.tsx";
import { draftPath, sentPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";

type Props = { params: Promise<{ draftId: string }> };

export const metadata: Metadata = { title: titled("Sent") };

/** The proof that it was sent: shown only once it is kept for good. */
export default async function SentPage({ params }: Props) {
  const { draftId } = await params;
  const { sent, sentAt, owed } = await read(sentFromDraft, { draftId }, sentPath(draftId));
  if (!sent) return sentAt ? <SentByAnother at={sentAt} /> : redirect(draftPath(draftId));
  const journey = journeyOf(sent.type, sent.definitionVersion);
  const called = journey?.called ?? kindNames[sent.kind];
  return (
    <Frame>
      <Panel titleText={`${sentenceCase(called)} sent`}>
        Your reference
        <br />
        <strong>{sent.reference}</strong>
      </Panel>
      <p className="govuk-body">Sent {longInstant(sent.submittedAt)}. We have emailed you the reference.</p>
      {journey?.whenSent.warning && <WarningText>{journey.whenSent.warning}</WarningText>}
      {owed.length > 0 && <h2 className="govuk-heading-m">You must also send</h2>}
      <OwedList owed={owed} />
      <h2 className="govuk-heading-m">What happens next</h2>
      <p className="govuk-body">{journey?.whenSent.next ?? "We have it, and it is kept."}</p>
      <p className="govuk-body">
        <a href={submissionPath(sent.reference)}>See and print what you sent</a>
      </p>
      <Button href="/portal">{`Go to your ${called}s`}</Button>
    </Frame>
  );
}

/** For somebody who could go on with the draft, and may not read what was sent from it. */
const SentByAnother = ({ at }: { at: Date }) => (
  <Frame>
    <h1 className="govuk-heading-l">A colleague has sent this</h1>
    <p className="govuk-body">
      It was sent {longInstant(at)}. You do not need to send it again. You can read only what you sent yourself: to see
      this one, ask the colleague who sent it, or your registered manager.
    </p>
    <Button href="/portal">Go to your notifications</Button>
  </Frame>
);
