import type { Actor } from "#lib/kernel/actor.ts";

/** Nobody has an account or a session before they are signed in: all of that is done by the job `sign-in`. */
export const isSigningIn = (actor: Actor) => actor.kind === "system" && actor.job === "sign-in";
