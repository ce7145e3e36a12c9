import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { lastSignedIn, sessionWith } from "#lib/accounts/sessions/session.ts";
import { type Actor, visitor } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/result.ts";
import type { Asking } from "#lib/operation/actor-transaction.ts";
import type { Reading } from "#lib/operation/reading.ts";
import { sessionCookie } from "./cookies.ts";
import { signInPath } from "./paths.ts";

/** This browser's session, if it has one: the same for all of a page. */
const browserSession = cache(async () => {
  const token = await sessionCookie();
  return token ? sessionWith(token) : undefined;
});

/** Who is signed in; undefined when nobody is. After `read` it is known without asking. */
export const signedIn = async () => (await browserSession())?.person();

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
 * Looks at something as whoever is signed in: session and thing are found in one transaction. Whoever is not signed in is
 * sent to sign in and back to `here`, once `signedOut` is done; what is not there for them is the page that says so.
 */
export async function read<I, V>(
  reading: Reading<I, V>,
  input: I,
  here: string,
  signedOut: () => Promise<void> = async () => {},
): Promise<V> {
  const session = await browserSession();
  const value = session && (await reading(session, input));
  if (value !== undefined) return value;
  if (await session?.person()) return notFound();
  await signedOut();
  return redirect(signInPath(here));
}

type Operation<I, O> = (asking: Asking, input: I) => Promise<O>;
type Declined = Result<unknown, { is: string }>;

/**
 * Changes something as whoever is signed in, like `read`. Gives the value, or the errors that are to be worded. `signedOut`
 * is done for somebody whose session is over before they are sent to sign in.
 */
export async function act<I, O extends Declined>(
  operation: Operation<I, O>,
  input: I,
  { here, signedOut = async () => {} }: { here: string; signedOut?: () => Promise<void> },
): Promise<WithoutNotFound<O>> {
  const outcome = await actUnseen(operation, input);
  if (!outcome) {
    await signedOut();
    redirect(signInPath(here));
  }
  if (!outcome.ok && outcome.error.is === "notFound") notFound();
  return outcome as WithoutNotFound<O>;
}

/** The same for what no page shows: undefined when nobody is signed in, and what is not there is an error like others. */
export async function actUnseen<I, O extends Declined>(operation: Operation<I, O>, input: I): Promise<O | undefined> {
  const session = await browserSession();
  const outcome = session && (await operation(session, input));
  return (await session?.person()) ? outcome : undefined;
}

/** The same outcome without the error that has been answered. */
type WithoutNotFound<O> = O extends { ok: false; error: infer E }
  ? { readonly ok: false; readonly error: Exclude<E, { is: "notFound" }> }
  : O;
