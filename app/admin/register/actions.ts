"use server";

import { saveAndShow } from "#app/_register/save-search.ts";
import type { FormState } from "#lib/web/form-state.ts";
import { registerPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";

/** Looks for something in the register. */
export async function search(before: FormState, form: FormData): Promise<FormState> {
  return saveAndShow(registerPath, before, postedForm(form));
}
