"use server";

import { redirect } from "next/navigation";
import { askedHere, findSignInLink } from "#lib/accounts/sign-in/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { emailAddress } from "#lib/kernel/email-address.ts";
import { textsOf } from "#lib/kernel/posted.ts";
import { beginSession } from "#lib/web/begin-session.ts";
import { browserCookie } from "#lib/web/cookies.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { ownPath, problemPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";

/** Spends the link and signs in. A wrong address spends nothing. */
export async function confirmSignIn(before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const [token = ""] = textsOf(posted.texts, "token");
  const [email = ""] = textsOf(posted.texts, "email");
  const link = await findSignInLink(system("sign-in"), { token });
  if (link?.state !== "open") redirect(problemPath(token));

  if (!askedHere(link, await browserCookie()) && emailAddress(email) !== link.email) {
    return again(before, posted, { errors: { email: "Enter the email address that the link was sent to" } });
  }
  redirect((await beginSession(token)) ? ownPath(link.returnTo) : problemPath(token));
}
