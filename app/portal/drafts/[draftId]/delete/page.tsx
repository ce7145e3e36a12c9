import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { Form } from "#app/_journey/form.tsx";
import { Markers } from "#app/_list/draft-table.tsx";
import { row } from "#app/_register/rows.tsx";
import { openToDiscard } from "#lib/drafts/open-draft.ts";
import { longInstant } from "#lib/kernel/dates.ts";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { draftPath, pagePath, sentPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";
import { discard } from "../actions.ts";

type Props = { params: Promise<{ draftId: string }> };

/** Asks before a draft is deleted. */
export default async function DeleteDraftPage({ params }: Props) {
  const { draftId } = await params;
  const opened = await read(openToDiscard, { draftId }, pagePath(draftId, "delete"));
  const { draft, journey, markers, locationName, makerName } = opened;
  if (draft.sentAt) redirect(sentPath(draftId));
  return (
    <Frame back={draftPath(draftId)}>
      <Form
        title="Delete a draft"
        heading="Do you want to delete this draft?"
        fields={[]}
        button="Delete this draft"
        isDestructive
        action={discard.bind(null, draftId)}
      >
        <SummaryList
          rows={[
            row("Type", journey.title),
            row("About", <Markers markers={markers} />),
            locationName !== undefined && row("Location", locationName),
            row("Begun", `${makerName ? `By ${makerName}, ` : ""}${longInstant(draft.createdAt)}`),
            row("Last saved", longInstant(draft.savedAt)),
          ]}
        />
        <p className="govuk-body">Everything answered in it will be gone for good. Nothing has been sent.</p>
      </Form>
    </Frame>
  );
}
