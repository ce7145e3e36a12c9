import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { Listing } from "#app/_frame/listing.tsx";
import { StatusTag } from "#app/_frame/status-tag.tsx";
import { titled } from "#app/_frame/title.ts";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import { longInstant } from "#lib/kernel/dates.ts";
import { inbox } from "#lib/notifications/inbox.ts";
import { Tag } from "#lib/ui/tag.tsx";
import { inboxItemPath, inboxPath } from "#lib/web/paths.ts";
import { requireActor } from "#lib/web/session.ts";

export const metadata: Metadata = { title: titled("Inbox") };

const MOST = 200;

/** What waits for the regulator's staff, urgent first, then newest. */
export default async function InboxPage() {
  const waiting = await inbox(await requireActor("staff", inboxPath), MOST);
  if (!waiting) notFound();
  return (
    <Frame wide part={inboxPath}>
      <h1 className="govuk-heading-l">Inbox</h1>
      {waiting.length === 0 ? (
        <p className="govuk-body">Nothing has been received yet.</p>
      ) : (
        <Listing
          head={["Reference", "Notification", "Provider and location", "Received", "Status"]}
          rows={waiting.map((one) => [
            <a key={one.reference} className="govuk-link whitespace-nowrap" href={inboxItemPath(one.reference)}>
              {one.reference}
            </a>,
            journeyOf(one.type, one.definitionVersion)?.title ?? one.type,
            [one.providerName, one.locationName].filter(Boolean).join(", "),
            longInstant(one.receivedAt),
            <Standing key={one.status} {...one} />,
          ])}
        />
      )}
    </Frame>
  );
}

type Place = Pick<NonNullable<Awaited<ReturnType<typeof inbox>>>[number], "priority" | "firstReadAt" | "status">;

const Standing = ({ priority, firstReadAt, status }: Place) => (
  <>
    {priority === "urgent" && <Tag text="Urgent" colour="red" />} {!firstReadAt && <Tag text="Not read" colour="purple" />}{" "}
    <StatusTag status={status} />
  </>
);
