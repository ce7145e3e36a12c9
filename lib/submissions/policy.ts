import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { cases } from "#db/schema/cases.ts";
import { type Submission, submissions } from "#db/schema/submissions.ts";
import { mayStart } from "#lib/drafts/policy.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { type Actor, type PortalUser, speaksForProvider } from "#lib/kernel/actor.ts";

type Subject = Pick<Submission, "kind" | "about" | "providerId" | "locationId" | "actedAs">;

/**
 * Read something that was sent, on the portal: O03, O51. A colleague without `seeAllSent` only what they sent themselves. An
 * application about the provider is for those who speak for it, or did; one about a role for its holder alone.
 */
export function mayReadSubmission(actor: Actor, { kind, about, providerId, locationId, actedAs }: Subject): boolean {
  if (actor.kind !== "portalUser" || actor.providerId !== providerId) return false;
  if (kind === "A") return about === "provider" ? mayReadForProvider(actor) : actedAs === actor.actingAs;
  if (actedAs === actor.actingAs) return true;
  if (!actor.may.includes("seeAllSent")) return false;
  return actor.locationIds === "all" || (locationId !== null && actor.locationIds.includes(locationId));
}

/** Say that what is owed besides something sent is sent in another way or not needed: O66. */
export const maySettleOwed = (actor: Actor, because: Subject): boolean =>
  actor.kind === "portalUser" &&
  mayStart(actor, "N") &&
  mayReadSubmission(actor, because) &&
  (actor.locationIds === "all" || (because.locationId !== null && actor.locationIds.includes(because.locationId)));

/** Begin it: the same, where a role may begin that journey. */
export const mayBeginOwed = (actor: Actor, because: Subject, journey: Journey): boolean =>
  maySettleOwed(actor, because) && actor.kind === "portalUser" && journey.mayBegin(actor);

/** The same rule as `mayReadSubmission`, as a `where` clause for lists: of submissions, or of their cases. */
export function submissionsVisibleTo(
  actor: Actor,
  of: typeof submissions | typeof cases = submissions,
): SQL | undefined {
  if (actor.kind !== "portalUser") return sql`false`;
  const mine = eq(of.actedAs, actor.actingAs);
  const here = actor.locationIds === "all" ? sql`true` : inArray(of.locationId, [...actor.locationIds]);
  const notification = and(eq(of.kind, "N"), actor.may.includes("seeAllSent") ? or(mine, here) : mine);
  const application = and(
    eq(of.kind, "A"),
    mayReadForProvider(actor) ? or(eq(of.about, "provider"), mine) : and(eq(of.about, "role"), mine),
  );
  return and(eq(of.providerId, actor.providerId), or(notification, application));
}

/** Lapsed too: whoever held one of these roles reads the history. A manager's places are listed, a lapsed role's are all. */
const mayReadForProvider = ({ role, locationIds }: PortalUser) =>
  speaksForProvider(role) || (role === "lapsed" && locationIds === "all");
