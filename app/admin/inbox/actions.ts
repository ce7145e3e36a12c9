"use server";

import { redirect } from "next/navigation";
import { findReference } from "#lib/cases/find-reference.ts";
import { textsOf } from "#lib/kernel/posted.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { inboxItemPath, inboxPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { read } from "#lib/web/session.ts";

/** Opens the notification whose reference was typed. */
export async function findByReference(before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const [typed = ""] = textsOf(posted.texts, "reference");
  const found = await read(findReference, { typed }, inboxPath);
  if (found.ok) redirect(inboxItemPath(found.value));
  switch (found.error.is) {
    case "notAReference":
      return again(before, posted, { errors: { reference: "Enter a reference like N26-7F3K2Q-E" } });
    case "notSent":
      return again(before, posted, {
        errors: {
          reference: `There is no notification with the reference ${found.error.reference}. Check it and try again`,
        },
      });
  }
}
