"use server";

import { saveAndShow } from "#app/_register/save-search.ts";
import type { FormState } from "#lib/web/form-state.ts";
import { registrationPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { requireActor } from "#lib/web/session.ts";

/** Looks for one of somebody's own locations. */
export async function findLocation(before: FormState, posted: FormData): Promise<FormState> {
  const form = postedForm(posted);
  return saveAndShow(await requireActor("portalUser", registrationPath), registrationPath, { before, form });
}
