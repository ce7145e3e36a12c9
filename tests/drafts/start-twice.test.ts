import type { Sql } from "postgres";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { discardDraft } from "#lib/drafts/discard-draft.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { auditDuring, type Cast, peopledDatabase, samplePages } from "../people.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});
beforeEach(() => admin`delete from drafts`);

/** The draft that a press leads to. */
async function begun(actor: Actor, type = "dols-outcome", now?: Date): Promise<string> {
  const started = await startDraft(actor, { kind: "N", type }, now);
  if (started.ok) return started.value.draftId;
  if (started.error.is === "startedAlready") return started.error.draftId;
  throw new Error(started.error.is);
}

const kept = async () => (await admin`select id from drafts`).length;
const asIfBegun = (seconds: number) =>
  admin`update drafts set created_at = created_at - ${seconds} * interval '1 second', saved_at = saved_at - ${seconds} * interval '1 second'`;

describe("whoever begins a notification twice within a few seconds", () => {
  test("has one draft, which the audit notes once", async () => {
    const ids: string[] = [];
    const noted = await auditDuring(admin, async () => {
      for (let press = 0; press < 3; press++) ids.push(await begun(cast.margaret));
    });
    expect(new Set(ids).size).toBe(1);
    expect(noted).toMatchObject([{ action: "draft.start", subject: `draft:${ids[0]}` }]);
    expect(await kept()).toBe(1);
  });

  test("has one draft, also when all presses arrive at once", async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => begun(cast.margaret)));
    expect(new Set(ids).size).toBe(1);
    expect(await kept()).toBe(1);
  });

  test.each([
    [9, 1],
    [11, 2],
  ])("with %i seconds in between has %i", async (seconds, count) => {
    await begun(cast.margaret);
    await asIfBegun(seconds);
    await begun(cast.margaret);
    expect(await kept()).toBe(count);
  });
});

describe("a draft of its own begins", () => {
  test("what is of another type, of another person, or of another role of the same person", async () => {
    await begun(cast.margaret);
    await begun(cast.margaret, "serious-injury");
    await begun(cast.daniel);
    await begun(cast.graceAtHeron);
    await begun(cast.graceAtWillow);
    expect(await kept()).toBe(5);
  });

  test("whoever has saved a page of the one before, or deleted it", async () => {
    const first = await begun(cast.margaret);
    const posted = (await samplePages(cast.margaret)).get("a2");
    expect(await answerPage(cast.margaret, { draftId: first, page: "a2", version: 0, posted })).toMatchObject({
      ok: true,
    });
    const second = await begun(cast.margaret);
    expect(second).not.toBe(first);
    await discardDraft(cast.margaret, { draftId: second });
    expect([first, second]).not.toContain(await begun(cast.margaret));
  });
});
