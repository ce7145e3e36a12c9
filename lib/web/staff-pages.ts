import { mayReadFullText, mayUseInbox } from "#lib/cases/policy.ts";
import { mayReadFeedback } from "#lib/feedback/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { mayReadRegister } from "#lib/register/policy.ts";
import { helpRequestsPath, inboxPath, registerPath, staffHomePath } from "./paths.ts";

/** A part of the regulator's side, and what can be done there. */
type StaffPage = { readonly text: string; readonly href: string; readonly does: string };

/** The parts of the regulator's side that somebody may open. */
export const staffPages = (actor: Actor): readonly StaffPage[] => [
  ...(mayUseInbox(actor) ? [{ text: "Inbox", href: inboxPath, does: inboxWords(actor) }] : []),
  ...(mayReadRegister(actor)
    ? [{ text: "Register", href: registerPath, does: "Look up a provider or a location, and who runs it." }]
    : []),
  ...(mayReadFeedback(actor)
    ? [{ text: "Feedback", href: helpRequestsPath, does: "Read what people think of this service." }]
    : []),
];

const inboxWords = (actor: Actor) =>
  mayReadFullText(actor, "N")
    ? "Read what providers tell us. What nobody has read yet comes first."
    : "Find what a provider has told us, and see a summary of it.";

/** Where somebody begins. */
export const homeOf = (actor: Actor) =>
  actor.kind === "staff" ? staffHomePath : actor.kind === "portalUser" ? "/portal" : "/";
