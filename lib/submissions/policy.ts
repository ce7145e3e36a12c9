import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { cases } from "#db/schema/cases.ts";
import { type Notification, notifications } from "#db/schema/submissions.ts";
import type { Actor, StaffRole } from "#lib/kernel/actor.ts";

type Subject = Pick<Notification, "providerId" | "locationId" | "actedAs" | "kind">;

/** Staff who read the whole text: O40. */
const READERS: readonly StaffRole[] = ["triage", "inspector"];
/** Staff who see that it is there, with its coded answers: O30. */
const SEE_SUMMARIES: readonly StaffRole[] = [...READERS, "contactCentre"];

/**
 * Read something that was sent, on the portal: O03. A colleague without `seeAllSent` only what they sent themselves.
 */
export function mayReadSubmission(actor: Actor, { providerId, locationId, actedAs }: Subject): boolean {
  if (actor.kind !== "portalUser" || actor.providerId !== providerId) return false;
  if (actedAs === actor.actingAs) return true;
  if (!actor.may.includes("seeAllSent")) return false;
  return actor.locationIds === "all" || (locationId !== null && actor.locationIds.includes(locationId));
}

/** The same rule as `mayReadSubmission`, as a `where` clause for lists: of notifications, or of their cases. */
export function submissionsVisibleTo(
  actor: Actor,
  of: typeof notifications | typeof cases = notifications,
): SQL | undefined {
  if (actor.kind !== "portalUser") return sql`false`;
  const ours = eq(of.providerId, actor.providerId);
  const mine = eq(of.actedAs, actor.actingAs);
  if (!actor.may.includes("seeAllSent")) return and(ours, mine);
  return actor.locationIds === "all" ? ours : and(ours, or(mine, inArray(of.locationId, [...actor.locationIds])));
}

const hasOneOf = (actor: Actor, roles: readonly StaffRole[]) =>
  actor.kind === "staff" && actor.roles.some((role) => roles.includes(role));

/** The inbox and its summaries: O30. */
export const mayUseInbox = (actor: Actor) => hasOneOf(actor, SEE_SUMMARIES);

/** The whole text: O40. */
export const mayReadFullText = (actor: Actor) => hasOneOf(actor, READERS);
