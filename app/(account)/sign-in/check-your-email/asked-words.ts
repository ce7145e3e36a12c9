import { LINK_LIFETIME_MINUTES } from "#lib/emails/sign-in-link.ts";
import { clockTime, inLondon } from "#lib/kernel/dates.ts";
import type { AskedFor } from "#lib/web/saved-address.ts";

type Words = { readonly heading: string; readonly says: readonly string[] };

const MINUTE = 60_000;

/**
 * What became of asking for a link. Alike for every address; undefined is somebody whose browser keeps nothing, or who asked
 * long ago.
 */
export function askedWords(asked: AskedFor | undefined): Words {
  const wait = asked?.wait;
  if (!wait) {
    const emailed = asked
      ? `If this address has an account, we emailed a link to it at ${timeOf(asked.at)}.`
      : "If the address you gave has an account, we emailed a link to it.";
    return {
      heading: "Check your email",
      says: [
        `${emailed} It should arrive within a minute.`,
        `The link works once, for ${LINK_LIFETIME_MINUTES} minutes. Open it in this browser if you can.`,
      ],
    };
  }
  const free = new Date(Math.ceil(wait.until.getTime() / MINUTE) * MINUTE); // clocks show minutes only: never a time too early
  return {
    heading: "We did not send another link",
    says: [
      wait.of === "address"
        ? `A link was asked for at ${timeOf(wait.last)}. If this address has an account, the link is in its inbox.`
        : "Too many links have been asked for from your network. If you asked for one before, it is in your inbox.",
      `Each link works once, for ${LINK_LIFETIME_MINUTES} minutes. Look in your inbox for one that still works.`,
      `You can ask for another link at ${timeOf(free)}.`,
    ],
  };
}

const timeOf = (instant: Date) => clockTime(inLondon(instant).time);
