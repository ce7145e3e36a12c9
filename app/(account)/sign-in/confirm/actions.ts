"use server";

import { redirect } from "next/navigation";
import { askedHere, findSignInLink } from "#lib/accounts/sign-in/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { textsOf } from "#lib/kernel/posted.ts";
import { beginSession } from "#lib/web/begin-session.ts";
import { browserCookie } from "#lib/web/cookies.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { ownPath, problemPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { currentActor } from "#lib/web/session.ts";
import { validateAddress } from "../validate-address.ts";

const wanted = "Enter the email address that the link was sent to";

/**
 * Spends the link and signs in; pressed once more in the same browser, it ends there too. A wrong address spends nothing.
 */
export async function confirmSignIn(before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const [token = ""] = textsOf(posted.texts, "token");
  const [browser, actor] = await Promise.all([browserCookie(), currentActor()]);
  const link = await findSignInLink(system("sign-in"), { token, browser });
  if (link?.state === "used" && "userId" in actor && actor.userId === link.userId) redirect(ownPath(link.returnTo));
  if (link?.state !== "open" && link?.state !== "usedHere") redirect(problemPath(token));

  if (link.state === "open" && !askedHere(link, browser)) {
    const judged = validateAddress(posted, wanted);
    const error = judged.ok ? judged.value.email !== link.email && wanted : judged.error;
    if (error) return again(before, posted, { errors: { email: error } });
  }
  redirect((await beginSession(token)) ? ownPath(link.returnTo) : problemPath(token));
}
