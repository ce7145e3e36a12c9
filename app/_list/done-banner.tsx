import type { ComponentProps } from "react";
import { NotificationBanner } from "#lib/ui/notification-banner.tsx";
import { type Done, justDone } from "#lib/web/done.ts";

const done = { type: "success", titleText: "Done" } as const;

const banners: Partial<Record<Done, ComponentProps<typeof NotificationBanner>>> = {
  deleted: { ...done, text: "The draft is deleted." },
  settled: { ...done, text: "It is off your list." },
  begunElsewhere: {
    ...{ role: "alert", titleText: "Not started" },
    text: "A colleague has begun it, and moved it to a place that you cannot send for. Ask them to send or delete it: then you can start it.",
  },
  pageClosed: {
    ...{ role: "alert", titleText: "Not saved" },
    text: "The page you answered is not open now. Somebody may have removed or changed it while you had it open. What you typed on it was not saved.",
  },
};

/** What was just done, or why it was not, once. */
export async function DoneBanner() {
  const said = await justDone();
  const banner = said && banners[said];
  return banner && <NotificationBanner {...banner} />;
}
