"use server";

import { setTimeout as pause } from "node:timers/promises";
import { redirect } from "next/navigation";
import { countLinkRequest } from "#lib/accounts/sign-in/sign-in-limits.ts";
import { emailAddress } from "#lib/kernel/email-address.ts";
import { textsOf } from "#lib/kernel/posted.ts";
import { signIn } from "#lib/web/auth.ts";
import { clientNetwork } from "#lib/web/client-network.ts";
import { knownBrowser } from "#lib/web/cookies.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { ownPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";
import { saveAddress } from "#lib/web/saved-address.ts";
import { validateAddress } from "./validate-address.ts";
import { waitWords } from "./wait-words.ts";

/**
 * Longer than looking an account up and sending its email takes, so that the time tells nothing of whether there was
 * one.
 */
const ANSWER_AFTER_MILLISECONDS = 300;

/** Emails a link to an address that may have one, and says the same after the same time whichever address it is. */
export async function askForLink(before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const judged = validateAddress(posted);
  if (!judged.ok) return again(before, posted, { errors: { email: judged.error } });

  const email = emailAddress(judged.value) ?? judged.value;
  const wait = await countLinkRequest({ email, network: await clientNetwork() });
  if (wait) return again(before, posted, { errors: { email: waitWords(wait) } });

  await knownBrowser();
  await saveAddress(judged.value);
  const sending = signIn("email", { email, redirect: false, redirectTo: ownPath(textsOf(posted.texts, "to")[0]) });
  await Promise.all([sending, pause(ANSWER_AFTER_MILLISECONDS)]);
  redirect("/sign-in/check-your-email");
}
