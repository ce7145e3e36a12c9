import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { NotificationTable } from "#app/_frame/notification-table.tsx";
import { titled } from "#app/_frame/title.ts";
import { sentNotifications } from "#lib/notifications/queries.ts";
import { requireActor } from "#lib/web/session.ts";

export const metadata: Metadata = { title: titled("Everything that was sent") };

const MOST = 200;

export default async function NotificationsPage() {
  const actor = await requireActor("portalUser", "/portal/notifications");
  return (
    <Frame wide back="/portal">
      <h1 className="govuk-heading-l">Everything that was sent</h1>
      <NotificationTable notifications={await sentNotifications(actor, MOST)} />
    </Frame>
  );
}
