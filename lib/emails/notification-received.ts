import { z } from "zod";
import { longInstant } from "#lib/kernel/dates.ts";
import { email } from "./email.ts";

/**
 * The receipt: to whoever sent a notification, and to the registered people it concerns.
 *
 * It says no more than that something was sent, its reference, when, and where to read it: an inbox may be read by
 * others, so neither the kind of event nor anybody's name is in it. Source: domain 1.5 (Z8) and 7.4.
 */
export const notificationReceived = email({
  name: "notification-received",
  data: z.object({ reference: z.string(), submittedAt: z.iso.datetime() }),
  subject: ({ reference }) => `We have received notification ${reference}`,
  body: ({ reference, submittedAt }, { portalUrl }) => [
    { p: `We received a notification on ${longInstant(new Date(submittedAt))}.` },
    { p: `Its reference is ${reference}. Use it if you contact us about this notification.` },
    { button: "Sign in to read what was sent", href: `${portalUrl}/portal/notifications/${reference}` },
    { p: "What happens next: we will read it, and contact you if we need to know more." },
    {
      p: "Telling us does not replace telling others who need to know, such as the local authority. We are not an emergency service. If someone is in danger, call 999.",
    },
    {
      p: "You are getting this email because you sent the notification, or because you are responsible for the service it is about.",
    },
  ],
  sample: { reference: "N26-7F3K2Q-E", submittedAt: "2026-11-22T14:30:00.000Z" },
});
