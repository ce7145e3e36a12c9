import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { drafts } from "#db/schema/drafts.ts";
import { currentJourney } from "#lib/journeys/catalogue.ts";
import type { PortalUser } from "#lib/kernel/actor.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { newDraft } from "./new-draft.ts";
import { mayStart } from "./policy.ts";

/** Whoever begins the same again within these seconds, and has saved nothing in between, pressed twice. */
const PRESSED_TWICE_SECONDS = 10;

/**
 * Begins a draft of the current version of a journey. Value: the draft's id. Errors: `noSuchType`, also of another kind;
 * `startedAlready`, by a press before this one, with the id of that draft.
 */
export const startDraft = operation({
  name: "draft.start",
  input: z.object({ kind: z.enum(["N", "A"]), type: z.string() }),
  asked: ({ type }) => `journey:${type.slice(0, 100)}`,
  find: async (_tx, { kind, type }, { now }) => ({ kind, journey: currentJourney(type, inLondon(now).day) }),
  allow: (actor, { kind, journey }) =>
    mayStart(actor, kind) && (!journey || (actor.kind === "portalUser" && journey.mayBegin(actor))),
  async run({ tx, actor, subject: { kind, journey }, now }) {
    if (actor.kind !== "portalUser" || journey?.kind !== kind) return err({ is: "noSuchType" });
    const started = await startedJustNow(tx, actor, { type: journey.slug, now });
    if (started) return err({ is: "startedAlready", draftId: started });
    const draft = newDraft(actor, journey, now);
    const writing = tx.insert(drafts).values(draft);
    const value = { draftId: draft.id };
    return ok({ value, subject: `draft:${draft.id}`, detail: {}, writing: writing.then(() => undefined) });
  },
});

/** The draft that the same person began in the same role a moment ago. Those who ask for one at once take turns. */
async function startedJustNow(
  tx: Tx,
  { userId, actingAs, providerId }: PortalUser,
  { type, now }: { type: string; now: Date },
): Promise<string | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${actingAs} ${userId} ${type}`}, 0))`);
  const [started] = await tx
    .select({ id: drafts.id })
    .from(drafts)
    .where(
      and(
        eq(drafts.providerId, providerId),
        eq(drafts.type, type),
        eq(drafts.createdBy, userId),
        eq(drafts.actedAs, actingAs),
        eq(drafts.revision, 0),
        isNull(drafts.owedId),
        gt(drafts.savedAt, new Date(now.getTime() - PRESSED_TWICE_SECONDS * 1000)),
      ),
    );
  return started?.id;
}
