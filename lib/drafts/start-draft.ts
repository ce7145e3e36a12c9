import { randomUUID } from "node:crypto";
import { z } from "zod";
import { drafts } from "#db/schema/drafts.ts";
import { currentJourney } from "#lib/journeys/catalogue.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { mayStartDraft } from "./policy.ts";

/** Begins a draft of the current version of a journey. Value: the draft's id. Error: `noSuchType`. */
export const startDraft = operation({
  name: "draft.start",
  input: z.object({ type: z.string() }),
  asked: ({ type }) => `journey:${type.slice(0, 100)}`,
  find: async (_tx, _input, { actor }) => (actor.kind === "portalUser" ? actor : undefined),
  allow: mayStartDraft,
  async run({ tx, subject: sender, input, now }) {
    const journey = currentJourney(input.type, inLondon(now).day);
    if (!journey) return err({ is: "noSuchType" });
    const id = randomUUID();
    await tx.insert(drafts).values({
      id,
      type: journey.slug,
      definitionVersion: journey.version,
      providerId: sender.providerId,
      answers: {},
      pageVersions: {},
      createdBy: sender.userId,
      actedAs: sender.actingAs,
      createdAt: now,
      savedAt: now,
      savedBy: sender.userId,
    });
    return ok({ value: { draftId: id }, subject: `draft:${id}`, detail: {} });
  },
});
