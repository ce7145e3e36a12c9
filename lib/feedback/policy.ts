import type { Actor, StaffRole } from "#lib/kernel/actor.ts";

const READERS: readonly StaffRole[] = ["contactCentre", "analyst", "administrator"];

/** Anybody may, and does so as nobody in particular, signed in or not: O64. */
export const mayGiveFeedback = (actor: Actor) => actor.kind === "visitor";

/** O58. */
export const mayReadFeedback = (actor: Actor) =>
  actor.kind === "staff" && actor.roles.some((role) => READERS.includes(role));
