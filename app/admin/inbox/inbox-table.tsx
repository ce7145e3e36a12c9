import { DateTime } from "#app/_list/date-time.tsx";
import { Listing } from "#app/_list/listing.tsx";
import { StatusTag } from "#app/_list/status-tag.tsx";
import type { inbox } from "#lib/cases/inbox.ts";
import { readBy } from "#lib/cases/reading-hours.ts";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import { ageInWords } from "#lib/kernel/age.ts";
import { Tag } from "#lib/ui/tag.tsx";
import { inboxItemPath } from "#lib/web/paths.ts";

type Waiting = NonNullable<Awaited<ReturnType<typeof inbox>>>["waiting"];

/** Notifications in the order in which they are to be read. */
export const InboxTable = ({ waiting, now }: { waiting: Waiting; now: Date }) => (
  <Listing
    head={["Reference", "Notification", "Provider and location", "Received", "Status"]}
    rows={waiting.map((one) => [
      <a key={one.reference} className="govuk-link whitespace-nowrap" href={inboxItemPath(one.reference)}>
        {one.reference}
      </a>,
      journeyOf(one.type, one.definitionVersion)?.title ?? one.type,
      [one.providerName, one.locationName].filter(Boolean).join(", "),
      <Received key={one.reference} at={one.receivedAt} now={now} />,
      <Standing key={one.reference} one={one} now={now} />,
    ])}
  />
);

const Received = ({ at, now }: { at: Date; now: Date }) => (
  <>
    <DateTime at={at} />
    <br />
    {ageInWords(at, now)}
  </>
);

const Standing = ({ one: { priority, firstReadAt, receivedAt, status }, now }: { one: Waiting[number]; now: Date }) => (
  <span className="flex flex-wrap items-start gap-2">
    {priority === "urgent" && <Tag text="Urgent" colour="red" />}
    {priority === "urgent" && !firstReadAt && readBy(receivedAt) < now && <Tag text="Overdue" colour="orange" />}
    {!firstReadAt && <Tag text="Not read" colour="purple" />}
    <StatusTag status={status} toStaff />
  </span>
);
