import type { Sql } from "postgres";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { journeysToStart } from "#lib/drafts/journeys-to-start.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { gardenGate } from "../browser/made-up/garden-gate.ts";
import { nameBadge } from "../browser/made-up/name-badge.ts";
import { actorNamed, actors, auditDuring, type Cast, peopledDatabase } from "../people.ts";
import { mayBy } from "../rights.ts";

const made: { applications: readonly Journey[] } = vi.hoisted(() => ({ applications: [] }));

// What the catalogue has of applications is made up here.
vi.mock("#lib/journeys/catalogue.ts", async (original) => {
  const ours = await original<typeof import("#lib/journeys/catalogue.ts")>();
  const among = () => [...ours.catalogue.filter(({ kind }) => kind === "N"), ...made.applications];
  return {
    ...ours,
    currentJourney: (type: string, today: string) => ours.currentJourney(type, today, among()),
    journeysInEffect: (today: string) => ours.journeysInEffect(today, among()),
    journeysOffered: (facts: Parameters<typeof ours.journeysOffered>[0]) => ours.journeysOffered(facts, among()),
  };
});

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

describe("an application", () => {
  const begun = async (name: string, { slug: type }: Journey) => {
    const started = await startDraft(actorNamed(name, cast), { kind: "A", type });
    return started.ok || started.error.is;
  };
  const offered = async (name: string) =>
    (await journeysToStart(actorNamed(name, cast), { kind: "A" }))?.offered.map(({ slug }) => slug) ?? [];

  test.each(actors)(
    "O24, O26: %s begins, and is offered, one about the provider or their own role, or neither",
    async (name) => {
      made.applications = [gardenGate, nameBadge];
      const actor = actorNamed(name, cast);
      const own = actor.kind === "portalUser" ? actor : cast.margaret;
      const forProvider = mayBy("O24", actor, { providerId: own.providerId, locationId: null, actedAs: own.actingAs });
      const forRole = actor.kind === "portalUser" && actor.role === "registeredManager";
      expect(await begun(name, gardenGate)).toBe(forProvider || "notFound");
      expect(await begun(name, nameBadge)).toBe(forRole || "notFound");
      expect(await offered(name)).toEqual([
        ...(forProvider ? ["garden-gate"] : []),
        ...(forRole ? ["name-badge"] : []),
      ]);
    },
  );

  test("is none of the notifications, nor the other way round", async () => {
    made.applications = [gardenGate, nameBadge];
    expect(await begun("margaret", (await journeysToStart(cast.margaret, { kind: "N" }))!.offered[0]!)).toBe(
      "noSuchType",
    );
    expect(await startDraft(cast.margaret, { kind: "N", type: "garden-gate" })).toMatchObject({ ok: false });
  });

  test("cannot be begun where there is none for one's role, which is noted like any refusal", async () => {
    made.applications = [nameBadge];
    const noted = await auditDuring(admin, async () =>
      expect(await journeysToStart(cast.margaret, { kind: "A" })).toBeUndefined(),
    );
    expect(noted).toMatchObject([{ action: "access.refused", detail: { wanted: "draft.start" } }]);
  });
});
