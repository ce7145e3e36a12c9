import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { DraftTable } from "#app/_list/draft-table.tsx";
import { SubmissionTable } from "#app/_list/submission-table.tsx";
import { overview } from "#lib/submissions/overview.ts";
import { Button } from "#lib/ui/button.tsx";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { notificationsPath } from "#lib/web/paths.ts";
import { currentActor, read } from "#lib/web/session.ts";
import { staffHome } from "#lib/web/staff-pages.ts";

export const metadata: Metadata = { title: titled("Your notifications") };

const RECENT = 5;

/** The dashboard: what is not finished, what was sent lately. */
export default async function DashboardPage() {
  const asking = await currentActor();
  if (asking.kind === "staff") redirect(staffHome(asking));
  const { drafts, sent, mayStart, hasLapsed } = await read(overview, { recent: RECENT }, "/portal");
  return (
    <Frame wide part="/portal">
      <h1 className="govuk-heading-l">Your notifications</h1>
      {hasLapsed && (
        <InsetText>
          Your role at this provider has ended. You can read what was sent for 28 days after it ended, and nothing else.
        </InsetText>
      )}
      {mayStart && <Button href="/portal/notifications/new">Start a notification</Button>}
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
