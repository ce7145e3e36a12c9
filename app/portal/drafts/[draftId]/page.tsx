import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { BeforeYouBegin } from "#app/_journey/before-you-begin.tsx";
import { FilledIn } from "#app/_journey/filled-in.tsx";
import { DoneBanner } from "#app/_list/done-banner.tsx";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { type TaskStatus, tasksOf } from "#lib/journeys/tasks.ts";
import { longInstant } from "#lib/kernel/dates.ts";
import { Button } from "#lib/ui/button.tsx";
import { Details } from "#lib/ui/details.tsx";
import { TaskList } from "#lib/ui/task-list.tsx";
import { checkAnswersPath, draftPath, pagePath, sentPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";

type Props = { params: Promise<{ draftId: string }> };

export const metadata: Metadata = { title: titled("Your answers so far") };

const statuses: Record<TaskStatus, object> = {
  completed: { text: "Completed" },
  inProgress: { tag: { text: "In progress", colour: "teal" } },
  notStarted: { tag: { text: "Not yet started", colour: "blue" } },
  cannotStartYet: { text: "Cannot start yet", classes: "govuk-task-list__status--cannot-start-yet" },
};

/** The task list of a draft: what is answered, what is left. */
export default async function DraftPage({ params }: Props) {
  const { draftId } = await params;
  const { draft, journey, walked, filledIn, mayDiscard } = await read(openDraft, { draftId }, draftPath(draftId));
  if (draft.sentAt) redirect(sentPath(draft.id));

  const isBegun = Object.keys(draft.pageVersions).length > 0;
  return (
    <Frame back="/portal">
      <DoneBanner />
      <span className="govuk-caption-l">
        {isBegun ? `Saved ${longInstant(draft.savedAt)}` : "Nothing is saved yet"}
      </span>
      <h1 className="govuk-heading-l">{journey.title}</h1>
      {!isBegun && <BeforeYouBegin before={journey.before} />}
      <p className="govuk-body">
        {journey.opening} Every page is saved when you continue. You can stop at any time and go on later, on any
        device.
      </p>
      <FilledIn filledIn={filledIn} />
      <Details summaryText="The law that asks for it">{journey.source}.</Details>
      <TaskList
        items={tasksOf(walked).map(({ title, page, status }) => ({
          title: { text: title },
          status: statuses[status],
          href: status === "cannotStartYet" ? undefined : pagePath(draft.id, page),
        }))}
      />
      <Button href={walked.next ? pagePath(draft.id, walked.next.slug) : checkAnswersPath(draft.id)}>
        {walked.next ? "Continue" : "Check your answers"}
      </Button>
      {mayDiscard && (
        <p className="govuk-body mt-9 border-t border-border pt-4">
          <a href={pagePath(draft.id, "delete")}>Delete this draft</a>
        </p>
      )}
    </Frame>
  );
}
