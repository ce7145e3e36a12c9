import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { type Draft, drafts } from "#db/schema/drafts.ts";
import { submissions } from "#db/schema/submissions.ts";
import { submitDraft } from "#lib/cases/submit-draft.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { discardDraft } from "#lib/drafts/discard-draft.ts";
import { openDraft } from "#lib/drafts/open-draft.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { newReference } from "#lib/kernel/reference.ts";
import { typed } from "../journeys/larkspur.ts";
import {
  actorNamed,
  actors,
  auditDuring,
  type Cast,
  copyOfDraft,
  finishedDraft,
  peopledDatabase,
  startedDraft,
} from "../people.ts";
import { mayBy, passes } from "../rights.ts";

let admin: Sql;
let cast: Cast;
let made: readonly Draft[];

beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
  const ids = [
    await finishedDraft(cast.margaret, "Larkspur House"),
    await finishedDraft(cast.margaret, "Larkspur Lodge"),
    await finishedDraft(cast.margaret, "Larkspur at Home"),
    await finishedDraft(cast.daniel, "Larkspur House"),
    await finishedDraft(cast.tom, "Larkspur House"),
    await finishedDraft(cast.ewa, "Heron Court"),
    await finishedDraft(cast.graceAtHeron),
    await finishedDraft(cast.graceAtWillow),
    await finishedDraft(cast.samuel),
    await finishedDraft(cast.owen),
    await startedDraft(cast.margaret),
    await startedDraft(cast.daniel),
    await startedDraft(cast.tom),
  ];
  made = await Promise.all(ids.map((id) => copyOfDraft(admin, id)));
});

/** Whether an operation got as far as judging what was sent. */
const gotIn = (outcome: { ok: true } | { ok: false; error: { is: string } }) =>
  outcome.ok || outcome.error.is !== "notFound";

const userOf = (actor: Actor) => ("userId" in actor ? actor.userId : undefined);
const sending = (actor: Actor, draft: Draft): typeof submissions.$inferInsert => ({
  id: randomUUID(),
  kind: "N",
  about: "location",
  reference: newReference("N", "2026-11-22"),
  type: "dols-outcome",
  definitionVersion: 2,
  providerId: draft.providerId,
  locationId: draft.locationId,
  answers: {},
  document: [],
  facts: {} as never,
  documentSha256: "",
  draftId: draft.id,
  sentBy: userOf(actor) ?? draft.createdBy,
  actedAs: actor.kind === "portalUser" ? actor.actingAs : draft.actedAs,
  actedRole: actor.kind === "portalUser" ? actor.role : "colleague",
  submittedAt: new Date(),
});

type Way = {
  /** Through the portal: whether it got in. */
  operation: (actor: Actor, draftId: string) => Promise<boolean>;
  /** As a bare statement of the app's login. */
  statement: (actor: Actor, draft: Draft) => (tx: Tx) => PromiseLike<{ length: number }>;
};

const ways: Record<string, Way> = {
  O04: {
    operation: async (actor, draftId) => (await openDraft(actor, { draftId })) !== undefined,
    statement:
      (_, { id }) =>
      (tx) =>
        tx.select().from(drafts).where(eq(drafts.id, id)),
  },
  O06: {
    operation: async (actor, draftId) =>
      gotIn(await answerPage(actor, { draftId, page: "a2", version: 0, posted: typed({}) })),
    statement:
      (actor, { id }) =>
      (tx) =>
        tx
          .update(drafts)
          .set({ savedAt: new Date(), savedBy: userOf(actor) })
          .where(eq(drafts.id, id))
          .returning(),
  },
  O07: {
    operation: async (actor, draftId) => gotIn(await discardDraft(actor, { draftId })),
    statement:
      (_, { id }) =>
      (tx) =>
        tx.delete(drafts).where(eq(drafts.id, id)).returning(),
  },
  O08: {
    operation: async (actor, draftId) => gotIn(await submitDraft(actor, { draftId, posted: typed({}) })),
    statement: (actor, draft) => (tx) => tx.insert(submissions).values(sending(actor, draft)).returning(),
  },
};

describe.each(Object.entries(ways))("%s, by the table of rights,", (code, { operation, statement }) => {
  test.each(actors)("%s does to every draft what they may, and each refusal leaves one entry", async (name) => {
    const actor = actorNamed(name, cast);
    for (const one of made) {
      const draft = await copyOfDraft(admin, one.id);
      const may = mayBy(code, actor, draft);
      const noted = await auditDuring(admin, async () =>
        expect({ one, done: await operation(actor, draft.id) }).toEqual({ one, done: may }),
      );
      expect(noted.filter(({ action }) => action === "access.refused")).toHaveLength(may ? 0 : 1);
      const isDeleted = code === "O07" && may;
      expect(await admin`select from drafts where id = ${draft.id}`).toHaveLength(isDeleted ? 0 : 1);
    }
  });

  test.each(actors)("%s does no more by a statement of their own", async (name) => {
    const actor = actorNamed(name, cast);
    const all = code === "O08" ? made.filter(({ locationId }) => locationId !== null) : made; // without a place nothing is ready to send
    for (const draft of all)
      expect({ draft, done: await passes(actor, statement(actor, draft)) }).toEqual({
        draft,
        done: mayBy(code, actor, draft),
      });
  });
});
