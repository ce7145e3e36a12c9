import type { Actor, StaffRole } from "#lib/kernel/actor.ts";
import type { SubmissionKind } from "#lib/kernel/submission.ts";

/** Staff who read the whole text of a notification: O40. */
const READERS: readonly StaffRole[] = ["triage", "inspector"];
/** Staff who see that it is there, with its coded answers: O30. */
const SEE_SUMMARIES: readonly StaffRole[] = [...READERS, "contactCentre"];
/** Staff who see applications: O51. */
const SEE_APPLICATIONS: readonly StaffRole[] = ["registrationOfficer", "decisionMaker"];

const hasOneOf = (actor: Actor, roles: readonly StaffRole[]) =>
  actor.kind === "staff" && actor.roles.some((role) => roles.includes(role));

/** The inbox and its summaries: O30. */
export const mayUseInbox = (actor: Actor) => hasOneOf(actor, SEE_SUMMARIES);

/** One of either kind, at least as a summary: O30, O51. */
export const maySeeCase = (actor: Actor, kind: SubmissionKind) =>
  hasOneOf(actor, kind === "N" ? SEE_SUMMARIES : SEE_APPLICATIONS);

/** The whole text: O40, O51. */
export const mayReadFullText = (actor: Actor, kind: SubmissionKind) =>
  hasOneOf(actor, kind === "N" ? READERS : SEE_APPLICATIONS);
