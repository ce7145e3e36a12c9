import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { drafts } from "#db/schema/drafts.ts";
import { submissions } from "#db/schema/submissions.ts";
import { newDraft } from "#lib/drafts/new-draft.ts";
import { currentJourney, journeyOf } from "#lib/journeys/catalogue.ts";
import type { Answers } from "#lib/journeys/field.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { passedOn } from "#lib/journeys/passed-on.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { mayBeginOwed } from "#lib/submissions/policy.ts";
import { findOwed } from "./open-owed.ts";

/**
 * Begins a draft of what is owed, about the same location, with what was answered already filled in. However often it is
 * pressed, and by how many, there is one.
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
    const passed = await passedOnBy(tx, owed.because.reference, journey);
    const place = journey.about === "location" && locationId ? { location: locationId } : {};
    await tx
      .insert(drafts)
      .values({ ...draft, answers: { ...passed, ...place }, locationId: place.location ?? null, owedId: owed.id })
      .onConflictDoNothing({ target: drafts.owedId });
    const draftId = await draftFor(tx, owed.id);
    if (draftId === undefined) return err({ is: "begunElsewhere" });
    return ok({ value: { draftId }, subject: `owed:${owed.id}`, detail: { draft: draftId } });
  },
});

async function passedOnBy(tx: Tx, reference: string, to: Journey): Promise<Answers> {
  const [sent] = await tx
    .select({ type: submissions.type, version: submissions.definitionVersion, answers: submissions.answers })
    .from(submissions)
    .where(eq(submissions.reference, reference));
  const journey = sent && journeyOf(sent.type, sent.version);
  return journey ? passedOn(to, { journey, answers: sent.answers, reference }) : {};
}

async function draftFor(tx: Tx, owedId: string): Promise<string | undefined> {
  const [draft] = await tx.select({ id: drafts.id }).from(drafts).where(eq(drafts.owedId, owedId));
  return draft?.id;
}
