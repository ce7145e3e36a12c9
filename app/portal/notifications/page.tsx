import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Pager } from "#app/_list/pager.tsx";
import { parsedPage, type Words } from "#app/_list/parsed-page.ts";
import { SubmissionTable } from "#app/_list/submission-table.tsx";
import { sentSubmissions } from "#lib/submissions/sent-list.ts";
import { notificationsPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";

export const metadata: Metadata = { title: titled("Everything that was sent") };

const SHOWN = 50;

/** All that somebody's side has sent, a page at a time. */
export default async function NotificationsPage({ searchParams }: { searchParams: Promise<{ page?: Words }> }) {
  const page = parsedPage((await searchParams).page);
  const found = await read(sentSubmissions, { most: SHOWN + 1, passed: (page - 1) * SHOWN }, notificationsPath);
  if (found.length === 0 && page > 1) redirect(notificationsPath);
  return (
    <Frame wide back="/portal">
      <h1 className="govuk-heading-l">Everything that was sent</h1>
      <SubmissionTable submissions={found.slice(0, SHOWN)} />
      <Pager
        page={page}
        isMore={found.length > SHOWN}
        pathOf={(number) => (number === 1 ? notificationsPath : `${notificationsPath}?page=${number}`)}
      />
    </Frame>
  );
}
