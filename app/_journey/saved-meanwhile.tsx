import { NotificationBanner } from "#lib/ui/notification-banner.tsx";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import type { FormState } from "#lib/web/form-state.ts";

type Props = { changed: NonNullable<FormState["changed"]> };

/** The page was saved while it was being answered here: both texts are shown, and whoever saves next decides. */
export const SavedMeanwhile = ({ changed: { isByAnother, theirs } }: Props) => (
  <NotificationBanner role="alert" titleText="Not saved yet">
    <p className="govuk-notification-banner__heading">
      {isByAnother
        ? "Someone else saved this page while you were answering it."
        : "This page was changed while you were answering it."}
    </p>
    <p className="govuk-body">
      These are the answers that are saved now. Yours are in the boxes below. To replace those with yours, save again.
    </p>
    <SummaryList rows={theirs.map(({ question, answer }) => ({ key: { text: question }, value: { text: answer } }))} />
  </NotificationBanner>
);
