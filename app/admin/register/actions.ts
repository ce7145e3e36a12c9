"use server";

import { saveAndShow } from "#app/_register/save-search.ts";
import type { FormState } from "#lib/web/form-state.ts";
import { registerPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { requireActor } from "#lib/web/session.ts";

/** Looks for something in the register. */
export async function search(before: FormState, posted: FormData): Promise<FormState> {
  const form = postedForm(posted);
  return saveAndShow(await requireActor("staff", registerPath), registerPath, { before, form });
}
