import type { Actor } from "#lib/kernel/actor.ts";

type Place = { readonly providerId: string; readonly locationId: string | null };
type DraftPlace = Place & { readonly actedAs: string };

/** Whether somebody may begin something to send at all. Source: rights.csv O05, O08. */
export const mayStartDraft = (actor: Actor) =>
  actor.kind === "portalUser" && actor.role !== "lapsed" && actor.may.includes("send");

/**
 * See, answer and send a draft: O04, O06, O08. One without a location yet is its maker's, and of those who act for all
 * locations.
 */
export function mayEditDraft(actor: Actor, draft: DraftPlace): boolean {
  if (actor.kind !== "portalUser" || !mayStartDraft(actor) || actor.providerId !== draft.providerId) return false;
  if (actor.locationIds === "all") return true;
  return draft.locationId === null ? draft.actedAs === actor.actingAs : actor.locationIds.includes(draft.locationId);
}

/** O07: a colleague only what they began themselves. */
export const mayDiscardDraft = (actor: Actor, draft: DraftPlace & { readonly createdBy: string }) =>
  mayEditDraft(actor, draft) &&
  actor.kind === "portalUser" &&
  (actor.role !== "colleague" || draft.createdBy === actor.userId);
