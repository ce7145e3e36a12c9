"use server";

import { redirect } from "next/navigation";
import { countFromNetwork } from "#lib/accounts/request-limits.ts";
import { giveFeedback } from "#lib/feedback/give-feedback.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { clockTime, inLondon } from "#lib/kernel/dates.ts";
import { textsOf } from "#lib/kernel/posted.ts";
import { clientNetwork } from "#lib/web/client-network.ts";
import { again, type FormState } from "#lib/web/form-state.ts";
import { feedbackPath } from "#lib/web/paths.ts";
import { postedForm } from "#lib/web/posted-form.ts";

/** Enough for a hospital behind one address. */
const FROM_ONE_NETWORK = { most: 30, minutes: 60 };

/** Keeps what was written, as nobody in particular, unless too much came from this network. */
export async function sendFeedback(before: FormState, form: FormData): Promise<FormState> {
  const posted = postedForm(form);
  const until = await countFromNetwork({
    ...{ name: "feedback", network: await clientNetwork(), limit: FROM_ONE_NETWORK },
  });
  if (until) {
    const time = clockTime(inLondon(until).time);
    const errors = {
      better: `Much feedback came from your network. What you wrote is still here: send it after ${time}`,
    };
    return again(before, posted, { errors });
  }
  const [satisfaction] = textsOf(posted.texts, "satisfaction");
  const [better = ""] = textsOf(posted.texts, "better");
  const given = await giveFeedback(visitor, { satisfaction, better });
  if (given.ok) redirect(`${feedbackPath}/thanks`);
  return again(before, posted, { errors: given.error.is === "invalid" ? given.error.errors : {} });
}
