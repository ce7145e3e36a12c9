import { sql } from "drizzle-orm";
import { markersOf } from "#lib/journeys/markers.ts";
import { reading } from "#lib/operation/reading.ts";
import { type Because, becauseColumn, filledInFrom } from "./filled-in.ts";
import { findDraft } from "./find-draft.ts";
import { mayDiscardDraft, mayEditDraft } from "./policy.ts";

type Asked = { draftId: string };
const maker = sql`, draft_maker(draft.created_by) as maker`;
const asked = ({ draftId }: Asked) => `draft:${draftId.slice(0, 100)}` as const;

/** A draft, for somebody who may edit it, and whether they may delete it. */
export const openDraft = reading({
  name: "draft.open",
  asked,
  find: (tx, { draftId }: Asked, context) => findDraft<Because>(tx, { draftId, more: becauseColumn }, context),
  allow: (actor, { draft }) => mayEditDraft(actor, draft),
  show: ({ actor, subject }) => ({
    ...subject,
    filledIn: filledInFrom(subject),
    mayDiscard: mayDiscardDraft(actor, subject.draft),
  }),
});

/** The same for somebody who may delete it, to ask them whether they want to: with what they know it by. */
export const openToDiscard = reading({
  name: "draft.discard",
  asked,
  find: (tx, { draftId }: Asked, context) => findDraft<{ maker: string | null }>(tx, { draftId, more: maker }, context),
  allow: (actor, { draft }) => mayDiscardDraft(actor, draft),
  show: ({ subject: { draft, journey, facts, walked, more } }) => ({
    draft,
    journey,
    markers: markersOf(journey, walked.given),
    locationName: facts.locations.find(({ id }) => id === draft.locationId)?.name,
    makerName: more.maker,
  }),
});
