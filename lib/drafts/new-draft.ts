import { randomUUID } from "node:crypto";
import type { drafts } from "#db/schema/drafts.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import type { PortalUser } from "#lib/kernel/actor.ts";

/** The row of a draft that somebody begins now: nothing is answered in it. */
export const newDraft = (actor: PortalUser, journey: Journey, now: Date) =>
  ({
    id: randomUUID(),
    kind: journey.kind,
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
  }) satisfies typeof drafts.$inferInsert;
