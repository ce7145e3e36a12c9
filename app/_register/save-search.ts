import { redirect } from "next/navigation";
import { saveSearch } from "#lib/register/save-search.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { act } from "#lib/web/session.ts";
import { searchPath } from "./parsed-search.ts";

/** Keeps what was typed in the search of a page and leads to what is found. */
export async function saveAndShow(path: string, before: FormState, form: FormData): Promise<FormState> {
  const saved = await act(saveSearch, { text: form.get("text") }, { here: path });
  if (saved.ok) redirect(searchPath(path, saved.value));
  return again(before, form, { errors: saved.error.errors });
}
