"use server";

import { redirect } from "next/navigation";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { textsOf } from "#lib/kernel/posted.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { draftPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { act } from "#lib/web/session.ts";

/** Begins a draft of the chosen kind. */
export async function start(before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const [type = ""] = textsOf(posted.texts, "type");
  const started = await act(startDraft, { type }, { here: "/portal/notifications/new" });
  if (started.ok) redirect(draftPath(started.value.draftId));
  return again(before, posted, { errors: { type: "Select what you want to tell us about" } });
}
