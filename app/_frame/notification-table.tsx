import { journeyOf } from "#lib/journeys/catalogue.ts";
import type { sentNotifications } from "#lib/notifications/queries.ts";
import { notificationPath } from "#lib/web/paths.ts";
import { Listing } from "./listing.tsx";
import { Moment } from "./moment.tsx";
import { StatusTag } from "./status-tag.tsx";

type Props = { notifications: Awaited<ReturnType<typeof sentNotifications>> };

export function NotificationTable({ notifications }: Props) {
  if (notifications.length === 0) return <p className="govuk-body">Nothing has been sent yet.</p>;
  return (
    <Listing
      head={["Reference", "Notification", "Location", "Sent", "Status"]}
      rows={notifications.map(({ reference, type, definitionVersion, locationName, submittedAt, status }) => [
        <a key={reference} className="govuk-link whitespace-nowrap" href={notificationPath(reference)}>
          {reference}
        </a>,
        journeyOf(type, definitionVersion)?.title ?? type,
        locationName ?? "Not about one location",
        <Moment key={reference} at={submittedAt} />,
        <StatusTag key={status} status={status} />,
      ])}
    />
  );
}
