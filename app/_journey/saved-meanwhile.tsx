import { NotificationBanner } from "#lib/ui/notification-banner.tsx";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import type { FormState } from "#lib/web/form-state.ts";

type Props = { theirs: NonNullable<FormState["changed"]>["theirs"] };

/** Somebody saved the page while it was being answered here: both texts are shown, and whoever saves next decides. */
export const SavedMeanwhile = ({ theirs }: Props) => (
  <NotificationBanner role="alert" titleText="Not saved yet">
    <p className="govuk-notification-banner__heading">Someone else saved this page while you were answering it.</p>
    <p className="govuk-body">
      These are the answers they saved. Yours are in the boxes below. To replace theirs with yours, save again.
    </p>
    <SummaryList rows={theirs.map(({ question, answer }) => ({ key: { text: question }, value: { text: answer } }))} />
  </NotificationBanner>
);
