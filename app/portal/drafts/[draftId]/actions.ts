"use server";

import { notFound, redirect } from "next/navigation";
import { submitDraft } from "#lib/cases/submit-draft.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { discardDraft } from "#lib/drafts/discard-draft.ts";
import { removeItem } from "#lib/drafts/remove-item.ts";
import { resolveFindings } from "#lib/drafts/resolve-findings.ts";
import { saveUnsavedPage } from "#lib/drafts/save-unsaved-page.ts";
import { again, type FormState, typedIn } from "#lib/web/form-state.ts";
import { checkAnswersPath, draftPath, pagePath, sentPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { admit, currentActor, endedActor, requireActor } from "#lib/web/session.ts";

/** Saves one page and moves on. Bound to the draft and page by the page component. */
export async function answer(draftId: string, page: string, before: FormState, posted: FormData): Promise<FormState> {
  const form = postedForm(posted);
  const somebody = await currentActor();
  if (somebody.kind === "visitor") await saveForLater(draftId, page, form);
  const actor = await admit(somebody, { kind: "portalUser", here: pagePath(draftId, page) });
  const saved = await answerPage(actor, { draftId, page, version: form.getAll("version").at(-1), form });
  if (saved.ok) redirect(pagePath(draftId, saved.value.hasFindings ? "names" : (saved.value.next ?? "check-answers")));
  switch (saved.error.is) {
    case "unanswered":
    case "invalid":
      return again(before, form, { errors: saved.error.errors });
    case "changedElsewhere":
      return again(before, form, { changed: saved.error });
    case "notYet":
      return redirect(draftPath(draftId));
    case "alreadySent":
      return redirect(sentPath(draftId));
    case "notFound":
      return notFound();
  }
}

/** The session ended while somebody typed: their text is kept, and they are sent to sign in and back to it. */
async function saveForLater(draftId: string, page: string, form: FormData): Promise<void> {
  const actor = await endedActor();
  if (actor) await saveUnsavedPage(actor, { draftId, page, typed: typedIn(form) });
}

/** Takes one item out of a loop. */
export async function remove(draftId: string, page: string, number: number, version: number): Promise<void> {
  const removed = await removeItem(await requireActor("portalUser", pagePath(draftId, page)), {
    draftId,
    page,
    number,
    version,
  });
  if (!removed.ok && removed.error.is === "notFound") notFound();
  redirect(!removed.ok && removed.error.is === "alreadySent" ? sentPath(draftId) : pagePath(draftId, page));
}

/** Keeps what was said about words that may tell who somebody is. */
export async function judge(draftId: string, before: FormState, posted: FormData): Promise<FormState> {
  const form = postedForm(posted);
  const judged = await resolveFindings(await requireActor("portalUser", pagePath(draftId, "names")), { draftId, form });
  if (judged.ok) redirect(pagePath(draftId, judged.value.next ?? "check-answers"));
  switch (judged.error.is) {
    case "unanswered":
    case "invalid":
      return again(before, form, { errors: judged.error.errors });
    case "alreadySent":
      return redirect(sentPath(draftId));
    case "notFound":
      return notFound();
  }
}

/** Sends the draft. */
export async function send(draftId: string, before: FormState, posted: FormData): Promise<FormState> {
  const form = postedForm(posted);
  const actor = await requireActor("portalUser", checkAnswersPath(draftId));
  const sent = await submitDraft(actor, { draftId, form });
  if (sent.ok) redirect(sentPath(draftId));
  switch (sent.error.is) {
    case "unanswered":
    case "invalid":
      return again(before, form, { errors: sent.error.errors });
    case "unfinished":
      return redirect(pagePath(draftId, sent.error.page));
    case "hasFindings":
      return redirect(pagePath(draftId, "names"));
    case "alreadySent":
      return redirect(sentPath(draftId));
    case "notFound":
      return notFound();
  }
}

/** Deletes the draft. */
export async function discard(draftId: string): Promise<FormState> {
  const discarded = await discardDraft(await requireActor("portalUser", draftPath(draftId)), { draftId });
  if (discarded.ok) redirect("/portal");
  if (discarded.error.is === "alreadySent") redirect(sentPath(draftId));
  return notFound();
}
