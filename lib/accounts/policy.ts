import type { Actor, Staff } from "#lib/kernel/actor.ts";

/** Nobody has an account or a session before they are signed in: all of that is done by the job `sign-in`. */
export const isSigningIn = (actor: Actor) => actor.kind === "system" && actor.job === "sign-in";

/** Whoever works for the regulator, in whatever role, has a first page there. */
export const isStaff = (actor: Actor): actor is Staff => actor.kind === "staff";
