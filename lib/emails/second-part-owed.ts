import { z } from "zod";
import { longInstant } from "#lib/kernel/dates.ts";
import { email } from "./email.ts";

/** To whoever sent a first part and those responsible for its place, while the second is still to come. */
export const secondPartOwed = email({
  name: "second-part-owed",
  data: z.object({ owedId: z.uuid(), reference: z.string(), sentAt: z.iso.datetime() }),
  subject: ({ reference }) => `We do not have the second part of ${reference} yet`,
  body: ({ reference, sentAt }, { portalUrl }) => [
    { p: `We received the first part of ${reference} on ${longInstant(new Date(sentAt))}. It has a second part.` },
    { p: "If you can send the second part now, sign in. You find it on your first page." },
    { button: "Sign in to send the second part", href: `${portalUrl}/portal` },
    { p: "If there is nothing to tell yet, you do not have to do anything. We are not an emergency service." },
    {
      p: "You are getting this email because you sent the first part, or are responsible for the service it is about.",
    },
  ],
  sample: {
    owedId: "6f1d9f0e-8a54-4a3e-9d53-0a2f6f5b7c11",
    reference: "N26-7F3K2Q-E",
    sentAt: "2026-11-22T14:30:00.000Z",
  },
});
