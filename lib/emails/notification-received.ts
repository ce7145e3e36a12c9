import { z } from "zod";
import { longInstant } from "#lib/kernel/dates.ts";
import { inDanger } from "#lib/kernel/emergency-calls.ts";
import { kindNames, kindOfReference, type SubmissionKind, submissionPath } from "#lib/kernel/submission.ts";
import { aOrAn } from "#lib/kernel/words.ts";
import { email } from "./email.ts";

/** Why somebody gets it, and what it does not replace. */
const words: Record<SubmissionKind, { readonly why: string; readonly replaces?: string }> = {
  N: {
    why: "you sent the notification, or because you are responsible for the service it is about",
    replaces: `Telling us does not replace telling others who need to know, such as the local authority. We are not an emergency service. ${inDanger}`,
  },
  A: { why: "you sent the application, or because you act for the provider it is about" },
};

/**
 * The receipt: to whoever sent a notification or an application, and to the registered people it concerns.
 *
 * It says no more than that something was sent, its reference, when, and where to read it: an inbox may be read by
 * others, so neither the kind of event nor anybody's name is in it. Source:
 * lib/journeys/README.md, "Receipts".
 */
export const notificationReceived = email({
  name: "notification-received",
  data: z.object({ reference: z.string(), submittedAt: z.iso.datetime() }),
  subject: ({ reference }) => `We have received ${kindNames[kindOfReference(reference)]} ${reference}`,
  body({ reference, submittedAt }, { portalUrl }) {
    const kind = kindOfReference(reference);
    const { why, replaces } = words[kind];
    return [
      { p: `We received ${aOrAn(kindNames[kind])} on ${longInstant(new Date(submittedAt))}.` },
      { p: `Its reference is ${reference}. Use it if you contact us about this ${kindNames[kind]}.` },
      { button: "Sign in to read what was sent", href: `${portalUrl}${submissionPath(reference)}` },
      { p: "What happens next: we will read it, and contact you if we need to know more." },
      ...(replaces ? [{ p: replaces }] : []),
      { p: `You are getting this email because ${why}.` },
    ];
  },
  sample: { reference: "N26-7F3K2Q-E", submittedAt: "2026-11-22T14:30:00.000Z" },
});
