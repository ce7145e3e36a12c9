import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { lastSignedIn, openSession } from "#lib/accounts/sessions/open-session.ts";
import { type Actor, visitor } from "#lib/kernel/actor.ts";
import { auditRefusal } from "#lib/operation/audit.ts";
import { sessionCookie } from "./cookies.ts";
import { signInPath } from "./paths.ts";

/** Who is signed in, read once a page; undefined when nobody is. */
export const signedIn = cache(async () => {
  const token = await sessionCookie();
  return token ? openSession(token) : undefined;
});

export const currentActor = async (): Promise<Actor> => (await signedIn())?.actor ?? visitor;

/** Whose session this browser had, when it has just ended: to keep what they typed for them, and for nothing else. */
export async function endedActor(): Promise<Actor | undefined> {
  const token = await sessionCookie();
  return token ? (await lastSignedIn(token))?.actor : undefined;
}

/**
 * Whether somebody was signed in here until lately and is not any more, though nobody pressed the button to sign out.
 */
export const hasTimedOut = async (): Promise<boolean> => !(await signedIn()) && (await endedActor()) !== undefined;

/**
 * The signed-in actor of this kind. Others are sent to sign in and back to `here`, or told that the page does not
 * exist.
 */
export const requireActor = async <K extends Kind>(kind: K, here: string) =>
  admit(await currentActor(), { kind, here });

/** The same for an action that has asked who it is: only while a page is drawn is that remembered. */
export async function admit<K extends Kind>(
  actor: Actor,
  { kind, here }: { kind: K; here: string },
): Promise<Extract<Actor, { kind: K }>> {
  if (actor.kind === "visitor") redirect(signInPath(here));
  if (!isOf(actor, kind)) {
    await auditRefusal(actor, "page.open", `page:${here.slice(0, 100)}`);
    notFound();
  }
  return actor;
}

type Kind = "portalUser" | "staff";

const isOf = <K extends Actor["kind"]>(actor: Actor, kind: K): actor is Extract<Actor, { kind: K }> =>
  actor.kind === kind;
