import { randomUUID } from "node:crypto";
import { z } from "zod";
import { drafts } from "#db/schema/drafts.ts";
import { currentJourney } from "#lib/journeys/catalogue.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { mayStart } from "./policy.ts";

/** Begins a draft of the current version of a journey. Value: the draft's id. Error: `noSuchType`, also of another kind. */
export const startDraft = operation({
  name: "draft.start",
  input: z.object({ kind: z.enum(["N", "A"]), type: z.string() }),
  asked: ({ type }) => `journey:${type.slice(0, 100)}`,
  find: async (_tx, { kind, type }, { now }) => ({ kind, journey: currentJourney(type, inLondon(now).day) }),
  allow: (actor, { kind, journey }) =>
    mayStart(actor, kind) && (!journey || (actor.kind === "portalUser" && journey.mayBegin(actor))),
  async run({ tx, actor, subject: { kind, journey }, now }) {
    if (actor.kind !== "portalUser" || journey?.kind !== kind) return err({ is: "noSuchType" });
    const id = randomUUID();
    const writing = tx.insert(drafts).values({
      id,
      kind,
      about: journey.about,
      type: journey.slug,
      definitionVersion: journey.version,
      providerId: actor.providerId,
      answers: {},
      pageVersions: {},
      createdBy: actor.userId,
      actedAs: actor.actingAs,
      createdAt: now,
      savedAt: now,
      savedBy: actor.userId,
    });
    return ok({ value: { draftId: id }, subject: `draft:${id}`, detail: {}, writing: writing.then(() => undefined) });
  },
});
