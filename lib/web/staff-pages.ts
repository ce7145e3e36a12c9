import { mayUseInbox } from "#lib/cases/policy.ts";
import type { Actor, Staff } from "#lib/kernel/actor.ts";
import { mayReadRegister } from "#lib/register/policy.ts";

import { inboxPath, registerPath } from "./paths.ts";

/** The parts of the regulator's side that a member of staff may open. */
export const staffPages = (actor: Staff) => [
  ...(mayUseInbox(actor) ? [{ text: "Inbox", href: inboxPath }] : []),
  ...(mayReadRegister(actor) ? [{ text: "Register", href: registerPath }] : []),
];

/** Where a member of staff begins. */
export const staffHome = (actor: Staff) => staffPages(actor)[0]?.href ?? inboxPath;

/** Where somebody begins. */
export const homeOf = (actor: Actor) =>
  actor.kind === "staff" ? staffHome(actor) : actor.kind === "portalUser" ? "/portal" : "/";
