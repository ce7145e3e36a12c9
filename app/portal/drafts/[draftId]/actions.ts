"use server";

import { redirect } from "next/navigation";
import { submitDraft } from "#lib/cases/submit-draft.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { discardDraft } from "#lib/drafts/discard-draft.ts";
import { dropUnsavedPage } from "#lib/drafts/drop-unsaved-page.ts";
import { removeItem } from "#lib/drafts/remove-item.ts";
import { resolveFindings } from "#lib/drafts/resolve-findings.ts";
import { saveUnsavedPage } from "#lib/drafts/save-unsaved-page.ts";
import { type Posted, textsOf } from "#lib/kernel/posted.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { checkAnswersPath, donePath, draftPath, pagePath, sentPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { act, actUnseen, endedActor } from "#lib/web/session.ts";

/** Saves one page and moves on. Bound to the draft and page by the page component. */
export async function answer(draftId: string, page: string, before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const input = { draftId, page, version: textsOf(posted.texts, "version").at(-1), posted };
  const signedOut = () => saveForLater(draftId, page, posted);
  const saved = await act(answerPage, input, { here: pagePath(draftId, page), signedOut });
  if (saved.ok) {
    const { hasFindings, next = "check-answers" } = saved.value;
    redirect(pagePath(draftId, hasFindings ? "names" : next));
  }
  await actUnseen(saveUnsavedPage, { draftId, page, posted }); // they may leave without putting it right
  switch (saved.error.is) {
    case "unanswered":
    case "invalid":
      return again(before, posted, { errors: saved.error.errors });
    case "changedElsewhere":
      return again(before, posted, { changed: saved.error, version: saved.error.version });
    case "noVersion":
      return again(before, posted, { isStale: true, version: saved.error.version });
    case "notYet":
      return redirect(draftPath(draftId));
    case "alreadySent":
      return redirect(sentPath(draftId));
  }
}

/** The session ended while somebody typed: their text is kept, and they are sent to sign in and back to it. */
async function saveForLater(draftId: string, page: string, posted: Posted): Promise<void> {
  const actor = await endedActor();
  if (actor) await saveUnsavedPage(actor, { draftId, page, posted });
}

/** Forgets what was typed on a page and not saved. */
export async function drop(draftId: string, page: string): Promise<void> {
  await act(dropUnsavedPage, { draftId, page }, { here: pagePath(draftId, page) });
  redirect(pagePath(draftId, page));
}

/** Takes one item out of a loop. */
export async function remove(draftId: string, page: string, number: number, version: number): Promise<void> {
  const removed = await act(removeItem, { draftId, page, number, version }, { here: pagePath(draftId, page) });
  redirect(!removed.ok && removed.error.is === "alreadySent" ? sentPath(draftId) : pagePath(draftId, page));
}

/** Keeps what was said about words that may tell who somebody is. */
export async function resolve(draftId: string, before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const resolved = await act(resolveFindings, { draftId, posted }, { here: pagePath(draftId, "names") });
  if (resolved.ok) redirect(pagePath(draftId, resolved.value.next ?? "check-answers"));
  switch (resolved.error.is) {
    case "unanswered":
    case "invalid":
      return again(before, posted, { errors: resolved.error.errors });
    case "alreadySent":
      return redirect(sentPath(draftId));
  }
}

/** Sends the draft. */
export async function send(draftId: string, before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const sent = await act(submitDraft, { draftId, posted }, { here: checkAnswersPath(draftId) });
  if (sent.ok) redirect(sentPath(draftId));
  switch (sent.error.is) {
    case "unanswered":
    case "invalid":
      return again(before, posted, { errors: sent.error.errors });
    case "unfinished":
      return redirect(pagePath(draftId, sent.error.page));
    case "hasFindings":
      return redirect(pagePath(draftId, "names"));
    case "alreadySent":
      return redirect(sentPath(draftId));
  }
}

/** Deletes the draft. */
export async function discard(draftId: string): Promise<FormState> {
  const discarded = await act(discardDraft, { draftId }, { here: draftPath(draftId) });
  redirect(!discarded.ok && discarded.error.is === "alreadySent" ? sentPath(draftId) : donePath("deleted"));
}
