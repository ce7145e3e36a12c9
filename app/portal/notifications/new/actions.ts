"use server";

import { notFound, redirect } from "next/navigation";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { draftPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { requireActor } from "#lib/web/session.ts";

/** Begins a draft of the chosen kind. */
export async function start(before: FormState, posted: FormData): Promise<FormState> {
  const form = postedForm(posted);
  const actor = await requireActor("portalUser", "/portal/notifications/new");
  const started = await startDraft(actor, { type: form.get("type") ?? "" });
  if (started.ok) redirect(draftPath(started.value.draftId));
  if (started.error.is === "notFound") notFound();
  return again(before, form, { errors: { type: "Select what you want to tell us about" } });
}
