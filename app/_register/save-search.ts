import { redirect } from "next/navigation";
import { type Posted, textsOf } from "#lib/kernel/posted.ts";
import { saveSearch } from "#lib/register/save-search.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { act } from "#lib/web/session.ts";
import { searchPath } from "./parsed-search.ts";

/** Keeps what was typed in the search of a page and leads to what is found. */
export async function saveAndShow(path: string, before: FormState, posted: Posted): Promise<FormState> {
  const saved = await act(saveSearch, { text: textsOf(posted.texts, "text")[0] }, { here: path });
  if (saved.ok) redirect(searchPath(path, saved.value));
  return again(before, posted, { errors: saved.error.errors });
}
