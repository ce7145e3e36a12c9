import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { type Draft, drafts } from "#db/schema/drafts.ts";
import { locations } from "#db/schema/locations.ts";
import { providers } from "#db/schema/providers.ts";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { type Walk, walk } from "#lib/journeys/walk.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { isUuid } from "#lib/kernel/uuid.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { auditRefusal } from "#lib/operation/audit.ts";
import { factsAt, factsColumn } from "./facts.ts";
import { mayEditDraft } from "./policy.ts";
import { unresolvedFindings } from "./privacy-findings.ts";
import { visitPage } from "./visit.ts";

/** A draft with what is needed to judge it, walked once. */
export type OpenDraft = {
  readonly draft: Draft;
  readonly journey: Journey;
  readonly facts: Facts;
  readonly walked: Walk;
};

/** The draft, for somebody who may edit it; undefined for everybody else, which the audit notes. */
export async function openDraft(actor: Actor, draftId: string, now = new Date()): Promise<OpenDraft | undefined> {
  return open(actor, { draftId, now }, async (_, opened) => opened);
}

/** The same with one page of it before them: who else is in it, and what they typed on it that is not saved. */
export async function openPage(actor: Actor, { draftId, page }: { draftId: string; page: string }, now = new Date()) {
  return open(actor, { draftId, now }, async (tx, opened) => {
    const { draft, facts } = opened;
    if (actor.kind !== "portalUser" || draft.sentAt) return { ...opened, visit: { others: [], unsaved: null } };
    return { ...opened, visit: await visitPage(tx, { actor, name: facts.actor.name, draft, page, now }) };
  });
}

/** The same with what in its text may tell who somebody is, as far as nobody has said anything about it. */
export async function openFindings(actor: Actor, draftId: string, now = new Date()) {
  return open(actor, { draftId, now }, async (tx, opened) => ({
    ...opened,
    words: await unresolvedFindings(tx, opened.draft, opened.walked),
  }));
}

async function open<T>(
  actor: Actor,
  { draftId, now }: { draftId: string; now: Date },
  look: (tx: Tx, opened: OpenDraft) => Promise<T>,
) {
  const seen = await actorTransaction(actor, async (tx) => {
    const opened = await findDraft(tx, draftId, { now });
    return opened && mayEditDraft(actor, opened.draft) && look(tx, opened);
  });
  if (seen) return seen;
  await auditRefusal(actor, "draft.open", `draft:${draftId.slice(0, 100)}`, now);
  return undefined;
}

/** In the caller's transaction. With `lock` the draft stays as it is until that ends. */
export async function findDraft(
  tx: Tx,
  draftId: string,
  { now, lock = false }: { now: Date; lock?: boolean },
): Promise<OpenDraft | undefined> {
  if (!isUuid(draftId)) return undefined;
  const query = tx.select({ draft: drafts, known: factsColumn }).from(drafts).where(eq(drafts.id, draftId));
  const [found] = await (lock ? query.for("update", { of: drafts }) : query);
  const journey = found && journeyOf(found.draft.type, found.draft.definitionVersion);
  if (!found || !journey) return undefined;
  const facts = factsAt(found.known, now);
  return { draft: found.draft, journey, facts, walked: walk(journey, found.draft.answers, facts) };
}

/** The facts for what the actor may begin. */
export async function factsFor(actor: Actor, now = new Date()): Promise<Facts | undefined> {
  const theirs = ofTheirs(actor, providers.id);
  const [row] = await actorTransaction(actor, (tx) => tx.select({ known: factsColumn }).from(providers).where(theirs));
  return row && factsAt(row.known, now);
}

/**
 * What is the actor's provider's. The policies decide that too, but only a condition that is said is looked up in an
 * index.
 */
const ofTheirs = (actor: Actor, column: AnyPgColumn) =>
  actor.kind === "portalUser" ? eq(column, actor.providerId) : sql`false`;

/** Drafts that the actor may go on with, last saved first. */
export const draftsInHand = (actor: Actor) =>
  actorTransaction(actor, (tx) =>
    tx
      .select({
        id: drafts.id,
        type: drafts.type,
        definitionVersion: drafts.definitionVersion,
        savedAt: drafts.savedAt,
        createdAt: drafts.createdAt,
        locationName: locations.name,
      })
      .from(drafts)
      .leftJoin(locations, eq(locations.id, drafts.locationId))
      .where(and(isNull(drafts.sentAt), ofTheirs(actor, drafts.providerId)))
      .orderBy(desc(drafts.savedAt)),
  );
