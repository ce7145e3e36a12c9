import { Enhanced } from "#lib/ui/enhance.tsx";
import { NotificationBanner } from "#lib/ui/notification-banner.tsx";
import type { Done } from "#lib/web/done.ts";

type Props = {
  done: Done | undefined;
  /** What an item is called in the middle of a sentence, and how many there still are. */
  item: string;
  left: number;
};

/** What became of removing an item: it takes the focus that the button had, which is gone with its item. */
export function RemovedBanner({ done, item, left }: Props) {
  if (done !== "removed" && done !== "listChanged") return null;
  return (
    <Enhanced>
      {done === "removed" ? (
        <NotificationBanner
          type="success"
          titleText="Removed"
          text={`The ${item} was removed. ${left} ${left === 1 ? "is" : "are"} left.`}
        />
      ) : (
        <NotificationBanner role="alert" titleText="Look again">
          <p className="govuk-body">This list changed while you had it open. It is shown as it is now.</p>
        </NotificationBanner>
      )}
    </Enhanced>
  );
}
