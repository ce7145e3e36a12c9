import { NotificationBanner } from "#lib/ui/notification-banner.tsx";
import { type Done, justDone } from "#lib/web/done.ts";

const words: Record<Done, string> = {
  deleted: "The draft is deleted.",
  settled: "It is off your list.",
};

/** What was just done, once. */
export async function DoneBanner() {
  const done = await justDone();
  return done && <NotificationBanner type="success" titleText="Done" text={words[done]} />;
}
