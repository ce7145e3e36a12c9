import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { drafts } from "#db/schema/drafts.ts";
import { locationNumber } from "#lib/demo/cast-places.ts";
import { journeysToStart } from "#lib/drafts/journeys-to-start.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import type { PortalUser } from "#lib/kernel/actor.ts";
import { locationId } from "#lib/register/stable-id.ts";
import { actorNamed, actors, type Cast, peopledDatabase } from "../people.ts";
import { mayBy, passes } from "../rights.ts";

let cast: Cast;
beforeAll(async () => {
  ({ cast } = await peopledDatabase());
});

/** Adds a draft of this person, or one that says something else of itself. */
const adding =
  ({ providerId, userId, actingAs }: PortalUser, lie: Partial<typeof drafts.$inferInsert> = {}) =>
  (tx: Tx) => {
    const now = new Date();
    const made = {
      type: "dols-outcome",
      definitionVersion: 1,
      kind: "N" as const,
      about: "location" as const,
      answers: {},
      pageVersions: {},
      createdAt: now,
      savedAt: now,
    };
    const whose = { id: randomUUID(), providerId, createdBy: userId, savedBy: userId, actedAs: actingAs };
    return tx
      .insert(drafts)
      .values({ ...made, ...whose, ...lie })
      .returning();
  };

describe("O05, by the table of rights,", () => {
  test.each(actors)("%s starts a draft or does not, as an operation and as a statement", async (name) => {
    const actor = actorNamed(name, cast);
    const own = actor.kind === "portalUser" ? actor : cast.margaret;
    const may = mayBy("O05", actor, { providerId: own.providerId, locationId: null, actedAs: own.actingAs });
    const started = await startDraft(actor, { kind: "N", type: "dols-outcome" });
    expect(started.ok || started.error.is).toEqual(may || "notFound");
    expect(await passes(actor, adding(own))).toBe(may);
  });

  test.each([
    ["for another provider", () => ({ providerId: cast.ewa.providerId })],
    ["for a place that is not theirs", () => ({ locationId: locationId(locationNumber("02")) })],
    ["in another role", () => ({ actedAs: cast.margaret.actingAs })],
    ["in another's name", () => ({ createdBy: cast.margaret.userId })],
  ])("nobody starts one %s", async (_, lie) => {
    expect(await passes(cast.tom, adding(cast.tom))).toBe(true);
    expect(await passes(cast.tom, adding(cast.tom, lie()))).toBe(false);
  });
});

test("whoever has no place that needs a notification is told which it is for, and others are offered it", async () => {
  const [margaret, ruth] = await Promise.all(
    [cast.margaret, cast.ruth].map(async (actor) => (await journeysToStart(actor, { kind: "N" }))!),
  );
  expect(margaret!.notOffered.map(({ slug, offeredWhen }) => [slug, offeredWhen])).toEqual([
    ["unauthorised-absence", expect.stringContaining("detained under the Mental Health Act")],
  ]);
  expect(margaret!.offered.map(({ slug }) => slug)).not.toContain("unauthorised-absence");
  expect(ruth!.offered.map(({ slug }) => slug)).toContain("unauthorised-absence");
  expect(ruth!.notOffered).toEqual([]);
});
