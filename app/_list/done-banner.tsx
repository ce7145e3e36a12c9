import { NotificationBanner } from "#lib/ui/notification-banner.tsx";
import type { Done } from "#lib/web/paths.ts";

const words: Record<Done, string> = {
  deleted: "The draft is deleted.",
  settled: "It is off your list.",
};

/** What was just done, as the address says it. */
export const DoneBanner = ({ done }: { done: string | string[] | undefined }) =>
  typeof done === "string" &&
  Object.hasOwn(words, done) && <NotificationBanner type="success" titleText="Done" text={words[done as Done]} />;
