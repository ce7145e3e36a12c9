import { notFound, redirect } from "next/navigation";
import type { Actor } from "#lib/kernel/actor.ts";
import { saveSearch } from "#lib/register/save-search.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { searchPath } from "./parsed-search.ts";

/** Keeps what was typed in the search of a page and leads to what is found. */
export async function saveAndShow(
  actor: Actor,
  path: string,
  { before, form }: { before: FormState; form: FormData },
): Promise<FormState> {
  const kept = await saveSearch(actor, { text: form.get("text") });
  if (kept.ok) redirect(searchPath(path, kept.value));
  if (kept.error.is === "notFound") notFound();
  return again(before, form, { errors: kept.error.errors });
}
