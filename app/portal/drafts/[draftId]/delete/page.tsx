import { notFound, redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { Form } from "#app/_journey/form.tsx";
import { mayDiscardDraft } from "#lib/drafts/policy.ts";
import { openDraft } from "#lib/drafts/queries.ts";
import { auditRefusal } from "#lib/operation/audit.ts";
import { draftPath, pagePath, sentPath } from "#lib/web/paths.ts";
import { requireActor } from "#lib/web/session.ts";
import { discard } from "../actions.ts";

type Props = { params: Promise<{ draftId: string }> };

/** Asks before a draft is deleted. */
export default async function DeleteDraftPage({ params }: Props) {
  const { draftId } = await params;
  const actor = await requireActor("portalUser", pagePath(draftId, "delete"));
  const opened = await openDraft(actor, draftId);
  if (!opened) notFound();
  if (opened.draft.sentAt) redirect(sentPath(draftId));
  if (!mayDiscardDraft(actor, opened.draft)) {
    await auditRefusal(actor, "draft.discard", `draft:${draftId}`);
    notFound();
  }
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
        <p className="govuk-body">Everything answered in it will be gone for good. Nothing has been sent.</p>
      </Form>
    </Frame>
  );
}
