import { z } from "zod";
import { longInstant } from "#lib/kernel/dates.ts";
import { email } from "./email.ts";

/** How long a link to sign in works. Source: lib/accounts/README.md, "Links". */
export const LINK_LIFETIME_MINUTES = 10;

/** To the address of an open account, when somebody asks to sign in with it. `sentAt` is when they asked. */
export const signInLink = email({
  name: "sign-in-link",
  data: z.object({ link: z.url({ protocol: /^https?$/ }), sentAt: z.iso.datetime() }),
  subject: () => "Your link to sign in",
  body: ({ link, sentAt }, { regulatorName }) => [
    { p: `Use this link to sign in to the ${regulatorName} provider portal.` },
    { button: "Continue to sign in", href: link },
    {
      p: `You asked for it on ${longInstant(new Date(sentAt))}. It works for ${LINK_LIFETIME_MINUTES} minutes, and only once.`,
    },
    { p: "If you asked more than once, each link works until you use one of them." },
    {
      p: "If you open the link in a different browser from the one you asked in, you will need to enter your email address first.",
    },
    { p: "If you did not ask for this, you can ignore this email. Do not send it on to anyone." },
  ],
  goodUntil: ({ sentAt }) => new Date(Date.parse(sentAt) + LINK_LIFETIME_MINUTES * 60_000),
  sample: {
    link: `http://localhost:3000/sign-in/confirm?token=${"0f".repeat(32)}`,
    sentAt: "2026-11-22T14:30:00.000Z",
  },
});
