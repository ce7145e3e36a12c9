import { saveUnsavedPage } from "#lib/drafts/save-unsaved-page.ts";
import type { Posted } from "#lib/kernel/posted.ts";
import { actUnseen, endedActor } from "./session.ts";
import { typedInStaleForm } from "./stale-form.ts";

/** What is typed on a page of a draft and not saved. */
type Typed = { readonly draftId: string; readonly page: string; readonly posted: Posted };

/** Keeps it for whoever is signed in, or was until lately. Whether it is kept. */
export const keepTyped = async (typed: Typed): Promise<boolean> =>
  ((await actUnseen(saveUnsavedPage, typed)) ?? (await keepForEnded(typed)))?.ok === true;

/** The session ended while they typed: it is kept for them alone, and offered once they are signed in again. */
export async function keepForEnded(typed: Typed) {
  const actor = await endedActor();
  return actor && saveUnsavedPage(actor, typed);
}

/** The same of a page of an earlier build. Another of its forms than that of the questions holds nothing typed. */
export async function keepStale(draftId: string, page: string): Promise<void> {
  const texts = await typedInStaleForm();
  if (texts && Object.hasOwn(texts, "opening")) await keepForEnded({ draftId, page, posted: { texts, files: [] } });
}
