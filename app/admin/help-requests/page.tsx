import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { DateTime } from "#app/_list/date-time.tsx";
import { Listing } from "#app/_list/listing.tsx";
import { Pager } from "#app/_list/pager.tsx";
import { parsedPage, type Words } from "#app/_list/parsed-page.ts";
import { feedbackList } from "#lib/feedback/feedback-list.ts";
import { satisfactions } from "#lib/feedback/satisfaction.ts";
import { helpRequestsPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";

export const metadata: Metadata = { title: titled("Feedback") };

const SHOWN = 50;

/** What people think of the service, a page at a time. */
export default async function HelpRequestsPage({ searchParams }: { searchParams: Promise<{ page?: Words }> }) {
  const page = parsedPage((await searchParams).page);
  const found = await read(feedbackList, { most: SHOWN + 1, passed: (page - 1) * SHOWN }, helpRequestsPath);
  if (found.length === 0 && page > 1) redirect(helpRequestsPath);
  return (
    <Frame wide part={helpRequestsPath}>
      <h1 className="govuk-heading-l">Feedback about this service</h1>
      <p className="govuk-body">Nobody is asked who they are. It is deleted after 12 months.</p>
      {found.length === 0 ? (
        <p className="govuk-body">There is no feedback yet.</p>
      ) : (
        <Listing
          head={["Given", "How satisfied", "What could be better"]}
          rows={found.slice(0, SHOWN).map(({ id, givenAt, satisfaction, better }) => [
            <DateTime key={id} at={givenAt} />,
            satisfactions[satisfaction],
            <bdi key={id} className="whitespace-pre-line wrap-anywhere">
              {better || "Nothing said"}
            </bdi>,
          ])}
        />
      )}
      <Pager
        page={page}
        isMore={found.length > SHOWN}
        pathOf={(number) => (number === 1 ? helpRequestsPath : `${helpRequestsPath}?page=${number}`)}
      />
    </Frame>
  );
}
