"use server";

import { setTimeout as pause } from "node:timers/promises";
import { redirect } from "next/navigation";
import { countLinkRequest } from "#lib/accounts/sign-in/sign-in-limits.ts";
import { textsOf } from "#lib/kernel/posted.ts";
import { signIn } from "#lib/web/auth.ts";
import { clientNetwork } from "#lib/web/client-network.ts";
import { thisBrowser } from "#lib/web/cookies.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { ownPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { saveAsked } from "#lib/web/saved-address.ts";
import { validateAddress } from "./validate-address.ts";

/**
 * Longer than looking an account up and sending its email takes, so that the time tells nothing of whether there was
 * one.
 */
const ANSWER_AFTER_MILLISECONDS = 300;

/**
 * Emails a link to an address that may have one, unless too many were asked for, and leads to the same page after the same
 * time whichever address it is.
 */
export async function askForLink(before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const judged = validateAddress(posted);
  if (!judged.ok) return again(before, posted, { errors: { email: judged.error } });

  const { typed, email } = judged.value;
  const [network, browser] = await Promise.all([clientNetwork(), thisBrowser()]);
  const now = new Date();
  const wait = await countLinkRequest({ email, network, browser }, now);
  await saveAsked({ email: typed, at: now, wait });
  const redirectTo = ownPath(textsOf(posted.texts, "to")[0]);
  const sending = wait ? undefined : signIn("email", { email, redirect: false, redirectTo });
  await Promise.all([sending, pause(ANSWER_AFTER_MILLISECONDS)]);
  redirect("/sign-in/check-your-email");
}
