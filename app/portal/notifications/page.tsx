import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { askedPage, type Words } from "#app/_frame/asked-page.ts";
import { Frame } from "#app/_frame/frame.tsx";
import { NotificationTable } from "#app/_frame/notification-table.tsx";
import { titled } from "#app/_frame/title.ts";
import { TurnPages } from "#app/_frame/turn-pages.tsx";
import { sentNotifications } from "#lib/notifications/queries.ts";
import { notificationsPath } from "#lib/web/paths.ts";
import { requireActor } from "#lib/web/session.ts";

export const metadata: Metadata = { title: titled("Everything that was sent") };

const SHOWN = 50;

/** All that somebody's side has sent, a page at a time. */
export default async function NotificationsPage({ searchParams }: { searchParams: Promise<{ page?: Words }> }) {
  const actor = await requireActor("portalUser", notificationsPath);
  const page = askedPage((await searchParams).page);
  const found = await sentNotifications(actor, SHOWN + 1, (page - 1) * SHOWN);
  if (found.length === 0 && page > 1) redirect(notificationsPath);
  return (
    <Frame wide back="/portal">
      <h1 className="govuk-heading-l">Everything that was sent</h1>
      <NotificationTable notifications={found.slice(0, SHOWN)} />
      <TurnPages
        page={page}
        isMore={found.length > SHOWN}
        pathOf={(number) => (number === 1 ? notificationsPath : `${notificationsPath}?page=${number}`)}
      />
    </Frame>
  );
}
