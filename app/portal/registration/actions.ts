"use server";

import { saveAndShow } from "#app/_register/save-search.ts";
import type { FormState } from "#lib/web/form-state.ts";
import { registrationPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";

/** Looks for one of somebody's own locations. */
export async function findLocation(before: FormState, form: FormData): Promise<FormState> {
  return saveAndShow(registrationPath, before, postedForm(form));
}
