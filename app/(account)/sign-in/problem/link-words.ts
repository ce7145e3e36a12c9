import { LINK_LIFETIME_MINUTES } from "#lib/emails/sign-in-link.ts";
import { longInstant } from "#lib/kernel/dates.ts";

type Words = { readonly heading: string; readonly says: readonly string[] };

/**
 * What became of a link, for whoever opened it. They hold its token, which only its email did, so they may know.
 *
 * Of a link that is not known, or whose account may not come in, only what is true of all links is said.
 */
export function linkWords(link: { state: string; expires: Date } | undefined): Words {
  const lifetime = `A link works for ${LINK_LIFETIME_MINUTES} minutes.`;
  switch (link?.state) {
    case "expired":
      return {
        heading: "This link has expired",
        says: [`${lifetime} This one worked until ${longInstant(link.expires)}.`],
      };
    case "used":
      return {
        heading: "This link has been used",
        says: ["A link signs you in once. To sign in again you need a new one."],
      };
    case "otherUsed":
      return {
        heading: "Another link has been used",
        says: ["You signed in with another link. That ended this one too. To sign in again you need a new one."],
      };
    default:
      return {
        heading: "This link does not work",
        says: [
          `${lifetime} It signs you in once, and stops working when you use another.`,
          "If you pasted it, check you copied all of it.",
        ],
      };
  }
}
