"use server";

import { redirect } from "next/navigation";
import { submitDraft } from "#lib/cases/submit-draft.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { discardDraft } from "#lib/drafts/discard-draft.ts";
import { dropUnsavedPage } from "#lib/drafts/drop-unsaved-page.ts";
import { NAMES } from "#lib/drafts/findings-page.ts";
import { removeItem } from "#lib/drafts/remove-item.ts";
import { resolveFindings } from "#lib/drafts/resolve-findings.ts";
import { textsOf } from "#lib/kernel/posted.ts";
import { sayDone } from "#lib/web/done.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { keepForEnded, keepTyped } from "#lib/web/keep-typed.ts";
import { checkAnswersPath, dashboardPath, draftPath, pagePath, sentPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { act } from "#lib/web/session.ts";

/** Saves one page and moves on. Bound to the draft and page by the page component. */
export async function answer(draftId: string, page: string, before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const input = { draftId, page, version: textsOf(posted.texts, "version").at(-1), posted };
  const typed = { draftId, page, posted };
  const signedOut = async () => void (await keepForEnded(typed));
  const saved = await act(answerPage, input, { here: pagePath(draftId, page), signedOut });
  if (saved.ok) {
    const { hasFindings, next = "check-answers" } = saved.value;
    redirect(pagePath(draftId, hasFindings ? NAMES : next));
  }
  await keepTyped(typed); // they may leave without putting it right
  switch (saved.error.is) {
    case "unanswered":
    case "invalid":
      return again(before, posted, { errors: saved.error.errors });
    case "changedElsewhere":
      return again(before, posted, { changed: saved.error, version: saved.error.version });
    case "noVersion":
      return again(before, posted, { isStale: true, version: saved.error.version });
    case "notYet":
      await sayDone("pageClosed");
      return redirect(draftPath(draftId));
    case "alreadySent":
      return redirect(sentPath(draftId));
  }
}

/** Forgets what was typed on a page and not saved. */
export async function drop(draftId: string, page: string): Promise<never> {
  await act(dropUnsavedPage, { draftId, page }, { here: pagePath(draftId, page) });
  redirect(pagePath(draftId, page));
}

/** Takes one item out of a loop. */
export async function remove(draftId: string, page: string, number: number, version: number): Promise<never> {
  const removed = await act(removeItem, { draftId, page, number, version }, { here: pagePath(draftId, page) });
  if (!removed.ok && removed.error.is === "alreadySent") redirect(sentPath(draftId));
  await sayDone(removed.ok ? "removed" : "listChanged");
  redirect(pagePath(draftId, page));
}

/** Keeps what was said about words that may tell who somebody is. */
export async function resolve(draftId: string, before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const typed = { draftId, page: NAMES, posted };
  const signedOut = async () => void (await keepForEnded(typed));
  const resolved = await act(resolveFindings, { draftId, posted }, { here: pagePath(draftId, NAMES), signedOut });
  if (resolved.ok) redirect(pagePath(draftId, resolved.value.next ?? "check-answers"));
  await keepTyped(typed);
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
      return redirect(pagePath(draftId, NAMES));
    case "alreadySent":
      return redirect(sentPath(draftId));
  }
}

/** Deletes the draft. */
export async function discard(draftId: string): Promise<FormState> {
  const discarded = await act(discardDraft, { draftId }, { here: draftPath(draftId) });
  if (!discarded.ok) redirect(sentPath(draftId));
  await sayDone("deleted");
  redirect(dashboardPath);
}
