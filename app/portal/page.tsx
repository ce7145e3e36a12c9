import { redirect } from "next/navigation";
import { Fragment } from "react";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { OwedList } from "#app/_journey/owed-list.tsx";
import { DoneBanner } from "#app/_list/done-banner.tsx";
import { DraftTable } from "#app/_list/draft-table.tsx";
import { SubmissionTable } from "#app/_list/submission-table.tsx";
import { kindNames } from "#lib/kernel/submission.ts";
import { aOrAn, listed } from "#lib/kernel/words.ts";
import { overview } from "#lib/submissions/overview.ts";
import { Button } from "#lib/ui/button.tsx";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { notificationsPath, staffHomePath, startPath, triagePath } from "#lib/web/paths.ts";
import { currentActor, read } from "#lib/web/session.ts";

const RECENT = 5;

/** The dashboard: what is owed, what is not finished, what was sent lately. */
export default async function DashboardPage() {
  const asking = await currentActor();
  if (asking.kind === "staff") redirect(staffHomePath);
  const { owed, drafts, sent, mayStart, hasLapsed } = await read(overview, { recent: RECENT }, "/portal");
  const kinds = mayStart.length > 0 ? mayStart : (["N"] as const);
  const heading = `Your ${listed(kinds.map((kind) => `${kindNames[kind]}s`))}`;
  return (
    <Frame wide part="/portal">
      <title>{titled(heading)}</title>
      <DoneBanner />
      <h1 className="govuk-heading-l">{heading}</h1>
      {hasLapsed && (
        <InsetText>
          Your role at this provider has ended. You can read what was sent for 28 days after it ended, and nothing else.
        </InsetText>
      )}
      {mayStart.map((kind) => (
        <Button key={kind} href={startPath(kind)} kind={kind === "N" ? undefined : "secondary"}>
          Start {aOrAn(kindNames[kind])}
        </Button>
      ))}
      {mayStart.includes("N") && (
        <p className="govuk-body">
          Not sure which? <a href={triagePath}>Find out which notification you need</a>
        </p>
      )}
      {[...Map.groupBy(owed, ({ secondPart }) => secondPart?.heading ?? "You must also send")].map(
        ([heading, ofIt]) => (
          <Fragment key={heading}>
            <h2 className="govuk-heading-m">{heading}</h2>
            <OwedList owed={ofIt} tellsWhy />
          </Fragment>
        ),
      )}
      <h2 className="govuk-heading-m">Not sent yet</h2>
      <DraftTable drafts={drafts} />
      <h2 className="govuk-heading-m">Sent lately</h2>
      <SubmissionTable submissions={sent} />
      {sent.length === RECENT && (
        <p className="govuk-body">
          <a href={notificationsPath}>See everything that was sent</a>
        </p>
      )}
    </Frame>
  );
}
