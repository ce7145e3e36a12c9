import { type Actor, speaksForProvider } from "#lib/kernel/actor.ts";
import type { SubmissionAbout, SubmissionKind } from "#lib/kernel/submission.ts";

type DraftPlace = {
  readonly kind: SubmissionKind;
  readonly about: SubmissionAbout;
  readonly providerId: string;
  readonly locationId: string | null;
  readonly actedAs: string;
};

/**
 * Whether somebody may begin anything of a kind. Which of them, the journeys say.
 * Source: lib/journeys/README.md, "Who may".
 */
export function mayStart(actor: Actor, kind: SubmissionKind): boolean {
  if (actor.kind !== "portalUser") return false;
  if (kind === "A") return speaksForProvider(actor.role) || actor.role === "registeredManager";
  return actor.role !== "lapsed" && actor.may.includes("send");
}

/**
 * See, answer and send a draft. One without a location yet is its maker's, and of those who act for all locations. An
 * application about the provider is open to those who speak for it, one about a role to its holder alone. Source:
 * lib/journeys/README.md, "Who may" and "Applications".
 */
export function mayEditDraft(actor: Actor, draft: DraftPlace): boolean {
  if (actor.kind !== "portalUser" || !mayStart(actor, draft.kind) || actor.providerId !== draft.providerId)
    return false;
  if (draft.about === "provider") return speaksForProvider(actor.role);
  if (draft.about === "role") return actor.role === "registeredManager" && draft.actedAs === actor.actingAs;
  if (actor.locationIds === "all") return true;
  return draft.locationId === null ? draft.actedAs === actor.actingAs : actor.locationIds.includes(draft.locationId);
}

/** Whoever may edit it; a colleague only what they began themselves. */
export const mayDiscardDraft = (actor: Actor, draft: DraftPlace & { readonly createdBy: string }) =>
  mayEditDraft(actor, draft) &&
  actor.kind === "portalUser" &&
  (actor.role !== "colleague" || draft.createdBy === actor.userId);
