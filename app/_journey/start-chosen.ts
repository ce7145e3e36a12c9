import { redirect } from "next/navigation";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { textsOf } from "#lib/kernel/posted.ts";
import type { SubmissionKind } from "#lib/kernel/submission.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { byEmailPath, draftPath, startPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { act } from "#lib/web/session.ts";

const missing: Record<SubmissionKind, string> = {
  N: "Select what you want to tell us about",
  A: "Select what you want to apply for",
};

/** What is chosen in place of a notification by whoever wants to tell of what the portal does not ask for. */
export const SOMETHING_ELSE = "something-else";

/** Begins a draft of what was chosen, among those of one kind. Pressed twice, both lead to the same. */
export async function startChosen(kind: SubmissionKind, before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const [type = ""] = textsOf(posted.texts, "type");
  if (kind === "N" && type === SOMETHING_ELSE) redirect(byEmailPath);
  const started = await act(startDraft, { kind, type }, { here: startPath(kind) });
  if (started.ok) redirect(draftPath(started.value.draftId));
  if (started.error.is === "startedAlready") redirect(draftPath(started.error.draftId));
  return again(before, posted, { errors: { type: missing[kind] } });
}
