import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { drafts } from "#db/schema/drafts.ts";
import { newDraft } from "#lib/drafts/new-draft.ts";
import { currentJourney } from "#lib/journeys/catalogue.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { mayBeginOwed } from "#lib/submissions/policy.ts";
import { findOwed } from "./open-owed.ts";

/**
 * Begins a draft of what is owed, about the same location. However often it is pressed, and by how many, there is one.
 *
 * Value: the draft's id. Errors: `settled` when it is owed no longer; `begunElsewhere` when there is a draft that the
 * actor may not open.
 */
export const beginOwed = operation({
  name: "owed.begin",
  input: z.object({ owedId: z.string() }),
  asked: ({ owedId }) => `owed:${owedId.slice(0, 100)}`,
  async find(tx, { owedId }, { now }) {
    const owed = await findOwed(tx, owedId);
    const journey = owed && currentJourney(owed.type, inLondon(now).day);
    return owed && journey && { owed, journey };
  },
  allow: (actor, { owed, journey }) => mayBeginOwed(actor, owed.because, journey),
  async run({ tx, actor, subject: { owed, journey }, now }) {
    if (actor.kind !== "portalUser") return err({ is: "notFound" });
    if (owed.settled) return err({ is: "settled" });
    const draft = newDraft(actor, journey, now);
    const { locationId } = owed.because;
    const place = journey.about === "location" && locationId ? { locationId, answers: { location: locationId } } : {};
    await tx
      .insert(drafts)
      .values({ ...draft, ...place, owedId: owed.id })
      .onConflictDoNothing({ target: drafts.owedId });
    const draftId = await draftFor(tx, owed.id);
    if (draftId === undefined) return err({ is: "begunElsewhere" });
    return ok({ value: { draftId }, subject: `owed:${owed.id}`, detail: { draft: draftId } });
  },
});

async function draftFor(tx: Tx, owedId: string): Promise<string | undefined> {
  const [draft] = await tx.select({ id: drafts.id }).from(drafts).where(eq(drafts.owedId, owedId));
  return draft?.id;
}
