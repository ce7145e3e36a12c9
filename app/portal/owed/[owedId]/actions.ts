"use server";

import { redirect } from "next/navigation";
import { textsOf } from "#lib/kernel/posted.ts";
import { beginOwed } from "#lib/notifications/begin-owed.ts";
import { settleOwed } from "#lib/notifications/settle-owed.ts";
import { sayDone } from "#lib/web/done.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { dashboardPath, draftPath, owedPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { act } from "#lib/web/session.ts";

/** Begins what is owed, or goes on with it: there is one draft of it. */
export async function begin(owedId: string): Promise<never> {
  const begun = await act(beginOwed, { owedId }, { here: owedPath(owedId) });
  if (begun.ok) redirect(draftPath(begun.value.draftId));
  if (begun.error.is === "begunElsewhere") await sayDone("begunElsewhere");
  redirect(begun.error.is === "settled" ? owedPath(owedId) : dashboardPath); // which says what somebody else did first
}

/** Takes what is owed off the list. */
export async function settle(owedId: string, before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const [[way], [because]] = [textsOf(posted.texts, "way"), textsOf(posted.texts, "because")];
  const settled = await act(settleOwed, { owedId, way, because }, { here: owedPath(owedId) });
  if (settled.ok) {
    await sayDone("settled");
    redirect(dashboardPath);
  }
  if (settled.error.is === "invalid") return again(before, posted, { errors: settled.error.errors });
  redirect(owedPath(owedId)); // which says what somebody else did first
}
