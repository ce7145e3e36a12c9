"use server";

import { redirect } from "next/navigation";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { draftPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { act } from "#lib/web/session.ts";

/** Begins a draft of the chosen kind. */
export async function start(before: FormState, posted: FormData): Promise<FormState> {
  const form = postedForm(posted);
  const started = await act(startDraft, { type: form.get("type") ?? "" }, { here: "/portal/notifications/new" });
  if (started.ok) redirect(draftPath(started.value.draftId));
  return again(before, form, { errors: { type: "Select what you want to tell us about" } });
}
